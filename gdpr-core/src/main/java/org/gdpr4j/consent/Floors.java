package org.gdpr4j.consent;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From which event on a state may be cached. The number is noted before the event's transaction commits, so what others
 * read until then is older, and must not outlast the commit in a cache. Thread-safe.
 *
 * <p>Bounded: what was noted first goes first. When that was a no which may not be committed yet, nothing is cached for a
 * while.
 */
final class Floors {

    /** Longer than any transaction should last. */
    private static final long LONG = Duration.ofMinutes(10).toNanos();

    private final int most;
    private final Map<Asked, Floor> floors = new LinkedHashMap<>();
    private boolean distrusting;
    private long distrustedAt;

    /** @param ends whether the event said no */
    private record Floor(int number, boolean ends, long notedAt) {}

    Floors(int most) {
        this.most = most;
    }

    synchronized void raise(Asked asked, int number, boolean ends, long nanos) {
        Floor before = floors.remove(asked);
        floors.put(
                asked,
                before == null
                        ? new Floor(number, ends, nanos)
                        : new Floor(Math.max(before.number(), number), ends || before.ends(), nanos));
        if (floors.size() > most) {
            Iterator<Floor> eldest = floors.values().iterator();
            Floor gone = eldest.next();
            eldest.remove();
            if (gone.ends() && nanos - gone.notedAt() < LONG) {
                distrusting = true;
                distrustedAt = nanos;
            }
        }
    }

    synchronized boolean allow(Asked asked, int number, long nanos) {
        if (distrusting && nanos - distrustedAt > LONG) {
            distrusting = false;
        }
        Floor floor = floors.get(asked);
        return floor == null ? !distrusting : number >= floor.number();
    }
}
