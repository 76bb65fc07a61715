package org.gdpr4j.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gdpr4j.problem.GdprException;

/** Waits for an entry's position. */
final class Awaiting {

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Ledger ledger;

    Awaiting(Ledger ledger) {
        this.ledger = ledger;
    }

    long placed(UUID id, Duration atMost) {
        long began = System.nanoTime();
        long pause = TimeUnit.MILLISECONDS.toNanos(1);
        while (true) {
            Optional<Long> position = ledger.position(id);
            if (position.isPresent()) {
                return position.get();
            }
            long left = atMost.toNanos() - (System.nanoTime() - began);
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                throw new GdprException("The ledger entry " + id + " has no position after " + atMost
                        + ". Was its transaction committed?");
            }
            if (ledger.sequence() == 0) {
                // Somebody else is at it, or the entry is not committed yet.
                LockSupport.parkNanos(Math.min(pause, left));
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
        }
    }
}
