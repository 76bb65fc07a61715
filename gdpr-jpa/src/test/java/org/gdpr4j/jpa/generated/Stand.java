package org.gdpr4j.jpa.generated;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A provider on a database. */
enum Stand {
    HIBERNATE_H2,
    HIBERNATE_POSTGRESQL,
    ECLIPSELINK_H2;

    /** One server for all models of this process; each model has a schema of its own. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean postgres() {
        return this == HIBERNATE_POSTGRESQL;
    }

    /** Pairs of choices that the provider cannot map. */
    List<List<String>> impossible() {
        return this == ECLIPSELINK_H2 ? List.of(List.of("ACCESS=GETTER", "EMBEDDABLE=RECORD")) : List.of();
    }

    /** A database with nothing in it. */
    String freshUrl() {
        String name = "m" + UUID.randomUUID().toString().replace("-", "");
        if (!postgres()) {
            // EclipseLink reads generated keys by a function that H2 has in this mode only.
            return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + (this == ECLIPSELINK_H2 ? ";MODE=LEGACY" : "");
        }
        String url = Server.POSTGRES.getJdbcUrl("postgres", "postgres");
        try (Connection connection = connect(url)) {
            execute(connection, "CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url + "&currentSchema=" + name;
    }

    /** Forgets the database and all that is in it. */
    void drop(Connection connection) throws SQLException {
        if (postgres()) {
            execute(
                    connection,
                    "DROP SCHEMA " + connection.getSchema() + " CASCADE",
                    "SELECT lo_unlink(oid) FROM pg_largeobject_metadata");
        } else {
            execute(connection, "SHUTDOWN");
        }
    }

    EntityManagerFactory start(String url, Collection<Class<?>> managed) {
        String name = "generated-" + UUID.randomUUID();
        PersistenceConfiguration configuration =
                new PersistenceConfiguration(name).property("jakarta.persistence.jdbc.url", url);
        managed.forEach(configuration::managedClass);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(managed.iterator().next().getClassLoader());
        try {
            return this == ECLIPSELINK_H2 ? eclipseLink(url, name, configuration) : hibernate(configuration);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static EntityManagerFactory hibernate(PersistenceConfiguration configuration) {
        configuration
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .property("hibernate.connection.pool_size", 2);
        return new org.hibernate.jpa.HibernatePersistenceProvider().createEntityManagerFactory(configuration);
    }

    /** The tables are made as EclipseLink writes them, but for what this version of H2 does not understand. */
    private static EntityManagerFactory eclipseLink(String url, String name, PersistenceConfiguration configuration) {
        StringWriter script = new StringWriter();
        configuration
                .property("jakarta.persistence.schema-generation.scripts.action", "create")
                .property("jakarta.persistence.schema-generation.scripts.create-target", script)
                .property("eclipselink.session-name", name)
                .property("eclipselink.deploy-on-startup", "true")
                .property("eclipselink.logging.level", "SEVERE")
                .property("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform");
        EntityManagerFactory factory =
                new org.eclipse.persistence.jpa.PersistenceProvider().createEntityManagerFactory(configuration);
        String[] statements = script.toString()
                .replaceAll("NUMBER\\(16\\)", "UUID")
                .lines()
                .filter(line -> !line.isBlank())
                .toArray(String[]::new);
        try (Connection connection = connect(url)) {
            execute(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return factory;
    }

    static Connection connect(String url) {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Connection connection, String... statements) {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
