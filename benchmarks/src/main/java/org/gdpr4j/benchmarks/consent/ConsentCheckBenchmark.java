package org.gdpr4j.benchmarks.consent;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A warm check beside a bare cache. {@code -t 1} and {@code -t 2}; {@code -prof gc} says what it allocates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ConsentCheckBenchmark {

    private final Checks checks = new Checks();

    /** Where a thread is. */
    @State(Scope.Thread)
    public static class Turn {
        private int number;

        int next() {
            return number++ & Integer.MAX_VALUE;
        }
    }

    @Benchmark
    public boolean ours(Turn turn) {
        return checks.ours(checks.subject(turn.next()));
    }

    @Benchmark
    public boolean bareCaffeineGet(Turn turn) {
        return checks.bare(checks.subject(turn.next()));
    }
}
