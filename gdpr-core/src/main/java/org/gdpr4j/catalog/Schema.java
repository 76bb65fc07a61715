package org.gdpr4j.catalog;

import java.util.List;
import java.util.Optional;

/** The tables of the live schema, mapped or not. Immutable. */
public record Schema(List<Table> tables) {

    public Schema {
        tables = List.copyOf(tables);
    }

    /** The table of this name, as the database spells it. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /**
     * One table.
     *
     * @param name as the database spells it
     * @param primaryKey column names in key order; empty when there is none
     * @param indexes the column lists of all indexes, unique ones and the primary key's included
     */
    public record Table(
            String name,
            List<Column> columns,
            List<String> primaryKey,
            List<List<String>> indexes,
            List<ForeignKey> foreignKeys) {

        public Table {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
            indexes = List.copyOf(indexes);
            foreignKeys = List.copyOf(foreignKeys);
        }

        public Optional<Column> column(String column) {
            return columns.stream().filter(it -> it.name().equals(column)).findFirst();
        }

        /** Whether some index begins with these columns, in any order. */
        public boolean indexed(List<String> wanted) {
            return indexes.stream()
                    .anyMatch(index -> index.size() >= wanted.size()
                            && index.subList(0, wanted.size()).containsAll(wanted));
        }
    }

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

    /**
     * One foreign key of a table.
     *
     * @param name the constraint's name
     * @param columns its columns in the table that has it
     * @param target the table that it points to
     * @param targetColumns the columns it points to, in the same order
     * @param nullable whether at least one of its columns accepts null
     * @param cascades whether the database deletes or empties rows by itself when the target row goes
     */
    public record ForeignKey(
            String name,
            List<String> columns,
            String target,
            List<String> targetColumns,
            boolean nullable,
            boolean cascades) {

        public ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }
}
