package org.gdpr4j.consent;

import java.time.Period;
import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * What a purpose demands of a consent before it counts. Users declare it once for each purpose that rests on more than a
 * plain consent. Immutable.
 *
 * @param purpose the declared purpose's name
 * @param confirmed whether it counts only when it was confirmed (double opt-in), whichever way it was given
 * @param explicit whether it must be explicit, as special categories demand (Art. 9(2)(a)); an ordinary one is a no
 * @param ageAsked whether it is asked of children too (Art. 8), so that an {@link AgeBand} must be given
 * @param period how long a consent lasts unless it says so itself, or null: until it is withdrawn
 */
public record ConsentTerms(
        String purpose,
        boolean confirmed,
        boolean explicit,
        boolean ageAsked,
        @Nullable Period period) {

    /** @throws GdprException when the purpose is blank or the period does not last */
    public ConsentTerms {
        Objects.requireNonNull(purpose, "purpose");
        if (purpose.isBlank()) {
            throw new GdprException("Terms of consent need the name of a declared purpose.");
        }
        if (period != null && (period.isZero() || period.isNegative())) {
            throw new GdprException("The period of consents to '" + purpose + "' must be longer than nothing.");
        }
    }

    /** A plain consent: it counts at once and until it is withdrawn. */
    public static ConsentTerms of(String purpose) {
        return new ConsentTerms(purpose, false, false, false, null);
    }

    /** It counts only once it is confirmed. */
    public ConsentTerms withConfirmation() {
        return new ConsentTerms(purpose, true, explicit, ageAsked, period);
    }

    /** It must be explicit. */
    public ConsentTerms withExplicit() {
        return new ConsentTerms(purpose, confirmed, true, ageAsked, period);
    }

    /** The age band must be given with it. */
    public ConsentTerms withAgeAsked() {
        return new ConsentTerms(purpose, confirmed, explicit, true, period);
    }

    /** It ends by itself, so long after it was given, in calendar terms. */
    public ConsentTerms lasting(Period howLong) {
        return new ConsentTerms(purpose, confirmed, explicit, ageAsked, howLong);
    }
}
