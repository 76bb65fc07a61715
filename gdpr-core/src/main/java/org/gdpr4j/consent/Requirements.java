package org.gdpr4j.consent;

import org.gdpr4j.problem.GdprException;

/** What a consent must have before it is recorded as one. */
final class Requirements {

    private Requirements() {}

    static void check(Giving giving, ConsentTerms terms) {
        String purpose = "The consent to '" + giving.purpose() + "' ";
        if (!giving.shown().rightToWithdraw()) {
            throw new GdprException(
                    purpose + "cannot be recorded: the person was not told before that it can be withdrawn"
                            + " at any time (Art. 7(3)). Say so in what is shown, and ask again.");
        }
        if (terms.explicit() && !giving.explicit()) {
            throw new GdprException(purpose + "must be an explicit statement (Art. 9(2)(a)). Ask for one, and record it"
                    + " with explicitly().");
        }
        if (terms.ageAsked() && giving.age() == null) {
            throw new GdprException(
                    purpose + "is asked of children too and needs an age band (Art. 8). Ask for the age,"
                            + " and give the band that AgeLimits makes of it.");
        }
        if (giving.age() == AgeBand.BELOW_LIMIT && giving.guardian() == null) {
            throw new GdprException(
                    purpose + "is a child's and needs the holder of parental responsibility (Art. 8(1))."
                            + " Ask them, and give the Guardian.");
        }
    }
}
