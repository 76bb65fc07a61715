package org.gdpr4j.examples.quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The database that the shop runs on: H2 in memory, a PostgreSQL that is started for this run, or one that is there
 * already and empty.
 */
final class ShopDatabase implements AutoCloseable {

    private final String url;
    private final Stoppable server;

    private ShopDatabase(String url, Stoppable server) {
        this.url = url;
        this.server = server;
    }

    /** An open connection keeps H2's memory; a started PostgreSQL has to be stopped. */
    private interface Stoppable {
        void stop() throws IOException, SQLException;
    }

    static ShopDatabase open(String which) throws SQLException, IOException {
        return switch (which) {
            case "h2" -> h2();
            case "postgres" -> postgres();
            default -> new ShopDatabase(which, () -> {});
        };
    }

    private static ShopDatabase h2() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        Connection keepsItAlive = DriverManager.getConnection(url);
        return new ShopDatabase(url, keepsItAlive::close);
    }

    private static ShopDatabase postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        return new ShopDatabase(server.getJdbcUrl("postgres", "postgres"), server::close);
    }

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be closed.", e);
        }
    }
}
