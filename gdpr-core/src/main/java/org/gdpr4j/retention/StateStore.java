package org.gdpr4j.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/**
 * Keeps {@link StateEntry}s. Adapters implement it; it joins the caller's transaction, never commits or deletes, and must
 * be thread-safe. Instants are UTC and come back equal to the microsecond; {@code from} is inside, {@code until} and
 * {@code endedAt} are outside.
 */
public interface StateStore {

    /** Adds entries; one whose id is there already is left as it is. */
    void add(Collection<StateEntry> entries);

    /** Ends an entry; false when it does not exist or has ended before. */
    boolean end(UUID id, Instant at, Actor by);

    /** What holds at this instant for any of these persons as a whole, or for any of these records. */
    List<StateEntry> active(Collection<SubjectId> subjects, Collection<RecordId> records, Instant at);

    /**
     * The earlier of this clock and the clock of the database that holds the entries, so that one of them that is ahead
     * deletes nothing before its time. At most one statement.
     */
    Instant earlier(Clock clock);

    /** The records of this name that are in this state at this instant, each once. */
    List<RecordId> records(String record, RecordState state, Instant at);
}
