package org.gdpr4j.jpa.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.Schema.Column;
import org.jspecify.annotations.Nullable;

/** Asks the driver for whole schemas at once, and table by table only where it does not answer that. */
final class SchemaReader {

    private static final String[] TABLE_TYPES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE", "FOREIGN TABLE"};

    private final Connection connection;
    private final DatabaseMetaData metaData;
    private final Map<String, TableDraft> drafts = new LinkedHashMap<>();

    /** Where tables lie: a schema, or a catalog on databases that have no schemas. */
    private record Place(@Nullable String catalog, @Nullable String schema, String prefix) {

        boolean holds(@Nullable String itsCatalog, @Nullable String itsSchema) {
            return schema == null ? catalog == null || catalog.equals(itsCatalog) : schema.equals(itsSchema);
        }
    }

    /** One call to the driver for a table, or for all of them when the table is null. */
    @FunctionalInterface
    private interface Call {
        ResultSet on(@Nullable String table) throws SQLException;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    SchemaReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.metaData = connection.getMetaData();
    }

    LiveSchema read(Collection<String> mapped, String ownPrefix) throws SQLException {
        String catalog = connection.getCatalog();
        String schema = metaData.supportsSchemasInTableDefinitions() ? connection.getSchema() : null;
        List<Place> places = new ArrayList<>();
        places.add(new Place(catalog, schema, ""));
        places.addAll(named(mapped, catalog, schema));
        for (Place place : places) {
            read(place);
        }
        List<String> defaults = new ArrayList<>();
        if (schema != null) {
            defaults.add(catalog + "." + schema + ".");
            defaults.add(schema + ".");
        } else if (catalog != null) {
            defaults.add(catalog + ".");
        }
        return new LiveSchema(drafts.values().stream().map(TableDraft::table).toList(), defaults, ownPrefix);
    }

    /** The other schemas that mapped names have in front. */
    private List<Place> named(Collection<String> mapped, @Nullable String catalog, @Nullable String schema)
            throws SQLException {
        Set<String> wanted = new HashSet<>();
        for (String name : mapped) {
            String[] parts = name.split("\\.", -1);
            if (parts.length > 1) {
                wanted.add(parts[parts.length - 2].toLowerCase(Locale.ROOT));
            }
        }
        String own = schema != null ? schema : catalog;
        Set<String> found = new LinkedHashSet<>();
        if (!wanted.isEmpty()) {
            boolean schemas = schema != null;
            try (ResultSet rows = schemas ? metaData.getSchemas() : metaData.getCatalogs()) {
                while (rows.next()) {
                    String name = rows.getString(schemas ? "TABLE_SCHEM" : "TABLE_CAT");
                    if (wanted.contains(name.toLowerCase(Locale.ROOT)) && !name.equals(own)) {
                        found.add(name);
                    }
                }
            }
        }
        return found.stream()
                .map(it -> schema != null ? new Place(catalog, it, it + ".") : new Place(it, null, it + "."))
                .toList();
    }

