package org.gdpr4j.retention;

import java.time.Instant;
import java.util.UUID;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That a person's data or one record is in a state: why, by which law, until when, and who said so. Immutable.
 *
 * @param id chosen by the caller; setting the same id again changes nothing
 * @param subject the person whose data are all meant, or null
 * @param record the one record that is meant, or null; exactly one of the two is given
 * @param reason in words
 * @param law the law, contract or case
 * @param from from when it holds, in UTC (inside)
 * @param until when it ends by itself (outside), or null: only by an act
 * @param by who set it
 * @param endedAt when somebody ended it (outside), or null
 * @param endedBy who ended it, or null
 */
public record StateEntry(
        UUID id,
        RecordState state,
        @Nullable SubjectId subject,
        @Nullable RecordId record,
        String reason,
        String law,
        Instant from,
        @Nullable Instant until,
        Actor by,
        @Nullable Instant endedAt,
        @Nullable Actor endedBy) {

    /**
     * @throws GdprException when not exactly one of subject and record is given, reason or law is blank, or it would end
     *     before it begins
     */
    public StateEntry {
        if ((subject == null) == (record == null)) {
            throw new GdprException("A state is set on a person or on a record: give exactly one of the two.");
        }
        if (reason.isBlank() || law.isBlank()) {
            throw new GdprException("A state needs a reason and the law, contract or case that it rests on.");
        }
        if (until != null && !until.isAfter(from)) {
            throw new GdprException("A state must end after it begins. Give a later 'until', or none.");
        }
    }

    /** Whether it holds at this instant: {@code from} is inside, {@code until} outside. */
    public boolean activeAt(Instant instant) {
        return !instant.isBefore(from)
                && (until == null || instant.isBefore(until))
                && (endedAt == null || instant.isBefore(endedAt));
    }
}
