package org.gdpr4j.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;

/**
 * Keeps forms that wait for a confirmation. Adapters implement it; gdpr-test has its contract as a test. Implementations
 * join the current transaction, never commit, must be thread-safe and must not cache. Instants come back to the
 * microsecond.
 */
public interface PendingFormStore {

    /** Keeps one; one whose id is there already changes nothing. */
    void add(PendingForm form);

    /** The one of this id, whether its time is over or not. Exactly one read. */
    Optional<PendingForm> find(ControllerId controller, UUID id);

    /** Takes one out; of several who try, one gets true. */
    boolean remove(ControllerId controller, UUID id);

    /** Those whose time is over at this instant, the earliest first. */
    List<UUID> expired(ControllerId controller, Instant at, int limit);
}
