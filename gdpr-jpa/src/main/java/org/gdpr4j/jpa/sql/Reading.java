package org.gdpr4j.jpa.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/** The columns of a SELECT as they are added, and how they are read back. Not thread-safe while it is filled. */
final class Reading {

    private final Dialect dialect;
    private final List<String> expressions = new ArrayList<>();
    private final List<ColumnType> types = new ArrayList<>();

    Reading(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Adds a column; returns its number, the first being 1. */
    int add(Ref column) {
        return add(column.sql(), column.type());
    }

    int[] add(List<Ref> columns) {
        return columns.stream().mapToInt(this::add).toArray();
    }

    /** Adds what an attribute is read from: for a large object its bytes and not its number. */
    int add(Ref column, AttributeMapping attribute) {
        if (!column.type().is(Family.LARGE_OBJECT)) {
            return add(column);
        }
        if (attribute.type() == String.class) {
            return add("convert_from(" + LargeObjects.bytes(column) + ", 'UTF8')", ColumnType.TEXT);
        }
        return add(LargeObjects.bytes(column), column.type());
    }

    private int add(String expression, ColumnType type) {
        expressions.add(expression);
        types.add(type);
        return expressions.size();
    }

    String columns() {
        return String.join(", ", expressions);
    }

    Dialect dialect() {
        return dialect;
    }

    @Nullable
    Object value(ResultSet row, int index) throws SQLException {
        return Values.read(row, index, types.get(index - 1));
    }

    /** Null when one of its parts is. */
    @Nullable
    Key key(ResultSet row, int[] indexes) throws SQLException {
        List<Object> parts = new ArrayList<>();
        for (int index : indexes) {
            Object part = value(row, index);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return Key.of(parts);
    }
}
