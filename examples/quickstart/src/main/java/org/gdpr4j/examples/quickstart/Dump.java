package org.gdpr4j.examples.quickstart;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything that stands in a database's default schema, read by plain JDBC: each table with each row with each cell, as
 * text, or as hexadecimal digits where it holds bytes. It knows nothing of entities and nothing of the library. Immutable.
 */
public final class Dump {

    private final Map<String, Table> tables;

    private Dump(Map<String, Table> tables) {
        this.tables = Collections.unmodifiableMap(tables);
    }

    /**
     * One table. Rows lie under the text of their primary key, its columns joined by commas; without a primary key, under
     * a digest of their cells and a number that tells equal ones apart. A cell is null where the column is.
     *
     * @param columns in lower case
     */
    public record Table(List<String> columns, Map<String, List<String>> rows) {}

    /** Reads all tables, in one transaction of the caller if there is one. */
    public static Dump of(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        Map<String, Table> tables = new TreeMap<>();
        try (ResultSet found = meta.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                tables.put(name.toLowerCase(Locale.ROOT), read(connection, name));
            }
        }
        return new Dump(tables);
    }

    /** The tables by name, in lower case. */
    public Map<String, Table> tables() {
        return tables;
    }

    /** Whether the row is there. */
    public boolean has(DumpComparison.Row row) {
        Table table = tables.get(row.table());
        return table != null && table.rows().containsKey(row.key());
    }

    /** How many cells there are in all. */
    public long cells() {
        return tables.values().stream()
                .mapToLong(table -> (long) table.columns().size() * table.rows().size())
                .sum();
    }

    private static Table read(Connection connection, String name) throws SQLException {
        List<String> key = primaryKey(connection, name);
        String quote = connection.getMetaData().getIdentifierQuoteString();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + quote + name + quote)) {
            int width = result.getMetaData().getColumnCount();
            List<String> columns = new ArrayList<>();
            boolean[] binary = new boolean[width];
            for (int i = 0; i < width; i++) {
                columns.add(result.getMetaData().getColumnName(i + 1).toLowerCase(Locale.ROOT));
                int type = result.getMetaData().getColumnType(i + 1);
                binary[i] = type == Types.BINARY
                        || type == Types.VARBINARY
                        || type == Types.LONGVARBINARY
                        || type == Types.BLOB;
            }
            Map<String, List<String>> rows = new LinkedHashMap<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>(width);
                for (int i = 0; i < width; i++) {
                    cells.add(binary[i] ? hex(result.getBytes(i + 1)) : result.getString(i + 1));
                }
                rows.put(key(key, columns, cells, rows), Collections.unmodifiableList(cells));
            }
            return new Table(List.copyOf(columns), Collections.unmodifiableMap(rows));
        }
    }

    private static List<String> primaryKey(Connection connection, String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet keys =
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                columns.put(
                        keys.getInt("KEY_SEQ"), keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(columns.values());
    }

    private static String key(
            List<String> key, List<String> columns, List<String> cells, Map<String, List<String>> rows) {
        if (!key.isEmpty()) {
            return String.join(
                    ",", key.stream().map(it -> cells.get(columns.indexOf(it))).toList());
        }
        UUID all = UUID.nameUUIDFromBytes(cells.toString().getBytes(StandardCharsets.UTF_8));
        int number = 1;
        while (rows.containsKey(all + "#" + number)) {
            number++;
        }
        return all + "#" + number;
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
