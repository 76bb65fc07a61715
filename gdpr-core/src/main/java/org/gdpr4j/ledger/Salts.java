package org.gdpr4j.ledger;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Random salts of 32 bytes. They are drawn many at a time into a few buffers, each with a lock of its own, because a
 * secure random is slow for little bites and shared by all threads.
 */
final class Salts {

    static final int BYTES = 32;

    private static final int STRIPES = 16;
    private static final int AT_A_TIME = 128;

    private final SecureRandom random = new SecureRandom();
    private final Stripe[] stripes = new Stripe[STRIPES];
    private final AtomicInteger turn = new AtomicInteger();

    Salts() {
        Arrays.setAll(stripes, i -> new Stripe());
    }

    byte[] next() {
        return stripes[turn.getAndIncrement() & (STRIPES - 1)].next(random);
    }

    private static final class Stripe {

        private final ReentrantLock lock = new ReentrantLock();
        private final byte[] buffer = new byte[AT_A_TIME * BYTES];
        private int used = buffer.length;

        byte[] next(SecureRandom random) {
            lock.lock();
            try {
                if (used == buffer.length) {
                    random.nextBytes(buffer);
                    used = 0;
                }
                byte[] salt = Arrays.copyOfRange(buffer, used, used + BYTES);
                // Who reads the memory later learns no salt of an erased payload from here.
                Arrays.fill(buffer, used, used + BYTES, (byte) 0);
                used += BYTES;
                return salt;
            } finally {
                lock.unlock();
            }
        }
    }
}
