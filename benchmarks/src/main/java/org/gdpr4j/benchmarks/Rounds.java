package org.gdpr4j.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times runs one by one, wall and thread CPU, so that two things can be run in turn and compared round by round. */
public final class Rounds {

    /** Something to time; gives the nanoseconds of wall and CPU that belong to it but are not to be counted. */
    @FunctionalInterface
    public interface Run {
        Apart run() throws Exception;
    }

    /** What a run spent on things that are printed apart. */
    public record Apart(long wall, long cpu) {
        public static final Apart NOTHING = new Apart(0, 0);
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<double[]> runs = new ArrayList<>();

    /** Times one run. */
    public void time(Run run) throws Exception {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        Apart apart = run.run();
        long wallEnd = System.nanoTime();
        long cpuEnd = THREADS.getCurrentThreadCpuTime();
        runs.add(new double[] {
            millis(wallEnd - wall - apart.wall()), millis(cpuEnd - cpu - apart.cpu()), millis(apart.wall())
        });
    }

    /** Adds a run that was timed elsewhere, over several threads. */
    public void add(long wallNanos, long cpuNanos) {
        runs.add(new double[] {millis(wallNanos), millis(cpuNanos), 0});
    }

    /** Forgets what was timed while warming up. */
    public void reset() {
        runs.clear();
    }

    public double medianWall() {
        return median(column(0));
    }

    public double medianCpu() {
        return median(column(1));
    }

    public double medianApart() {
        return median(column(2));
    }

    /** The median of the ratios of runs that were made in turn. */
    public double ratioTo(Rounds other) {
        return ratio(other, 0);
    }

    /** The same for thread CPU time. */
    public double cpuRatioTo(Rounds other) {
        return ratio(other, 1);
    }

    private double ratio(Rounds other, int column) {
        double[] mine = column(column);
        double[] theirs = other.column(column);
        double[] ratios = new double[mine.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = mine[i] / theirs[i];
        }
        return median(ratios);
    }

    private double[] column(int column) {
        return runs.stream().mapToDouble(run -> run[column]).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
