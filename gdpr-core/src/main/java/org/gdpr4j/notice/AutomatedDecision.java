package org.gdpr4j.notice;

import org.gdpr4j.problem.GdprException;

/**
 * A decision that a machine makes alone about the person (Art. 22, told under 13(2)(f), 14(2)(g)). Immutable.
 *
 * @param decision what is decided
 * @param logic meaningful information on how
 * @param consequences what it means for the person
 */
public record AutomatedDecision(String decision, String logic, String consequences) {

    /** @throws GdprException when a part is blank */
    public AutomatedDecision {
        if (decision.isBlank() || logic.isBlank() || consequences.isBlank()) {
            throw new GdprException(
                    "An automated decision is told with its logic and its consequences; none is blank.");
        }
    }
}
