package org.gdpr4j.jpa.sql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping.Codec;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Between what a column holds and what a row carries. An attribute of a type of the application's own (a value class
 * behind a converter) is carried as its column holds it.
 */
final class Attributes {

    private static final Set<Class<?>> CARRIED = Set.of(
            String.class,
            Character.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Float.class,
            Double.class,
            LocalDate.class,
            LocalDateTime.class,
            Instant.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Date.class,
            java.sql.Date.class,
            java.sql.Timestamp.class,
            UUID.class,
            byte[].class);

    private Attributes() {}

    /** Whether the column holds something else than the row carries. */
    static boolean converted(AttributeMapping attribute) {
        return attribute.codec() != Codec.NONE && (attribute.type().isEnum() || CARRIED.contains(attribute.type()));
    }

    static @Nullable Object carried(AttributeMapping attribute, @Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        try {
            Object value = converted(attribute) ? attribute.codec().toAttribute(stored) : stored;
            return value == null ? null : as(attribute.type(), value);
        } catch (RuntimeException e) {
            throw failed(attribute, e);
        }
    }

    static @Nullable Object stored(AttributeMapping attribute, @Nullable Object carried) {
        if (carried == null || !converted(attribute)) {
            return carried;
        }
        try {
            return attribute.codec().toStored(carried);
        } catch (RuntimeException e) {
            throw failed(attribute, e);
        }
    }

    /** Without the cause, since converters like to quote what they cannot convert. */
    private static GdprException failed(AttributeMapping attribute, RuntimeException e) {
        return new GdprException("A value of '" + attribute.path() + "' in " + attribute.table() + "."
                + attribute.column() + " could not be converted: "
                + e.getClass().getName()
                + ". Its message is left out because it may quote the value.");
    }

    private static Object as(Class<?> type, Object value) {
        if (value instanceof Number number) {
            return number(type, number);
        }
        if (value instanceof byte[] bytes) {
            return fromBytes(type, bytes);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String text) {
            return type == UUID.class ? UUID.fromString(text.strip()) : text;
        }
        return value instanceof Character ? value.toString() : temporal(type, value);
    }

    private static Object number(Class<?> type, Number value) {
        if (type == Boolean.class) {
            return value.intValue() != 0;
        }
        BigDecimal exact = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        if (type == Integer.class || type == Short.class || type == Byte.class) {
            return exact.intValue();
        }
        if (type == Long.class) {
            return exact.longValue();
        }
        if (type == BigInteger.class) {
            return exact.toBigInteger();
        }
        return type == BigDecimal.class ? exact : value;
    }

    private static Object fromBytes(Class<?> type, byte[] bytes) {
        if (type == UUID.class && bytes.length == 16) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return type == String.class ? new String(bytes, StandardCharsets.UTF_8) : bytes;
    }

    private static Object temporal(Class<?> type, Object value) {
        if (value instanceof LocalDateTime local) {
            if (type == LocalDate.class || type == java.sql.Date.class) {
                return local.toLocalDate();
            }
            return type == LocalDateTime.class || !CARRIED.contains(type)
                    ? local
                    : local.atZone(ZoneId.systemDefault()).toInstant();
        }
        if (value instanceof Instant instant && type == LocalDateTime.class) {
            return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
        }
        if (value instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Date instant) {
            return instant.toInstant();
        }
        return known(value) ? value : value.toString();
    }

    private static boolean known(Object value) {
        return CARRIED.contains(value.getClass());
    }
}
