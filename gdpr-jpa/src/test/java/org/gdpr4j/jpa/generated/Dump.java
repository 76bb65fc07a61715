package org.gdpr4j.jpa.generated;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every cell of every table as plain JDBC reads it: texts as they are, bytes as {@code 0x…}, PostgreSQL's large objects by
 * their content.
 */
final class Dump {

    static final String LARGE_OBJECTS = "pg_largeobject";

    /** A row: its cells by lower-case column name. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            return cells.get(column);
        }

        String all(List<String> columns) {
            return columns.stream()
                    .map(column -> String.valueOf(cells.get(column)))
                    .toList()
                    .toString();
        }
    }

    private final Map<String, List<Row>> tables = new TreeMap<>();
    private final List<String> referred = new ArrayList<>();

    static Dump of(Connection connection) {
        Dump dump = new Dump();
        try {
            for (String table : names(connection)) {
                dump.tables.put(table.toLowerCase(Locale.ROOT), dump.rows(connection, '"' + table + '"'));
            }
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                dump.tables.put(
                        LARGE_OBJECTS,
                        dump.rows(connection, "(SELECT lo_get(oid) AS data FROM pg_largeobject_metadata) AS lo"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump;
    }

    Map<String, List<Row>> tables() {
        return tables;
    }

    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The contents of the large objects that some row refers to. */
    List<String> referred() {
        return referred.stream().sorted().toList();
    }

    static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private List<Row> rows(Connection connection, String from) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + from)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    cells.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), cell(connection, result, columns, i));
                }
                rows.add(new Row(cells));
            }
        }
        // PostgreSQL moves rows that are updated.
        rows.sort(Comparator.comparing(row -> row.cells().toString()));
        return rows;
    }

    private String cell(Connection connection, ResultSet result, ResultSetMetaData columns, int i) throws SQLException {
        if (columns.getColumnTypeName(i).equals("oid")) {
            String oid = result.getString(i);
            String content = oid == null ? null : content(connection, oid);
            if (content != null) {
                referred.add(content);
            }
            return content;
        }
        if (columns.getColumnTypeName(i).equalsIgnoreCase("uuid")) {
            return result.getString(i);
        }
        int type = columns.getColumnType(i);
        if (type == Types.BLOB || type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY) {
            return hex(result.getBytes(i));
        }
        return result.getString(i);
    }

    private static String content(Connection connection, String oid) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT lo_get(" + oid + ")")) {
            result.next();
            return hex(result.getBytes(1));
        }
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : "0x" + HexFormat.of().formatHex(bytes);
    }
}
