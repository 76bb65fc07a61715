package org.gdpr4j.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing in several threads that begin together; their CPU time is summed. */
public final class Together implements AutoCloseable {

    /** What each thread does again and again. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final int threads;
    private final ExecutorService pool;

    public Together(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** Does it this many times in all, and notes the run. */
    public void time(int times, Rounds into, Act act) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Long>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                start.await();
                long before = CPU.getCurrentThreadCpuTime();
                for (int n = 0; n < times / threads; n++) {
                    act.run();
                }
                return CPU.getCurrentThreadCpuTime() - before;
            }));
        }
        long wall = System.nanoTime();
        start.countDown();
        long cpu = 0;
        for (Future<Long> each : running) {
            cpu += each.get();
        }
        into.add(System.nanoTime() - wall, cpu);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
