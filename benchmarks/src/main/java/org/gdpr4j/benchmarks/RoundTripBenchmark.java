package org.gdpr4j.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The yardstick: what one statement to PostgreSQL costs on this machine before the library does anything. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundTripBenchmark {

    private EmbeddedPostgres postgres;
    private Connection connection;
    private PreparedStatement one;

    @Setup
    public void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        connection = postgres.getPostgresDatabase().getConnection();
        one = connection.prepareStatement("SELECT 1");
    }

    @TearDown
    public void stop() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    @Benchmark
    public int selectOne() throws SQLException {
        try (ResultSet rows = one.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
