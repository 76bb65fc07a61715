package org.gdpr4j.notice;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;

/**
 * Whether the person must give the data, and what follows if they do not (Art. 13(2)(e)). Immutable.
 *
 * @param obliged whether the person is obliged to give them
 * @param consequence what follows if they do not; may be empty only where nothing requires the data
 */
public record Requirement(Kind kind, boolean obliged, String consequence) {

    /** What requires the data. */
    public enum Kind {
        NONE,
        STATUTORY,
        CONTRACTUAL,
        /** Necessary to enter into a contract. */
        TO_ENTER_A_CONTRACT
    }

    /** @throws GdprException when something requires the data and the consequence is not said */
    public Requirement {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(consequence, "consequence");
        if (kind != Kind.NONE && consequence.isBlank()) {
            throw new GdprException("Say what follows if the person does not give what is required.");
        }
    }
}
