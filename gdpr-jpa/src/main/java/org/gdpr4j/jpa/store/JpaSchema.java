package org.gdpr4j.jpa.store;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gdpr4j.jpa.Connections;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.schema.LiveSchema;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;

/**
 * Installs the library's tables for demos and tests, from the same scripts that a migration tool runs in production. It
 * runs only when called and changes nothing that exists. Thread-safe.
 */
public final class JpaSchema {

    /** One per room, in the order in which a migration tool runs them. */
    static final List<String> SCRIPTS = List.of(
            "V1__gdpr.sql",
            "V2__subject.sql",
            "V3__ledger.sql",
            "V4__notice.sql",
            "V5__consent.sql",
            "V6__objection.sql");

    private JpaSchema() {}

    /** Installs with the default names, in a transaction of its own on a {@code RESOURCE_LOCAL} factory. */
    public static void create(EntityManagerFactory factory) {
        create(JpaTransactions.of(factory), StoreTables.defaults());
    }

    /**
     * Installs in the current transaction, or in one of its own. The schema must exist.
     *
     * @throws GdprException when one of the tables exists, or when there is no script for the database
     */
    public static void create(EntityManagers managers, StoreTables tables) {
        onConnection(managers, connection -> {
            Set<String> there = InstalledTables.read(connection, tables);
            if (!there.isEmpty()) {
                throw new GdprException("Tables of the library exist already (with the prefix " + tables.prefix() + ": "
                        + String.join(", ", there) + "). Nothing was changed; upgrade them with the later scripts.");
            }
            run(connection, tables);
            return true;
        });
    }

    /** The tables that are not there, as the statements spell them; empty when the script was run. One metadata call. */
    public static List<String> missing(EntityManagers managers, StoreTables tables) {
        return onConnection(managers, connection -> {
            Set<String> there = InstalledTables.read(connection, tables);
            return InstalledTables.ALL.stream()
                    .filter(table -> !there.contains(table))
                    .map(tables::spelled)
                    .toList();
        });
    }

    private static void run(Connection connection, StoreTables tables) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String before = connection.getSchema();
        try (Statement statement = connection.createStatement()) {
            if (tables.schema() != null) {
                statement.execute((postgres ? "set local search_path to " : "set schema ") + tables.schema());
            }
            for (String sql : statements(connection, tables)) {
                statement.execute(sql);
            }
        } finally {
            if (tables.schema() != null && !postgres) {
                connection.setSchema(before);
            }
        }
    }

    private static List<String> statements(Connection connection, StoreTables tables) throws SQLException {
        String database = connection.getMetaData().getDatabaseProductName();
        String scripts = SCRIPTS.stream().map(name -> script(database, name)).collect(Collectors.joining("\n"));
        return Stream.of(scripts.replaceAll("(?m)^--.*$", "")
                        .replace(LiveSchema.OWN_PREFIX, tables.prefix())
                        .split(";"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String script(String database, String name) {
        String path = "/org/gdpr4j/jpa/sql/" + database.toLowerCase(Locale.ROOT) + "/" + name;
        try (InputStream script = JpaSchema.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new GdprException("There is no script for " + database + ", only for PostgreSQL and H2.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private static <T> T onConnection(EntityManagers managers, Work<T> work) {
        return managers.with(manager -> Connections.with(manager, connection -> {
            try {
                return work.run(connection);
            } catch (SQLException e) {
                throw StatementFailedException.during("installing the tables", "the schema", e);
            }
        }));
    }
}
