package org.gdpr4j.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued, each delivery at most once on however many nodes.
 *
 * <p>One conditional update takes a delivery up ({@code QUEUED} to {@code SENDING}); if it changed a row, the delivery is ours.
 * That is committed before anything is sent. What was sent is marked in a transaction of its own afterwards. Whoever stops
 * in between leaves {@code SENDING}, which nobody takes up again: only a person can find out whether it was sent.
 */
final class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** How many queued deliveries are looked at together; nodes take theirs in random order, so that they seldom meet. */
    private static final int WINDOW = 100;

    private static final int TRIES = 5;

    private final DeliveryStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Function<Delivery, Courier> couriers;

    Sending(DeliveryStore store, Transactions transactions, Clock clock, Function<Delivery, Courier> couriers) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.couriers = couriers;
    }

    Batch send(ControllerId controller, String campaign, int atMost, Actor by) {
        Batch batch = Batch.NONE;
        while (batch.total() < atMost) {
            int wanted = Math.min(WINDOW, atMost - batch.total());
            List<Delivery> queued = transactions.inNew(() ->
                    new ArrayList<>(store.list(controller, campaign, Set.of(DeliveryState.QUEUED), null, WINDOW)));
            if (queued.isEmpty()) {
                return batch;
            }
            Collections.shuffle(queued);
            for (Delivery delivery : queued.subList(0, Math.min(wanted, queued.size()))) {
                Optional<DeliveryState> outcome = one(delivery, by);
                batch = outcome.isPresent() ? batch.plus(outcome.get()) : batch;
            }
        }
        return batch;
    }

    /** Empty when somebody else has it. */
    Optional<DeliveryState> one(Delivery queued, Actor by) {
        Courier courier = couriers.apply(queued);
        DeliveryState taken = transactions.inNew(() -> take(queued, courier));
        if (taken == DeliveryState.QUEUED) {
            return Optional.empty();
        }
        return Optional.of(taken == DeliveryState.SENDING ? deliver(queued, courier, by) : taken);
    }

    private DeliveryState take(Delivery queued, Courier courier) {
        Instant now = now();
        int attempt = queued.attempt();
        if (!store.move(queued.id(), DeliveryState.QUEUED, attempt, DeliveryState.SENDING, null, now)) {
            return DeliveryState.QUEUED;
        }
        String needless = courier.needless(queued);
        if (needless == null) {
            return DeliveryState.SENDING;
        }
        store.move(queued.id(), DeliveryState.SENDING, attempt + 1, DeliveryState.SKIPPED, needless, now);
        return DeliveryState.SKIPPED;
    }

    private DeliveryState deliver(Delivery queued, Courier courier, Actor by) {
        Runnable message;
        try {
            message = courier.prepare(queued);
        } catch (MessageNotSentException e) {
            return leave(queued, DeliveryState.FAILED, e.code());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The message of {} could not be written: {}.",
                    queued.id(),
                    e.getClass().getName());
            return leave(queued, DeliveryState.FAILED, "not-written");
        }
        try {
            message.run();
        } catch (MessageNotSentException e) {
            return leave(queued, DeliveryState.FAILED, e.code());
        } catch (RuntimeException e) {
            // Its message may hold an address, so only its type is told.
            LOG.warn(
                    "Whether {} was sent is not known: {}.",
                    queued.id(),
                    e.getClass().getName());
            return leave(queued, DeliveryState.UNKNOWN, "messenger-failed");
        }
        transactions.inNew(() -> arrived(queued, courier, by));
        return DeliveryState.SENT;
    }

    private DeliveryState leave(Delivery queued, DeliveryState outcome, String code) {
        transactions.inNew(
                () -> store.move(queued.id(), DeliveryState.SENDING, queued.attempt() + 1, outcome, code, now()));
        return outcome;
    }

    /** A person may have decided meanwhile that it was not sent; that it was is then put right, unless it goes out again already. */
    private boolean arrived(Delivery queued, Courier courier, Actor by) {
        Instant now = now();
        int mine = queued.attempt() + 1;
        if (store.move(queued.id(), DeliveryState.SENDING, mine, DeliveryState.SENT, null, now)) {
            courier.sent(queued, now, by);
            return true;
        }
        for (int i = 0; i < TRIES; i++) {
            Delivery there = store.find(queued.id()).orElseThrow();
            if (there.attempt() != mine || there.state() == DeliveryState.SENT) {
                break;
            }
            if (store.move(there.id(), there.state(), mine, DeliveryState.SENT, null, now)) {
                courier.sent(queued, now, by);
                return true;
            }
        }
        LOG.warn("{} was sent, though a person decided meanwhile what became of it.", queued.id());
        return false;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
