package org.gdpr4j.source;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as a source read it. Immutable; its {@code toString} shows no value.
 *
 * @param record the record's name
 * @param values by field path: strings, numbers, booleans, {@code LocalDate}, {@code LocalDateTime}, {@code Instant},
 *     {@code UUID}, {@code byte[]}; enums by name; null where empty; instants in UTC
 * @param stored by field path, only where the column holds something else than the attribute (a converter)
 * @param links by link name, where each to-one link leads; absent when it leads nowhere
 */
public record Row(
        String record,
        Key key,
        Map<String, @Nullable Object> values,
        Map<String, Object> stored,
        Map<String, Key> links) {

    /** Written out, since javac drops the annotations inside the types of a compact constructor's parameters. */
    public Row(
            String record,
            Key key,
            Map<String, @Nullable Object> values,
            Map<String, Object> stored,
            Map<String, Key> links) {
        this.record = record;
        this.key = key;
        this.values = Collections.unmodifiableMap(new HashMap<>(values));
        this.stored = Map.copyOf(stored);
        this.links = Map.copyOf(links);
    }

    @Override
    public String toString() {
        return "Row of " + record;
    }
}
