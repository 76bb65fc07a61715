package org.gdpr4j.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Reads the constants of {@link Strategy#constant} as values of a field's type. */
public final class Constants {

    private Constants() {}

    /** The value, an enum as its name; empty when the text is none of this type. */
    public static Optional<Object> read(String text, Class<?> type) {
        try {
            return Optional.ofNullable(parse(text, type));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Object parse(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .filter(text::equals)
                    .findFirst()
                    .orElse(null);
        }
        if (type == Boolean.class) {
            return (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : null;
        }
        if (Number.class.isAssignableFrom(type)) {
            return number(text, type);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        return type == UUID.class ? UUID.fromString(text) : null;
    }

    private static @org.jspecify.annotations.Nullable Object number(String text, Class<?> type) {
        if (type == BigDecimal.class || type == Double.class || type == Float.class) {
            return new BigDecimal(text);
        }
        if (type == BigInteger.class) {
            return new BigInteger(text);
        }
        if (type == Integer.class) {
            return (long) Integer.parseInt(text);
        }
        if (type == Short.class) {
            return (long) Short.parseShort(text);
        }
        return type == Byte.class ? (long) Byte.parseByte(text) : Long.valueOf(text);
    }
}
