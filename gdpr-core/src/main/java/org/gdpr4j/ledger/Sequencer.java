package org.gdpr4j.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gdpr4j.problem.GdprException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls {@link Ledger#sequence()} in a thread of its own, so that an entry gets its position at most about one interval after
 * its commit. Users start it where they want it, on as many nodes as they like, and close it. The library starts none by
 * itself. Thread-safe.
 *
 * <p>What fails is logged without any value and tried again after the next interval.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration AT_CLOSE = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "gdpr4j-sequencer");
        named.setDaemon(true);
        return named;
    });

    private Sequencer(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Starts one that only places entries.
     *
     * @throws GdprException when the interval is not positive
     */
    public static Sequencer start(Ledger ledger, Duration every) {
        Sequencer sequencer = new Sequencer(ledger);
        sequencer.repeat(every, "Placing entries of the ledger", sequencer::placeAll);
        return sequencer;
    }

    /**
     * Starts one that also signs a checkpoint now and then and hands it to the sinks.
     *
     * @param checkpointEvery how old at most, about, the newest entry is that no checkpoint covers
     * @throws GdprException when an interval is not positive
     */
    public static Sequencer start(Ledger ledger, Duration every, Duration checkpointEvery) {
        Sequencer sequencer = start(ledger, every);
        sequencer.repeat(checkpointEvery, "A checkpoint of the ledger", ledger::checkpoint);
        return sequencer;
    }

    private void repeat(Duration every, String what, Runnable work) {
        if (every.isNegative() || every.isZero()) {
            close();
            throw new GdprException("The sequencer needs an interval above zero.");
        }
        ScheduledFuture<?> repeated = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "{} failed with {}; it is tried again.",
                                what,
                                e.getClass().getName());
                    }
                },
                every.toNanos(),
                every.toNanos(),
                TimeUnit.NANOSECONDS);
        assert !repeated.isCancelled();
    }

    private void placeAll() {
        while (!thread.isShutdown() && ledger.sequence() > 0) {
            LOG.debug("A batch of ledger entries got its positions.");
        }
    }

    /** Stops after the batch that is being placed; waits for it at most ten seconds. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(AT_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The sequencer is still busy; it ends by itself.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
