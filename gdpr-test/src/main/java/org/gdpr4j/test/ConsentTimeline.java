package org.gdpr4j.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A simple sequential model of one consent: what was written, from when it may have been so and since when it must have
 * been. Writers of one consent take turns; checks do not wait. Times are nanoseconds.
 */
final class ConsentTimeline {

    /** For writers: one at a time. */
    final ReentrantLock turn = new ReentrantLock();

    private final List<Stretch> stretches = new ArrayList<>(List.of(new Stretch(false, 0, Long.MIN_VALUE)));

    /** A time in which the answer was the same; it began at some moment between the call and the return of the commit. */
    private static final class Stretch {
        final boolean yes;
        final int node;
        final long called;
        long returned = Long.MAX_VALUE;

        Stretch(boolean yes, int node, long called) {
            this.yes = yes;
            this.node = node;
            this.called = called;
        }
    }

    synchronized boolean yes() {
        return stretches.get(stretches.size() - 1).yes;
    }

    /** A write begins that may make the answer this. */
    synchronized void calling(boolean yes, int node, long now) {
        stretches.add(new Stretch(yes, node, now));
    }

    /** The commit has returned. */
    synchronized void committed(long now) {
        stretches.get(stretches.size() - 1).returned = now;
    }

    /** It was rolled back, so it never was. */
    synchronized void undone() {
        stretches.remove(stretches.size() - 1);
    }

    /**
     * What is wrong with an answer of a check on a node, or null. It must have been true at some moment between call and
     * return; where another node has ended it, that may lie so much back.
     */
    synchronized @Nullable String against(boolean answer, int node, long called, long returned, long late) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch it = stretches.get(i);
            Stretch next = i + 1 < stretches.size() ? stretches.get(i + 1) : null;
            boolean begun = it.called <= returned;
            boolean notOver = next == null || over(next) + (next.node == node ? 0 : late) >= called;
            if (it.yes == answer && begun && notOver) {
                return null;
            }
        }
        Stretch last = stretches.get(stretches.size() - 1);
        return "node " + node + " says " + answer + ", but node " + last.node + " had made it " + last.yes + " "
                + (called - last.returned) / 1_000_000 + " ms before";
    }

    private static long over(Stretch next) {
        return next.returned == Long.MAX_VALUE ? Long.MAX_VALUE / 2 : next.returned;
    }
}
