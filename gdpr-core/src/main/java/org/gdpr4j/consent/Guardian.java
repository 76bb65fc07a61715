package org.gdpr4j.consent;

import java.util.Objects;
import org.gdpr4j.problem.GdprException;

/**
 * Who gave or authorised the consent of a child, and what was done to verify it (Art. 8(2)). Users create it. Immutable.
 *
 * @param reference an id that you know the guardian by; never a name or an address
 * @param relation what gives them the say: {@code mother}, {@code court-appointed guardian}
 * @param verification what was done to make sure, having regard to available technology
 */
public record Guardian(String reference, String relation, String verification) {

    private static final int LONGEST = 200;

    /** @throws GdprException when one of them is blank or too long */
    public Guardian {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(verification, "verification");
        if (wrong(reference) || wrong(relation) || wrong(verification)) {
            throw new GdprException("A guardian needs a reference, a relation to the child and how both were verified,"
                    + " each of 1 to " + LONGEST + " characters.");
        }
    }

    private static boolean wrong(String text) {
        return text.isBlank() || text.length() > LONGEST || !Texts.clean(text);
    }

    @Override
    public String toString() {
        return "Guardian[…]";
    }
}
