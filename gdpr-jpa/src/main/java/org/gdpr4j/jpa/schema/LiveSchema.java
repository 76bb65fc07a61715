package org.gdpr4j.jpa.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Schema.Column;

/**
 * The tables of the live schema and how they are spelled there. A table outside the connection's own schema has its
 * schema in front, {@code crm.customer}. Views are left out, and so are partitions, whose rows are their table's.
 * Immutable.
 */
public final class LiveSchema {

    /** How the names of the library's own tables begin unless the host says otherwise. */
    public static final String OWN_PREFIX = "gdpr_";

    private final Map<String, Schema.Table> tables = new LinkedHashMap<>();
    private final List<String> defaults;
    private final String ownPrefix;

    LiveSchema(List<Schema.Table> tables, List<String> defaults, String ownPrefix) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.defaults = List.copyOf(defaults);
        this.ownPrefix = ownPrefix.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the connection's own schema and those that the mapped tables name, with a handful of calls to the driver.
     * Changes nothing; needs no right but to see the metadata.
     *
     * @param mapped names as the mapping spells them, with a schema in front where it names one
     * @param ownPrefix how the library's own tables begin
     */
    public static LiveSchema read(Connection connection, Collection<String> mapped, String ownPrefix)
            throws SQLException {
        return new SchemaReader(connection).read(mapped, ownPrefix);
    }

    /** Whether there is no row in the table. */
    public static boolean isEmpty(Connection connection, Schema.Table table) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString().strip();
        String name = Stream.of(table.name().split("\\.", 2))
                .map(part -> quote + part + quote)
                .collect(Collectors.joining("."));
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery("SELECT 1 FROM " + name)) {
                return !rows.next();
            }
        }
    }

    /** All tables of the host, mapped or not; those of the library are not among them. */
    public Schema schema() {
        return new Schema(
                tables.values().stream().filter(table -> !own(table.name())).toList());
    }

    /** All tables, those of the library too. */
    public Schema all() {
        return new Schema(List.copyOf(tables.values()));
    }

    /** Whether the table is one of the library's own. */
    public boolean own(String table) {
        return table.substring(table.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .startsWith(ownPrefix);
    }

    /** The table that a mapping means: spelled the same, or else but for upper and lower case. */
    public Optional<Schema.Table> table(String mapped) {
        String plain = withoutDefault(mapped);
        Schema.Table exact = tables.get(plain);
        return exact != null
                ? Optional.of(exact)
                : tables.values().stream()
                        .filter(table -> table.name().equalsIgnoreCase(plain))
                        .findFirst();
    }

    /** The column that a mapping means. */
    public Optional<Column> column(String mappedTable, String mapped) {
        return table(mappedTable).flatMap(table -> column(table, mapped));
    }

    private static Optional<Column> column(Schema.Table table, String mapped) {
        Optional<Column> exact = table.column(mapped);
        return exact.isPresent()
                ? exact
                : table.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(mapped))
                        .findFirst();
    }

    private String withoutDefault(String mapped) {
        for (String prefix : defaults) {
            if (mapped.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return mapped.substring(prefix.length());
            }
        }
        return mapped;
    }
}
