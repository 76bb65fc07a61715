package org.gdpr4j.source;

import java.util.BitSet;
import java.util.function.Consumer;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Schema.Column;
import org.jspecify.annotations.Nullable;

/** Reads all text and bytes in memory once, where a declaration knows the place and where none does. */
final class MemorySearch {

    private final MemoryTables tables;

    MemorySearch(MemoryTables tables) {
        this.tables = tables;
    }

    void search(Needles needles, Consumer<Hit> hits) {
        for (RecordType type : tables.catalog().records()) {
            for (Field field : type.fields()) {
                if (field.collection() == null) {
                    tables.rows(type.name())
                            .values()
                            .forEach(row -> value(
                                    needles,
                                    type,
                                    field,
                                    row.key(),
                                    row.values().get(field.path()),
                                    hits));
                } else {
                    tables.elements(type.name(), field.collection())
                            .forEach(element -> value(
                                    needles,
                                    type,
                                    field,
                                    element.owner(),
                                    element.values().get(field.path()),
                                    hits));
                }
            }
        }
        tables.places()
                .forEach((place, rows) ->
                        rows.forEach(row -> row.forEach((column, text) -> found(needles, text).stream()
                                .forEach(needle -> hits.accept(new Hit(needle, place, column, null, null, null))))));
    }

    private static void value(
            Needles needles, RecordType type, Field field, Key key, @Nullable Object value, Consumer<Hit> hits) {
        if (value == null) {
            return;
        }
        Column column = field.columns().get(0);
        found(needles, value).stream()
                .forEach(needle ->
                        hits.accept(new Hit(needle, column.table(), column.name(), type.name(), field.path(), key)));
    }

    private static BitSet found(Needles needles, Object value) {
        BitSet found = new BitSet();
        if (value instanceof String text) {
            needles.match(text, found::set);
        } else if (value instanceof byte[] bytes) {
            needles.match(bytes, found::set);
        }
        return found;
    }
}
