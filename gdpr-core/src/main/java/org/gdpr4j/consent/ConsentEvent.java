package org.gdpr4j.consent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to the consent of one person to one purpose. Events are only ever appended, each with the next
 * number of its person and purpose; what holds follows from their numbers alone, never from their times. Its
 * {@code toString} shows no evidence. Immutable.
 *
 * @param id chosen by who records it; the same id is recorded once
 * @param number 1, 2, 3 … for this controller, person and purpose
 * @param recordedAt when it was recorded, in UTC
 * @param by who recorded it: the person's own user, a member of staff, a job
 * @param evidence by what act, where a person acted; null for what a job found out
 * @param given what was agreed to, for {@link Kind#GIVEN} and {@link Kind#IMPORTED}, else null
 * @param note what else is to be known, for instance the version that made it outdated; no personal value; or null
 */
public record ConsentEvent(
        UUID id,
        ControllerId controller,
        SubjectId subject,
        String purpose,
        int number,
        Kind kind,
        Instant recordedAt,
        Actor by,
        @Nullable Evidence evidence,
        @Nullable Given given,
        @Nullable String note) {

    /** What happened. */
    public enum Kind {
        /** The person agreed. */
        GIVEN,
        /** The person confirmed what was given, from their own address (double opt-in). */
        CONFIRMED,
        /** The person was asked and said no. */
        REFUSED,
        /** The person withdrew (Art. 7(3)). */
        WITHDRAWN,
        /** Its end date has passed. */
        EXPIRED,
        /** What it was given for has changed materially since. */
        OUTDATED,
        /** The person was asked anew; that alone changes nothing. */
        ASKED_AGAIN,
        /** It was taken over from an older system, with the evidence that there is. */
        IMPORTED,
        /** The person was erased, and what they had agreed to with them. */
        ERASED;

        /** Whether something is agreed to by it. */
        boolean gives() {
            return this == GIVEN || this == IMPORTED;
        }

        /** Whether nothing is agreed to any more after it. */
        public boolean ends() {
            return this == REFUSED || this == WITHDRAWN || this == EXPIRED || this == OUTDATED || this == ERASED;
        }
    }

    /**
     * What was agreed to, and what it needs to count.
     *
     * @param shown the text that was before the person; null only for an imported one
     * @param explicit whether it was an explicit statement (Art. 9(2)(a))
     * @param confirmationDemanded whether the purpose demanded a confirmation at the time
     * @param confirmedBefore whether it had been confirmed already when it was imported
     * @param until when it ends by itself (outside), in UTC, or null
     * @param age on which side of the age limit the person was, or null where nobody asked
     * @param country whose limit that is, as an ISO 3166 code, or null
     * @param guardian who gave or authorised it for a child, or null
     */
    public record Given(
            @Nullable Shown shown,
            boolean explicit,
            boolean confirmationDemanded,
            boolean confirmedBefore,
            @Nullable Instant until,
            @Nullable AgeBand age,
            @Nullable String country,
            @Nullable Guardian guardian) {}

    private static final int LONGEST_PURPOSE = 200;

    /** @throws GdprException when the parts do not belong together */
    public ConsentEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(controller, "controller");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(by, "by");
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE || !Texts.oneLine(purpose)) {
            throw new GdprException("The name of a purpose that is consented to is one line of 1 to " + LONGEST_PURPOSE
                    + " characters.");
        }
        if (number < 1) {
            throw new GdprException("Events of a consent are numbered from 1.");
        }
        if (kind.gives() != (given != null) || (kind.gives() && evidence == null)) {
            throw new GdprException("A consent that is given or imported says what was agreed to and by what act;"
                    + " other events of it do not.");
        }
        if (kind == Kind.GIVEN
                && given != null
                && (given.shown() == null || !given.shown().rightToWithdraw())) {
            throw new GdprException(
                    "A consent to '" + purpose + "' needs the notice that was shown, and that it told of"
                            + " the right to withdraw before (Art. 7(3)). Show it, and ask again.");
        }
    }

    /** When it took effect: an imported consent when it was given, everything else when it was recorded. In UTC. */
    public Instant effectiveAt() {
        Instant when = evidence == null ? null : evidence.when();
        return kind == Kind.IMPORTED && when != null ? when : recordedAt;
    }

    /** What an imported consent lacks as proof that a new one must have, in words; empty for all others. */
    public List<String> lacking() {
        Shown shown = given == null ? null : given.shown();
        if (kind != Kind.IMPORTED || (shown != null && shown.rightToWithdraw())) {
            return List.of();
        }
        String told = "that the right to withdraw was told before";
        return shown == null ? List.of("the text that was shown", told) : List.of(told);
    }

    @Override
    public String toString() {
        return "ConsentEvent[" + kind + " " + number + " of '" + purpose + "', " + id + "]";
    }
}
