package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of the database to write statements for it: its dialect, its quotes and the types of the columns.
 * Immutable.
 */
final class Database {

    private final Dialect dialect;
    private final String quote;
    private final @Nullable String currentSchema;
    private final Map<TableName, Map<String, ColumnType>> tables;
    private final UnaryOperator<String> own;

    private Database(
            Dialect dialect,
            String quote,
            @Nullable String currentSchema,
            Map<TableName, Map<String, ColumnType>> tables,
            UnaryOperator<String> own) {
        this.dialect = dialect;
        this.quote = quote;
        this.currentSchema = currentSchema;
        this.tables = tables;
        this.own = own;
    }

    /**
     * Reads the columns of the current schema and of those that the tables name.
     *
     * @param own how statements spell one of the library's own tables
     */
    static Database read(Connection connection, Collection<TableName> mapped, UnaryOperator<String> own) {
        try {
            DatabaseMetaData metadata = connection.getMetaData();
            Dialect dialect = Dialect.of(metadata);
            String current = dialect.schemasAreCatalogs() ? connection.getCatalog() : connection.getSchema();
            Set<String> schemas = new TreeSet<>();
            Stream.concat(Stream.ofNullable(current), mapped.stream().map(TableName::schema))
                    .filter(Objects::nonNull)
                    .forEach(schemas::add);
            Map<TableName, Map<String, ColumnType>> tables = new LinkedHashMap<>();
            for (String schema : schemas) {
                columns(metadata, dialect, schema, tables);
            }
            String quote = metadata.getIdentifierQuoteString().strip();
            return new Database(dialect, quote, current, tables, own);
        } catch (SQLException e) {
            throw StatementFailedException.during("reading the metadata", "the schema", e);
        }
    }

    private static void columns(
            DatabaseMetaData metadata, Dialect dialect, String schema, Map<TableName, Map<String, ColumnType>> into)
            throws SQLException {
        boolean catalog = dialect.schemasAreCatalogs();
        String pattern = catalog ? null : schema.replace("_", metadata.getSearchStringEscape() + "_");
        try (ResultSet rows = metadata.getColumns(catalog ? schema : null, pattern, "%", "%")) {
            Map<TableName, Map<Integer, Map.Entry<String, ColumnType>>> ordered = new LinkedHashMap<>();
            while (rows.next()) {
                TableName table = new TableName(schema, rows.getString("TABLE_NAME"));
                ColumnType type = new ColumnType(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME"));
                ordered.computeIfAbsent(table, name -> new TreeMap<>())
                        .put(rows.getInt("ORDINAL_POSITION"), Map.entry(rows.getString("COLUMN_NAME"), type));
            }
            ordered.forEach((table, columns) -> {
                Map<String, ColumnType> inOrder = new LinkedHashMap<>();
                columns.values().forEach(column -> inOrder.put(column.getKey(), column.getValue()));
                into.put(table, inOrder);
            });
        }
    }

    /** The same schemas as they are now. */
    Database readAgain(Connection connection) {
        return read(
                connection,
                schemas().stream().map(schema -> new TableName(schema, "")).toList(),
                own);
    }

    /** As messages and hits name the table: with its schema unless it is the current one. */
    String spelled(TableName table) {
        String schema = table.schema();
        return schema == null || schema.equals(currentSchema) ? table.name() : schema + "." + table.name();
    }

    Dialect dialect() {
        return dialect;
    }

    /** The schemas that were read. */
    Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        tables.keySet().forEach(table -> schemas.add(Objects.requireNonNull(table.schema())));
        return schemas;
    }

    /** The columns by name in their order; empty when there is no such table. */
    Map<String, ColumnType> columns(TableName table) {
        return tables.getOrDefault(resolved(table), Map.of());
    }

    TableName resolved(TableName table) {
        return table.schema() == null ? new TableName(currentSchema, table.name()) : table;
    }

    ColumnType type(String table, String column) {
        ColumnType type = columns(TableName.parse(table)).get(column);
        if (type == null) {
            throw new GdprException("The database has no column '" + column + "' in table '" + table
                    + "', as the mapping says. Bring the schema and the mapping together.");
        }
        return type;
    }

    boolean has(String table, List<String> columns) {
        return columns(TableName.parse(table)).keySet().containsAll(columns);
    }

    String table(String spelled) {
        return quoted(TableName.parse(spelled));
    }

    /** One of the library's own tables, by its name without the prefix. */
    String own(String table) {
        return own.apply(table);
    }

    String quoted(TableName table) {
        String name = quoted(table.name());
        return table.schema() == null ? name : quoted(table.schema()) + "." + name;
    }

    String quoted(String identifier) {
        return quote.isEmpty() ? identifier : quote + identifier.replace(quote, quote + quote) + quote;
    }

    /** A column of a table that the statement knows by this alias; without one, by no alias at all. */
    Ref ref(String alias, String table, String column) {
        String prefix = alias.isEmpty() ? "" : alias + ".";
        return new Ref(prefix + quoted(column), type(table, column));
    }

    List<Ref> refs(String alias, String table, List<String> columns) {
        return columns.stream().map(column -> ref(alias, table, column)).toList();
    }
}
