package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A consent that an older system recorded, with the evidence that there is. It is marked as imported for ever, and may lack
 * what a new one needs: the text that was shown, and that the right to withdraw was told. Users create it. Immutable.
 *
 * @param id best derived from the old record's key, so that importing again changes nothing
 * @param origin the older system's name, no personal value
 * @param evidence by what act it was given; its {@code when} is mandatory
 * @param shown the text that was shown, or null when nobody knows
 * @param explicit whether it was an explicit statement (Art. 9(2)(a))
 * @param confirmed whether the older system had it confirmed (double opt-in)
 * @param until when it ends by itself (outside), in UTC, or null: as the {@link ConsentTerms} say, from when it was given
 * @param age on which side of the age limit the person was, or null
 * @param country whose limit that is, or null
 * @param guardian who gave or authorised it for a child, or null
 */
public record ImportedConsent(
        UUID id,
        SubjectId subject,
        String purpose,
        String origin,
        Evidence evidence,
        @Nullable Shown shown,
        boolean explicit,
        boolean confirmed,
        @Nullable Instant until,
        @Nullable AgeBand age,
        @Nullable String country,
        @Nullable Guardian guardian) {

    private static final int LONGEST_ORIGIN = 100;

    /** @throws GdprException when the instant of the act, or the origin, is lacking */
    public ImportedConsent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(origin, "origin");
        if (origin.isBlank() || origin.length() > LONGEST_ORIGIN || !Texts.oneLine(origin)) {
            throw new GdprException(
                    "An imported consent needs the name of the system that it comes from, one line of 1 to "
                            + LONGEST_ORIGIN + " characters.");
        }
        if (evidence.when() == null) {
            throw new GdprException("An imported consent needs the instant at which it was given. Give it by"
                    + " evidence.at(instant), or do not import what nobody can date.");
        }
        Giving.checkCountry(age, country);
    }

    /** An ordinary, unconfirmed consent without a text. */
    public static ImportedConsent of(UUID id, SubjectId subject, String purpose, String origin, Evidence evidence) {
        return new ImportedConsent(id, subject, purpose, origin, evidence, null, false, false, null, null, null, null);
    }

    /** The same with the text that was shown. */
    public ImportedConsent withShown(Shown text) {
        return new ImportedConsent(
                id, subject, purpose, origin, evidence, text, explicit, confirmed, until, age, country, guardian);
    }

    /** The same as an explicit statement. */
    public ImportedConsent explicitly() {
        return new ImportedConsent(
                id, subject, purpose, origin, evidence, shown, true, confirmed, until, age, country, guardian);
    }

    /** The same, confirmed in the older system. */
    public ImportedConsent withConfirmation() {
        return new ImportedConsent(
                id, subject, purpose, origin, evidence, shown, explicit, true, until, age, country, guardian);
    }

    /** The same with an end. */
    public ImportedConsent until(Instant end) {
        return new ImportedConsent(
                id, subject, purpose, origin, evidence, shown, explicit, confirmed, end, age, country, guardian);
    }

    /** The same with the age band of the person in their country. */
    public ImportedConsent at(AgeBand band, String ofCountry) {
        return new ImportedConsent(
                id, subject, purpose, origin, evidence, shown, explicit, confirmed, until, band, ofCountry, guardian);
    }

    /** The same, given or authorised by the holder of parental responsibility. */
    public ImportedConsent by(Guardian holder) {
        return new ImportedConsent(
                id, subject, purpose, origin, evidence, shown, explicit, confirmed, until, age, country, holder);
    }

    Instant givenAt() {
        return Objects.requireNonNull(evidence.when());
    }

    @Override
    public String toString() {
        return "ImportedConsent[to '" + purpose + "', " + id + "]";
    }
}
