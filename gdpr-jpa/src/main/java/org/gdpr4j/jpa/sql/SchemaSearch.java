package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Needles;

/**
 * Searches every table of the live schema for values: one pass per table, however many values. Columns of text, JSON,
 * arrays and all other types with a textual form are read as text, bytes as bytes; numbers, dates, booleans and UUIDs are
 * left out. What cannot be read ends the search. Thread-safe.
 */
public final class SchemaSearch {

    private static final String ORPHANS = "pg_largeobject";

    private final MappedRecords records;

    public SchemaSearch(MappedRecords records) {
        this.records = records;
    }

    /** Hands out each value found, once per row and column. */
    public void search(Connection connection, Needles needles, Consumer<Hit> hits) {
        if (needles.isEmpty()) {
            return;
        }
        Database live = records.database().readAgain(connection);
        Session session = new Session(connection);
        refuseHiddenRows(connection, live);
        Places places = new Places(records);
        List<TableName> tables = LiveTables.list(connection, live);
        for (TableName table : tables) {
            TableScan.of(connection, live, places, table).ifPresent(scan -> scan.run(session, needles, hits));
        }
        if (live.dialect() == Dialect.POSTGRESQL) {
            orphans(session, live, tables, needles, hits);
        }
    }

    /** Makes PostgreSQL fail where a row security policy would hide rows from the search. */
    private static void refuseHiddenRows(Connection connection, Database live) {
        if (live.dialect() != Dialect.POSTGRESQL) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL row_security = off");
        } catch (SQLException e) {
            throw StatementFailedException.during("SET row_security", "the transaction", e);
        }
    }

    /**
     * Large objects that no row refers to any more. Those that rows refer to were read with their rows; those of other
     * roles are other applications'.
     */
    private static void orphans(
            Session session, Database live, List<TableName> tables, Needles needles, Consumer<Hit> hits) {
        List<String> referred = new ArrayList<>();
        for (TableName table : tables) {
            live.columns(table).forEach((column, type) -> {
                if (type.is(Family.LARGE_OBJECT)) {
                    referred.add(" AND NOT EXISTS (SELECT 1 FROM " + live.quoted(table) + " r WHERE r."
                            + live.quoted(column) + " = m.oid)");
                }
            });
        }
        Sql sql = Sql.of("SELECT m.oid, lo_get(m.oid) FROM pg_catalog.pg_largeobject_metadata m"
                + " WHERE pg_has_role(m.lomowner, 'USAGE')"
                + referred.stream().collect(Collectors.joining()));
        Contents contents = new Contents(needles);
        session.each(ORPHANS, sql, Session.FEW, row -> {
            Key key = Key.of(row.getLong(1));
            contents.ofLargeObject(row.getBytes(2))
                    .forEach(needle -> hits.accept(new Hit(needle, ORPHANS, "data", null, null, key)));
        });
    }
}
