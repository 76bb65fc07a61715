package org.gdpr4j.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;

/** An embedded PostgreSQL with a pool before it, whose statements are counted. */
public final class Database implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final Statements statements;

    private Database(EmbeddedPostgres server, int connections) {
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        statements = new Statements(pool);
    }

    public static Database start() throws IOException {
        return new Database(EmbeddedPostgres.builder().start(), 4);
    }

    /** One that loses nothing it has acknowledged, as in production; what is embedded for tests is faster and does. */
    public static Database durable(int connections) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        return new Database(server, connections);
    }

    public DataSource dataSource() {
        return statements.dataSource();
    }

    /** Without pool and in auto-commit mode, for making tables. */
    public DataSource plain() {
        return server.getPostgresDatabase();
    }

    /** Counts what goes through {@link #dataSource()}. */
    public Statements statements() {
        return statements;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
