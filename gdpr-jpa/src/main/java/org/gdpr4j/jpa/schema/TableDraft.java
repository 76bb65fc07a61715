package org.gdpr4j.jpa.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Schema.Column;
import org.jspecify.annotations.Nullable;

/** One table while the driver's rows about it come in, in whatever order. */
final class TableDraft {

    /** A driver says that a text has no bound by naming one that nobody reaches. */
    private static final long UNBOUNDED = 100_000_000;

    private final String name;
    private final TreeMap<Integer, Column> columns = new TreeMap<>();
    private final TreeMap<Integer, String> primaryKey = new TreeMap<>();
    private final Map<String, Index> indexes = new LinkedHashMap<>();
    private final Map<String, Foreign> foreignKeys = new LinkedHashMap<>();

    private record Index(boolean unique, TreeMap<Integer, String> columns) {}

    private record Foreign(
            String target, boolean cascades, TreeMap<Integer, String> columns, TreeMap<Integer, String> referenced) {}

    TableDraft(String name) {
        this.name = name;
    }

    void column(int position, String column, Column.Kind kind, boolean nullable, long length) {
        long bounded = length >= UNBOUNDED || length < 0 ? 0 : length;
        columns.put(position, new Column(name, column, kind, nullable, bounded, false));
    }

    void primaryKey(int position, String column) {
        primaryKey.put(position, column);
    }

    void index(String index, int position, String column, boolean unique) {
        indexes.computeIfAbsent(index, it -> new Index(unique, new TreeMap<>()))
                .columns()
                .put(position, column);
    }

    void foreignKey(
            @Nullable String constraint,
            int position,
            String column,
            String target,
            String referenced,
            boolean cascades) {
        String id = constraint == null ? column + "->" + target : constraint;
        Foreign foreign =
                foreignKeys.computeIfAbsent(id, it -> new Foreign(target, cascades, new TreeMap<>(), new TreeMap<>()));
        foreign.columns().put(position, column);
        foreign.referenced().put(position, referenced);
    }

    Schema.Table table() {
        return new Schema.Table(
                name,
                columns.values().stream().map(this::withUniqueness).toList(),
                List.copyOf(primaryKey.values()),
                indexes.values().stream()
                        .map(index -> List.copyOf(index.columns().values()))
                        .toList(),
                keys());
    }

    private Column withUniqueness(Column column) {
        boolean unique = indexes.values().stream()
                .anyMatch(index ->
                        index.unique() && List.copyOf(index.columns().values()).equals(List.of(column.name())));
        return new Column(
                name,
                column.name(),
                column.kind(),
                column.nullable(),
                column.length(),
                unique || List.copyOf(primaryKey.values()).equals(List.of(column.name())));
    }

    private List<Schema.ForeignKey> keys() {
        List<Schema.ForeignKey> keys = new ArrayList<>();
        foreignKeys.forEach((id, key) -> keys.add(new Schema.ForeignKey(
                id,
                List.copyOf(key.columns().values()),
                key.target(),
                List.copyOf(key.referenced().values()),
                columns.values().stream()
                        .anyMatch(it -> it.nullable() && key.columns().containsValue(it.name())),
                key.cascades())));
        return keys;
    }
}
