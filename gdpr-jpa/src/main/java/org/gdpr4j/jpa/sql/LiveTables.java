package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables that hold rows at this moment, in the schemas that were read. */
final class LiveTables {

    private static final Set<String> WITH_ROWS = Set.of("TABLE", "BASE TABLE", "SYSTEM VERSIONED");

    /** With materialised views, which hold rows; without partitions, which are read through their table. */
    private static final String POSTGRESQL = "SELECT c.relname FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'm') AND NOT c.relispartition ORDER BY c.relname";

    private LiveTables() {}

    static List<TableName> list(Connection connection, Database live) {
        List<TableName> tables = new ArrayList<>();
        for (String schema : live.schemas()) {
            List<String> names = live.dialect() == Dialect.POSTGRESQL
                    ? postgres(connection, schema)
                    : standard(connection, live.dialect(), schema);
            names.forEach(name -> tables.add(new TableName(schema, name)));
        }
        return tables;
    }

    private static List<String> postgres(Connection connection, String schema) {
        Sql sql = new Sql().bound(POSTGRESQL, Param.of(schema, ColumnType.TEXT));
        return new Session(connection).list("pg_class", sql, row -> row.getString(1));
    }

    private static List<String> standard(Connection connection, Dialect dialect, String schema) {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(catalog(dialect, schema), dialect.schemasAreCatalogs() ? null : schema, "%", null)) {
            while (rows.next()) {
                boolean here = dialect.schemasAreCatalogs() || schema.equals(rows.getString("TABLE_SCHEM"));
                if (here && WITH_ROWS.contains(rows.getString("TABLE_TYPE"))) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
            return names;
        } catch (SQLException e) {
            throw StatementFailedException.during("reading the metadata", "the schema", e);
        }
    }

    private static @Nullable String catalog(Dialect dialect, @Nullable String schema) {
        return dialect.schemasAreCatalogs() ? schema : null;
    }

    /** In key order; empty when there is none. */
    static List<String> primaryKey(Connection connection, Dialect dialect, TableName table) {
        try {
            DatabaseMetaData metadata = connection.getMetaData();
            TreeMap<Integer, String> columns = new TreeMap<>();
            String schema = dialect.schemasAreCatalogs() ? null : table.schema();
            try (ResultSet rows = metadata.getPrimaryKeys(catalog(dialect, table.schema()), schema, table.name())) {
                while (rows.next()) {
                    columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
                }
            }
            return List.copyOf(columns.values());
        } catch (SQLException e) {
            throw StatementFailedException.during("reading the metadata", table.name(), e);
        }
    }
}
