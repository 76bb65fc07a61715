package org.gdpr4j.jpa.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A basic value in one column.
 *
 * @param path the dotted path from the entity; a map's key ends in {@code .key}
 * @param type the attribute's Java type, wrapped
 * @param table the table that holds it
 * @param column as the mapping spells it, unquoted
 * @param key whether it is part of the primary key
 * @param generated whether its value is made by the database, the provider or as a UUID
 * @param large whether it is mapped as a large object
 * @param collection the path of the element collection that it lies in, or null
 * @param codec how column and attribute differ
 */
public record AttributeMapping(
        String path,
        Class<?> type,
        String table,
        String column,
        boolean key,
        boolean generated,
        boolean large,
        @Nullable String collection,
        Codec codec) {

    /** How a column's value becomes an attribute's and back: enums, converters, provider types. */
    public interface Codec {

        /** Column and attribute hold the same. */
        Codec NONE = new Codec() {
            @Override
            public @Nullable Object toAttribute(@Nullable Object stored) {
                return stored;
            }

            @Override
            public @Nullable Object toStored(@Nullable Object attribute) {
                return attribute;
            }
        };

        /** Enums become their name. */
        @Nullable
        Object toAttribute(@Nullable Object stored);

        /** Enum names become what the column holds. */
        @Nullable
        Object toStored(@Nullable Object attribute);
    }
}
