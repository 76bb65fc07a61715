package org.gdpr4j.subject;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a person, with where it came from: now theirs, or a former one. Holds a personal value; its {@code
 * toString} shows none. Immutable; instants are UTC.
 *
 * @param id ours; adding the same id again changes nothing
 * @param subject whose it is
 * @param founding whether the person's random id was made for it, because nothing else was known of them
 * @param source who or what it came from, for instance {@code form:callback}; no personal value
 * @param since since when it is theirs (inside)
 * @param addedBy who wrote it down
 * @param addedAt when it was written down
 * @param verified how it was last shown to be theirs; null while nobody has shown it
 * @param ended until when it was theirs; null while it is
 */
public record KnownIdentifier(
        UUID id,
        ControllerId controller,
        SubjectId subject,
        Identifier identifier,
        boolean founding,
        String source,
        Instant since,
        Actor addedBy,
        Instant addedAt,
        @Nullable Verification verified,
        @Nullable Ending ended) {

    /** How long a value may be, in UTF-16 code units. */
    public static final int LONGEST_VALUE = 1_000;

    /** How long a source, a way of verifying or the reason of a link may be, in UTF-16 code units. */
    public static final int LONGEST_REASON = 200;

    /**
     * @throws GdprException when source or value is blank, too long or no storable text, when nothing of the value counts
     *     under its type, or when it would end before it begins
     */
    public KnownIdentifier {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(addedBy, "addedBy");
        Objects.requireNonNull(addedAt, "addedAt");
        check(identifier);
        StoredText.checked("The source of an identifier", source, LONGEST_REASON);
        if (ended != null && ended.until().isBefore(since)) {
            throw new GdprException("An identifier cannot end before it began. Give a later 'until'.");
        }
    }

    /** What may be kept, or looked for. A value of which nothing counts would be the same as every other such value. */
    static void check(Identifier identifier) {
        String what = "An identifier of type " + identifier.type();
        StoredText.checked(what, identifier.value(), LONGEST_VALUE);
        if (!identifier.isComparable()) {
            throw new GdprException(what + " has nothing by which it could be compared, for instance a phone number"
                    + " without digits. Refuse it where it comes in.");
        }
    }

    /** Whether it was theirs at this instant: {@code since} is inside, {@code until} outside. */
    public boolean validAt(Instant instant) {
        return !instant.isBefore(since) && (ended == null || instant.isBefore(ended.until()));
    }

    /** Whether it is theirs no more. */
    public boolean former() {
        return ended != null;
    }

    /** Without the value. */
    @Override
    public String toString() {
        return identifier + " of " + subject + (former() ? ", former" : "");
    }

    /**
     * That an identifier was shown to be the person's.
     *
     * @param how for instance {@code link opened}; no personal value
     */
    public record Verification(String how, Actor by, Instant at) {

        /** @throws GdprException when nothing is said of how */
        public Verification {
            StoredText.checked("How an identifier was verified", how, LONGEST_REASON);
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * That an identifier is the person's no more.
     *
     * @param until until when it was theirs (outside)
     * @param by who wrote that down
     * @param at when that was written down
     */
    public record Ending(Instant until, Actor by, Instant at) {

        public Ending {
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }
}
