package org.gdpr4j.jpa.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a column as one of the few types that the library passes around, whatever the driver makes of it. */
final class Values {

    private Values() {}

    static @Nullable Object read(ResultSet row, int index, ColumnType type) throws SQLException {
        return switch (type.family()) {
            case INTEGRAL -> integral(row, index, type.jdbc() == Types.BIGINT);
            case DECIMAL -> row.getBigDecimal(index);
            case FLOATING -> floating(row, index);
            case BOOLEAN -> bool(row, index);
            case DATE -> row.getObject(index, LocalDate.class);
            case TIME -> row.getObject(index, LocalTime.class);
            case TIMESTAMP -> row.getObject(index, LocalDateTime.class);
            case TIMESTAMP_WITH_ZONE -> instant(row, index);
            case UUID -> uuid(row, index);
            case BYTES, LARGE_OBJECT -> row.getBytes(index);
            case TEXT, CHAR, JSON -> row.getString(index);
            case OTHER -> other(row, index);
        };
    }

    /** As the driver would give it, since converters of providers expect no more. */
    private static @Nullable Object integral(ResultSet row, int index, boolean big) throws SQLException {
        long value = row.getLong(index);
        if (row.wasNull()) {
            return null;
        }
        return big ? (Object) value : (int) value;
    }

    private static @Nullable Double floating(ResultSet row, int index) throws SQLException {
        double value = row.getDouble(index);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Boolean bool(ResultSet row, int index) throws SQLException {
        boolean value = row.getBoolean(index);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, int index) throws SQLException {
        OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Object uuid(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        return value instanceof String text ? UUID.fromString(text) : value;
    }

    private static @Nullable Object other(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        if (value instanceof Array array) {
            Object elements = array.getArray();
            return elements instanceof Object[] objects ? Arrays.deepToString(objects) : row.getString(index);
        }
        return value == null ? null : row.getString(index);
    }
}