    private void read(Place place) throws SQLException {
        Set<String> partitions = partitions(place);
        List<String> names = new ArrayList<>();
        try (ResultSet rows = metaData.getTables(place.catalog(), place.schema(), "%", TABLE_TYPES)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (holds(place, rows, "TABLE_") && !partitions.contains(name)) {
                    names.add(name);
                    drafts.put(place.prefix() + name, new TableDraft(place.prefix() + name));
                }
            }
        }
        each(metaData.getColumns(place.catalog(), place.schema(), "%", "%"), row -> column(place, row));
        bulk(names, table -> metaData.getPrimaryKeys(place.catalog(), place.schema(), table), row -> key(place, row));
        bulk(
                names,
                table -> metaData.getIndexInfo(place.catalog(), place.schema(), table, false, true),
                row -> index(place, row));
        bulk(
                names,
                table -> metaData.getImportedKeys(place.catalog(), place.schema(), table),
                row -> foreignKey(place, row));
    }

    /** Asks for all tables at once; a driver that refuses or finds nothing that way is asked for each. */
    private static void bulk(List<String> tables, Call call, RowReader reader) throws SQLException {
        try {
            if (each(call.on(null), reader)) {
                return;
            }
        } catch (SQLException oneByOne) {
            // Some drivers insist on a table's name.
        }
        for (String table : tables) {
            each(call.on(table), reader);
        }
    }

    private static boolean each(ResultSet rows, RowReader reader) throws SQLException {
        boolean any = false;
        try (rows) {
            while (rows.next()) {
                any = true;
                reader.read(rows);
            }
        }
        return any;
    }

    private void column(Place place, ResultSet row) throws SQLException {
        TableDraft table = draft(place, row, "TABLE_");
        if (table != null) {
            int type = row.getInt("DATA_TYPE");
            Column.Kind kind = Kinds.of(
                    type == Types.DISTINCT ? row.getInt("SOURCE_DATA_TYPE") : type, row.getString("TYPE_NAME"));
            table.column(
                    row.getInt("ORDINAL_POSITION"),
                    row.getString("COLUMN_NAME"),
                    kind,
                    row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                    kind == Column.Kind.TEXT ? row.getLong("COLUMN_SIZE") : 0);
        }
    }

    private void key(Place place, ResultSet row) throws SQLException {
        TableDraft table = draft(place, row, "TABLE_");
        if (table != null) {
            table.primaryKey(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
        }
    }

    private void index(Place place, ResultSet row) throws SQLException {
        TableDraft table = draft(place, row, "TABLE_");
        String index = row.getString("INDEX_NAME");
        String column = row.getString("COLUMN_NAME");
        String condition = row.getString("FILTER_CONDITION");
        if (table != null && index != null && column != null && (condition == null || condition.isEmpty())) {
            table.index(index, row.getInt("ORDINAL_POSITION"), column, !row.getBoolean("NON_UNIQUE"));
        }
    }

    private void foreignKey(Place place, ResultSet row) throws SQLException {
        TableDraft table = draft(place, row, "FKTABLE_");
        if (table != null) {
            String targetSchema =
                    place.schema() != null ? row.getString("PKTABLE_SCHEM") : row.getString("PKTABLE_CAT");
            int rule = row.getInt("DELETE_RULE");
            table.foreignKey(
                    row.getString("FK_NAME"),
                    row.getInt("KEY_SEQ"),
                    row.getString("FKCOLUMN_NAME"),
                    prefix(targetSchema) + row.getString("PKTABLE_NAME"),
                    row.getString("PKCOLUMN_NAME"),
                    rule == DatabaseMetaData.importedKeyCascade
                            || rule == DatabaseMetaData.importedKeySetNull
                            || rule == DatabaseMetaData.importedKeySetDefault);
        }
    }

    private String prefix(@Nullable String schema) throws SQLException {
        String own = metaData.supportsSchemasInTableDefinitions() ? connection.getSchema() : connection.getCatalog();
        return schema == null || schema.equals(own) ? "" : schema + ".";
    }

    private @Nullable TableDraft draft(Place place, ResultSet row, String columns) throws SQLException {
        String name = row.getString(columns + "NAME");
        return holds(place, row, columns) ? drafts.get(place.prefix() + name) : null;
    }

    private static boolean holds(Place place, ResultSet row, String columns) throws SQLException {
        return place.holds(row.getString(columns + "CAT"), row.getString(columns + "SCHEM"));
    }

    /** PostgreSQL lists the partitions of a table as tables. */
    private Set<String> partitions(Place place) throws SQLException {
        Set<String> names = new HashSet<>();
        if (metaData.getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select n.nspname, c.relname from pg_class c"
                            + " join pg_namespace n on n.oid = c.relnamespace where c.relispartition")) {
                while (rows.next()) {
                    if (rows.getString(1).equals(place.schema())) {
                        names.add(rows.getString(2));
                    }
                }
            }
        }
        return names;
    }
}
