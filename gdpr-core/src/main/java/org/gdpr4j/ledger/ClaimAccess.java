package org.gdpr4j.ledger;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;

/**
 * The right to read what is kept for a claim or an audit only: retained proofs, the log of who read what. It names who and
 * why. Only the composition root hands it out, from an {@link Issuer} that it made once and gave to the rooms; one from
 * another issuer is refused there. Each use is an entry of the ledger ({@code access.claim}). Immutable; its {@code toString}
 * shows nothing of the reason.
 */
public final class ClaimAccess {

    /** What may be read. */
    public enum Right {
        /** Proofs that are retained although the rest is erased (Art. 17(3)(e)). */
        PROOFS,
        /** The log of who read whose data. */
        READS
    }

    private final Issuer issuer;
    private final Right right;
    private final Actor by;
    private final String reason;

    private ClaimAccess(Issuer issuer, Right right, Actor by, String reason) {
        this.issuer = issuer;
        this.right = right;
        this.by = by;
        this.reason = reason;
    }

    /** Hands out access and knows its own. The composition root makes one. Thread-safe. */
    public static final class Issuer {

        /** One whose access no other issuer knows. */
        public Issuer() {}

        /**
         * Gives somebody a right for a reason.
         *
         * @param reason the claim or audit, for instance a case number; it is kept in the ledger
         * @throws GdprException when the reason is blank
         */
        public ClaimAccess grant(Right right, Actor by, String reason) {
            if (reason.isBlank()) {
                throw new GdprException("Access for a claim or an audit needs a reason: say which.");
            }
            return new ClaimAccess(this, Objects.requireNonNull(right), Objects.requireNonNull(by), reason);
        }

        /** Whether this issuer gave it. */
        public boolean issued(ClaimAccess access) {
            return access.issuer == this;
        }
    }

    /** What may be read with it. */
    public Right right() {
        return right;
    }

    /** Who reads. */
    public Actor by() {
        return by;
    }

    /** Why. */
    public String reason() {
        return reason;
    }

    @Override
    public String toString() {
        return "ClaimAccess to " + right;
    }
}
