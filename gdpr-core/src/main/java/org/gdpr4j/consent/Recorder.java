package org.gdpr4j.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes events: the number that follows the state, for which writers queue, and again after the race for a first event was
 * lost. Then the cache, the ledger and the listeners, all in the caller's transaction. Thread-safe.
 */
final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int TRIES = 20;

    private final ConsentStore store;
    private final ConsentCache cache;
    private final List<Sink> sinks;

    /** Hears of an event in its transaction. */
    @FunctionalInterface
    interface Sink {
        void written(ConsentEvent event, ConsentState before, ConsentState after);
    }

    /** Makes the event that follows a state, or none when there is nothing to say. */
    @FunctionalInterface
    interface Draft {
        @Nullable
        ConsentEvent after(ConsentState state, int number);
    }

    /**
     * What came of a draft.
     *
     * @param written whether it was written now
     * @param event the event, or the one that was recorded under its id before, or null when there was nothing to say
     */
    record Result(boolean written, @Nullable ConsentEvent event) {

        Optional<ConsentEvent> found() {
            return Optional.ofNullable(event);
        }
    }

    Recorder(ConsentStore store, ConsentCache cache, List<Sink> sinks) {
        this.store = store;
        this.cache = cache;
        this.sinks = List.copyOf(sinks);
    }

    /** The same, but nobody else hears of it. */
    Recorder alone() {
        return new Recorder(store, cache, List.of());
    }

    /** In the current transaction. */
    Result write(ConsentKey key, UUID id, Draft draft) {
        int next = 1;
        for (int i = 0; i < TRIES; i++) {
            ConsentState before = store.next(key);
            ConsentEvent event = draft.after(before, Math.max(before.number() + 1, next));
            if (event == null) {
                // Another node may have written what makes this needless, and nobody told this one.
                cache.written(asked(key), before.number(), true);
                return new Result(false, null);
            }
            ConsentState after = Fold.after(before, event);
            if (store.append(event, after)) {
                told(key, event, before, after);
                return new Result(true, event);
            }
            Optional<ConsentEvent> same = store.find(id);
            if (same.isPresent()) {
                cache.written(asked(key), before.number(), true);
                return new Result(false, same.get());
            }
            // Events that are only proof by now have numbers, and no state any more.
            next = store.lastNumber(key) + 1;
        }
        throw new GdprException("Others kept writing the same consent to '" + key.purpose() + "' meanwhile; " + TRIES
                + " tries were lost. Try again.");
    }

    private void told(ConsentKey key, ConsentEvent event, ConsentState before, ConsentState after) {
        cache.written(
                new Asked(key.subject(), key.purpose()),
                event.number(),
                event.kind().ends());
        for (Sink sink : sinks) {
            try {
                sink.written(event, before, after);
            } catch (RuntimeException e) {
                if (event.kind() != ConsentEvent.Kind.WITHDRAWN) {
                    throw e;
                }
                // A withdrawal stands, whatever else is wrong (Art. 7(3)).
                LOG.error(
                        "The withdrawal {} stands, but what else had to be told of it failed with {}.",
                        event.id(),
                        e.getClass().getName());
            }
        }
    }

    private static Asked asked(ConsentKey key) {
        return new Asked(key.subject(), key.purpose());
    }
}
