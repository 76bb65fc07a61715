package org.gdpr4j.consent;

import java.util.Objects;

/**
 * Why a field or box of a form was not taken as it came. Immutable; holds no value.
 *
 * @param place the name of the field, box or notice
 */
public record FormProblem(String place, Reason reason) {

    /** What is wrong. */
    public enum Reason {
        /** A required field is empty. Nothing is given without it. */
        MISSING,
        /** A value is too long, or none of the field's kind. Nothing is given with it. */
        WRONG,
        /** The language is none of the form's. */
        LANGUAGE,
        /** A consent and a withdrawal of it were ticked together: the withdrawal counts. */
        CONTRADICTS,
        /** A child's consent, which the holder of parental responsibility must give or authorise (Art. 8(1)). */
        GUARDIAN_NEEDED,
        /** Several persons have this address, and nobody can tell whose consent it is. Withdrawals count for all of them. */
        AMBIGUOUS,
        /** The form asks for what cannot be recorded; {@link Forms#check} says why. */
        MISCONFIGURED
    }

    public FormProblem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether the person has to fill in something again. */
    boolean incomplete() {
        return reason == Reason.MISSING || reason == Reason.WRONG || reason == Reason.LANGUAGE;
    }
}
