package org.gdpr4j.consent;

import java.time.Instant;
import org.gdpr4j.consent.ConsentState.Status;
import org.jspecify.annotations.Nullable;

/** Says what a state means at an instant, and why. Names purposes, notices and times, and never a person. */
final class Words {

    private Words() {}

    /** @param terms what the purpose demands, or null: nothing beyond what the events say */
    static ConsentDecision decide(String purpose, ConsentState state, @Nullable ConsentTerms terms, Instant at) {
        String against = against(purpose, state, terms, at);
        String why = against == null
                ? "Given" + (state.confirmed() ? " and confirmed" : "") + under(state)
                        + (state.imported() ? ", taken over from an older system" : "")
                        + (state.until() == null ? ", until it is withdrawn." : ", until " + state.until() + ".")
                : against;
        return new ConsentDecision(
                against == null, status(state, at), state.number(), state.since(), state.until(), why);
    }

    /** Whether it counts as long as its end date has not passed. */
    static boolean counts(ConsentState state, @Nullable ConsentTerms terms) {
        return state.status() == Status.GIVEN
                && (terms == null
                        || ((!terms.explicit() || state.explicit()) && (!terms.confirmed() || state.confirmed())));
    }

    /** An end date that has passed is an end, whether or not the job has written it down. */
    private static Status status(ConsentState state, Instant at) {
        return Fold.stands(state) && ended(state, at) ? Status.EXPIRED : state.status();
    }

    static boolean ended(ConsentState state, Instant at) {
        Instant until = state.until();
        return until != null && !at.isBefore(until);
    }

    private static @Nullable String against(
            String purpose, ConsentState state, @Nullable ConsentTerms terms, Instant at) {
        return switch (status(state, at)) {
            case NOTHING -> "Nothing is known of a consent to '" + purpose + "'.";
            case UNCONFIRMED -> "Given, but not confirmed, as '" + purpose + "' demands.";
            case REFUSED -> "Refused.";
            case WITHDRAWN -> "Withdrawn.";
            case EXPIRED -> "Ended by its date, " + state.until() + ".";
            case OUTDATED -> "What was shown has changed materially since it was given" + under(state) + ".";
            case GIVEN -> lacking(purpose, state, terms);
        };
    }

    private static @Nullable String lacking(String purpose, ConsentState state, @Nullable ConsentTerms terms) {
        if (terms != null && terms.explicit() && !state.explicit()) {
            return "Given, but not by an explicit statement, as '" + purpose + "' demands (Art. 9(2)(a)).";
        }
        if (terms != null && terms.confirmed() && !state.confirmed()) {
            return "Given, but not confirmed, as '" + purpose + "' demands.";
        }
        return null;
    }

    private static String under(ConsentState state) {
        return state.notice() == null ? "" : " under " + state.notice() + "@" + state.noticeVersion();
    }
}
