package org.gdpr4j.benchmarks.consent;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gdpr4j.benchmarks.Benchmarks;
import org.gdpr4j.benchmarks.Report;
import org.gdpr4j.benchmarks.Rounds;
import org.gdpr4j.subject.SubjectId;

/** A check that is answered from memory, beside a bare Caffeine get with the same configuration and key. */
public final class WarmCheck implements Benchmarks.Case {

    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;
    private static final int CHECKS = 4_000_000;
    private static final double LIMIT = 2.0;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What is asked. */
    @FunctionalInterface
    private interface Check {
        boolean holds(SubjectId subject);
    }

    /** What one thread spent. */
    private record Spent(long wall, long cpu, long bytes, int yeses) {}

    /** Rounds of one side, and what it allocated. */
    private static final class Side {
        final Rounds rounds = new Rounds();
        long bytes;
        long checks;

        String bytesPerCheck() {
            return String.format(Locale.ROOT, "%.2f", (double) bytes / checks);
        }
    }

    @Override
    public String title() {
        return "consent check, warm, 1 and 2 threads";
    }

    @Override
    public Report run() throws Exception {
        Checks checks = new Checks();
        Report report = new Report()
                .fact("rounds (and before, to warm up)", ROUNDS + " (" + WARM_UP + ")")
                .fact("checks per round and thread", CHECKS);
        for (int threads = 1; threads <= 2; threads++) {
            Side ours = new Side();
            Side bare = new Side();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP) {
                    reset(ours);
                    reset(bare);
                }
                time(ours, threads, checks, checks::ours);
                time(bare, threads, checks, checks::bare);
            }
            line(
                    report,
                    threads,
                    "thread CPU",
                    ours.rounds.medianCpu(),
                    bare.rounds.medianCpu(),
                    cpu(ours, bare),
                    LIMIT);
            line(report, threads, "wall", ours.rounds.medianWall(), bare.rounds.medianWall(), wall(ours, bare), 0);
            report.fact(
                    "bytes per check, ours / bare, " + threads + " threads",
                    ours.bytesPerCheck() + " / " + bare.bytesPerCheck());
        }
        return report;
    }

    private static double cpu(Side ours, Side bare) {
        return ours.rounds.cpuRatioTo(bare.rounds);
    }

    private static double wall(Side ours, Side bare) {
        return ours.rounds.ratioTo(bare.rounds);
    }

    private static void line(
            Report report, int threads, String what, double ours, double bare, double ratio, double limit) {
        double perCheck = 1e6 / CHECKS;
        report.line(new Report.Line(
                threads + " threads, " + what,
                ours * perCheck,
                "bare Caffeine get",
                bare * perCheck,
                "ns",
                ratio,
                limit));
    }

    private static void reset(Side side) {
        side.rounds.reset();
        side.bytes = 0;
        side.checks = 0;
    }

    private static void time(Side side, int threads, Checks checks, Check check) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Spent>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> loop(checks, check)));
            }
            long wall = 0;
            long cpu = 0;
            for (Future<Spent> each : running) {
                Spent spent = each.get();
                if (spent.yeses() != CHECKS) {
                    throw new IllegalStateException("Not all said yes.");
                }
                wall = Math.max(wall, spent.wall());
                cpu += spent.cpu() / threads;
                side.bytes += spent.bytes();
                side.checks += CHECKS;
            }
            side.rounds.add(wall, cpu);
        } finally {
            pool.shutdown();
        }
    }

    private static Spent loop(Checks checks, Check check) {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        int yeses = 0;
        for (int i = 0; i < CHECKS; i++) {
            yeses += check.holds(checks.subject(i)) ? 1 : 0;
        }
        long wallEnd = System.nanoTime();
        long cpuEnd = THREADS.getCurrentThreadCpuTime();
        return new Spent(wallEnd - wall, cpuEnd - cpu, THREADS.getThreadAllocatedBytes(thread) - bytes, yeses);
    }
}
