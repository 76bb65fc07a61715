package org.gdpr4j.jpa.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** A bound value, converted to what its column holds. Shows nothing of it. */
sealed interface Param {

    void bind(Connection connection, PreparedStatement statement, int index) throws SQLException;

    static Param of(@Nullable Object value, ColumnType type) {
        return new One(fitted(value, type), type);
    }

    /** The value as its column holds it. */
    static @Nullable Object fitted(@Nullable Object value, ColumnType type) {
        return value == null ? null : fit(value, type);
    }

    /** All values in one array, so that the statement's text does not depend on how many there are. */
    static Param array(List<Object> values, ColumnType type, String elementType) {
        return new Many(values.stream().map(value -> fit(value, type)).toList(), elementType);
    }

    record One(@Nullable Object value, ColumnType type) implements Param {
        @Override
        public void bind(Connection connection, PreparedStatement statement, int index) throws SQLException {
            if (value == null) {
                statement.setNull(index, typeOfNull());
            } else if (value instanceof String text) {
                bindText(statement, index, text);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(index, bytes);
            } else {
                statement.setObject(index, value);
            }
        }

        private int typeOfNull() {
            return switch (type.family()) {
                case OTHER, JSON -> Types.OTHER;
                // Large objects are made from bytes.
                case LARGE_OBJECT -> Types.BINARY;
                default -> type.jdbc();
            };
        }

        private void bindText(PreparedStatement statement, int index, String text) throws SQLException {
            boolean typed = type.jdbc() == Types.OTHER || type.jdbc() == Types.SQLXML || type.jdbc() == Types.ARRAY;
            if (typed) {
                statement.setObject(index, text, Types.OTHER);
            } else {
                statement.setString(index, text);
            }
        }

        @Override
        public String toString() {
            return "?";
        }
    }

    /** Several values in one parameter. */
    record Many(List<Object> values, String elementType) implements Param {
        @Override
        public void bind(Connection connection, PreparedStatement statement, int index) throws SQLException {
            statement.setArray(index, connection.createArrayOf(elementType, values.toArray()));
        }

        @Override
        public String toString() {
            return "?";
        }
    }

    private static Object fit(Object value, ColumnType type) {
        try {
            return switch (type.family()) {
                case INTEGRAL -> integral(value);
                case DECIMAL -> decimal(value);
                case FLOATING -> decimal(value).doubleValue();
                case BOOLEAN -> value instanceof Number number ? number.intValue() != 0 : (Object) bool(value);
                case DATE -> date(value);
                case TIME -> value instanceof LocalTime ? value : LocalTime.parse(value.toString());
                case TIMESTAMP -> dateTime(value);
                case TIMESTAMP_WITH_ZONE -> instant(value).atOffset(ZoneOffset.UTC);
                case UUID -> value instanceof UUID ? value : UUID.fromString(value.toString());
                case BYTES -> bytes(value);
                case LARGE_OBJECT -> bytes(value);
                case TEXT, CHAR, JSON, OTHER -> value.toString();
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            throw new GdprException("A value of type " + value.getClass().getSimpleName()
                    + " does not fit a column of type " + type.name() + ".");
        }
    }

    private static Long integral(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        return value instanceof Long number ? number : (Long) decimal(value).longValueExact();
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private static Boolean bool(Object value) {
        return switch (value.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static LocalDate date(Object value) {
        return value instanceof LocalDate date ? date : dateTime(value).toLocalDate();
    }

    private static LocalDateTime dateTime(Object value) {
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toLocalDateTime();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate().atStartOfDay();
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
        }
        String text = value.toString();
        return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    }

    private static Instant instant(Object value) {
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (value instanceof String text && text.endsWith("Z")) {
            return Instant.parse(text);
        }
        return dateTime(value).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof UUID uuid) {
            return java.nio.ByteBuffer.allocate(16)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .array();
        }
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
