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

    private Database(EmbeddedPostgres server) {
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(4);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        statements = new Statements(pool);
    }

    public static Database start() throws IOException {
        return new Database(EmbeddedPostgres.builder().start());
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
