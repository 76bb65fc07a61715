package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/**
 * Keeps the events of consents, and beside them the state that they come to. Adapters implement it; gdpr-test has its
 * contract as a test. Implementations join the current transaction, never commit, and must be thread-safe. Instants come
 * back to the microsecond.
 */
public interface ConsentStore {

    /**
     * A state as it was read.
     *
     * @param settled whether it is what was committed last. Not so for what this very transaction has written, which may
     *     still be undone, and for what it sees of an older snapshot under an isolation stricter than READ COMMITTED
     */
    record Reading(ConsentState state, boolean settled) {}

    /** The state, or {@link ConsentState#NOTHING}. Exactly one read, which waits for nobody's write. */
    Reading state(ConsentKey key);

    /**
     * The state, or {@link ConsentState#NOTHING}, as the one to write about next: of those who ask for it at the same time,
     * each waits until the transaction of the one before has ended. Where there is no state yet, nobody waits.
     */
    ConsentState next(ConsentKey key);

    /**
     * Adds an event and puts the state in place of the one before.
     *
     * @return false, with nothing written, when there is an event of that number or id already, committed or by a
     *     transaction that was waited for
     */
    boolean append(ConsentEvent event, ConsentState after);

    /** The highest number that an event has, be it of a state or kept as proof after an erasure; 0 when there is none. */
    int lastNumber(ConsentKey key);

    /** The event of this id. */
    Optional<ConsentEvent> find(UUID id);

    /** All events, also those that are only proof by now, by their numbers. */
    List<ConsentEvent> events(ConsentKey key);

    /** All events of a person, for all controllers and purposes; those of one purpose by their numbers. */
    List<ConsentEvent> eventsOf(SubjectId subject);

    /** Whose consents are given, or wait for their confirmation, and end before or at the instant; the earliest first. */
    List<ConsentKey> ended(ControllerId controller, Instant at, int limit);

    /** Whose consents are given, or wait for their confirmation, under an older version of the notice. */
    List<ConsentKey> under(ControllerId controller, String purpose, String notice, int before, int limit);

    /** Takes the states of a person away, so that nothing is known any more, and leaves the events as proof. */
    int forget(SubjectId subject);

    /** Deletes the events of these ids, which nobody needs as proof any more; tells how many there were. */
    int delete(Collection<UUID> ids);
}
