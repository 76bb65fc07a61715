package org.gdpr4j.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * How much of the heap was in use at most right after a collection while something ran: what it holds, without its garbage.
 *
 * @param mostUsed in MB
 */
public record Heap(long mostUsed, int collections) {

    private static final long MB = 1 << 20;

    public static Heap during(Rounds.Run work) throws Exception {
        AtomicLong most = new AtomicLong();
        AtomicInteger collections = new AtomicInteger();
        NotificationListener listener = (notification, ignored) -> {
            if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                                (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc();
                long used = after.entrySet().stream()
                        .filter(pool ->
                                pool.getKey().startsWith("G1") || pool.getKey().contains("Gen"))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                most.accumulateAndGet(used / MB, Math::max);
                collections.incrementAndGet();
            }
        };
        System.gc();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
        try {
            work.run();
            System.gc();
        } finally {
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            }
        }
        return new Heap(most.get(), collections.get());
    }
}
