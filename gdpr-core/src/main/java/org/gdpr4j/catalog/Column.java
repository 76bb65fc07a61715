package org.gdpr4j.catalog;

/**
 * A column as the live schema has it.
 *
 * @param table the table's name as the database spells it
 * @param name the column's name as the database spells it
 * @param kind what sort of value it holds
 * @param nullable whether it accepts null
 * @param length the longest text it holds in characters, 0 when unknown or unbounded
 * @param unique whether it alone is unique
 */
public record Column(String table, String name, Kind kind, boolean nullable, long length, boolean unique) {

    /** Sorts of values, as far as the library treats them differently. */
    public enum Kind {
        TEXT,
        JSON,
        NUMBER,
        BOOLEAN,
        TEMPORAL,
        UUID,
        BYTES,
        ARRAY,
        /** A reference to a large object outside the row (PostgreSQL {@code oid}). */
        LARGE_OBJECT,
        OTHER
    }
}
