package org.gdpr4j.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps deliveries. Adapters implement it; it joins the caller's transaction, never commits or deletes, and must be
 * thread-safe. Instants are UTC and come back equal to the microsecond.
 */
public interface DeliveryStore {

    /** Adds deliveries; one whose id is there already is left as it is. Returns how many were added. */
    int add(Collection<Delivery> planned);

    Optional<Delivery> find(UUID id);

    /**
     * The deliveries of a campaign that are in one of these states, in each state the earliest planned first; the states come in
     * no particular order.
     *
     * @param since leaves out those that came into their state after this instant, or null
     * @param atMost how many at most
     */
    List<Delivery> list(
            ControllerId controller, String campaign, Set<DeliveryState> states, @Nullable Instant since, int atMost);

    /** How many deliveries of a campaign are in each state; states without any are left out. */
    Map<DeliveryState, Long> count(ControllerId controller, String campaign);

    /**
     * Moves a delivery on, if it still is where it was seen; of several that try at once exactly one succeeds. This is what
     * keeps a message from being sent twice.
     *
     * @param from the state in which it was seen
     * @param attempt the attempt at which it was seen; moving to {@link DeliveryState#SENDING} makes it one more
     * @return whether it was moved
     */
    boolean move(UUID id, DeliveryState from, int attempt, DeliveryState to, @Nullable String code, Instant at);
}
