package org.gdpr4j.ledger;

import java.time.Duration;
import org.gdpr4j.problem.GdprException;

/**
 * How reads are audited. Users create it. Immutable.
 *
 * @param buffer how many groups of reads may wait in memory; with {@code every} the bound on what a crash can lose
 * @param every how long one waits at most before its group is written
 * @param keep how long it can be seen who read what; what is older is erased by {@link ReadAudit#expire}
 */
public record ReadAuditOptions(int buffer, Duration every, Duration keep) {

    /** How many groups wait when nothing is said. */
    public static final int DEFAULT_BUFFER = 1_000;

    /** @throws GdprException when one of them is not positive */
    public ReadAuditOptions {
        if (buffer < 1 || !isPositive(every) || !isPositive(keep)) {
            throw new GdprException("The audit of reads needs a buffer, an interval and a period above zero.");
        }
    }

    /**
     * A thousand groups, two seconds. There is no default for the period: it is a decision of the controller.
     *
     * @param keep how long it can be seen who read what
     */
    public static ReadAuditOptions keeping(Duration keep) {
        return new ReadAuditOptions(DEFAULT_BUFFER, Duration.ofSeconds(2), keep);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
