package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A consent that a person gives: to what, by what act, after having been shown what. Users create it for
 * {@link Consents#give}. There is no consent without an act and a text, so nothing pre-ticked can be said. Immutable.
 *
 * @param id recording the same id again changes nothing
 * @param explicit whether it is an explicit statement (Art. 9(2)(a))
 * @param until when it ends by itself (outside), in UTC, or null: as the {@link ConsentTerms} say
 * @param age on which side of the age limit of the country the person is, or null where nobody asked
 * @param country whose limit that is, as an ISO 3166 code, or null
 * @param guardian who gives or authorises it for a child, or null
 */
public record Giving(
        UUID id,
        SubjectId subject,
        String purpose,
        Evidence evidence,
        Shown shown,
        boolean explicit,
        @Nullable Instant until,
        @Nullable AgeBand age,
        @Nullable String country,
        @Nullable Guardian guardian) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** @throws GdprException when an age band comes without the country whose limit is meant */
    public Giving {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(shown, "shown");
        checkCountry(age, country);
    }

    /** An ordinary consent of a person to a purpose. */
    public static Giving of(SubjectId subject, String purpose, Evidence evidence, Shown shown) {
        return new Giving(UUID.randomUUID(), subject, purpose, evidence, shown, false, null, null, null, null);
    }

    /** The same under an id of your own: recording it twice records it once. */
    public Giving withId(UUID own) {
        return new Giving(own, subject, purpose, evidence, shown, explicit, until, age, country, guardian);
    }

    /** The same as an explicit statement. */
    public Giving explicitly() {
        return new Giving(id, subject, purpose, evidence, shown, true, until, age, country, guardian);
    }

    /** The same with an end. */
    public Giving until(Instant end) {
        return new Giving(id, subject, purpose, evidence, shown, explicit, end, age, country, guardian);
    }

    /** The same with the age band of the person in their country, see {@link AgeLimits}. */
    public Giving at(AgeBand band, String ofCountry) {
        return new Giving(id, subject, purpose, evidence, shown, explicit, until, band, ofCountry, guardian);
    }

    /** The same, given or authorised by the holder of parental responsibility. */
    public Giving by(Guardian holder) {
        return new Giving(id, subject, purpose, evidence, shown, explicit, until, age, country, holder);
    }

    static void checkCountry(@Nullable AgeBand age, @Nullable String country) {
        if (age != null && (country == null || !COUNTRY.matcher(country).matches())) {
            throw new GdprException(
                    "An age band needs the country whose limit is meant, as two capital letters (ISO 3166).");
        }
    }
}
