package org.gdpr4j.condition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values that conditions compare: their normal form, in which equal values are {@code equals}, and their text. */
final class Literal {

    /** Before and behind the decimal point; what every database can hold. */
    static final int MOST_DIGITS = 65;

    private Literal() {}

    /** The normal form of a value that stands in a condition; refuses what cannot be compared the same everywhere. */
    static Object of(String field, @Nullable Object raw) {
        if (raw == null) {
            throw new ConditionException(
                    "Field '" + field + "' is compared with null, which is never true. Use isNull() or isNotNull().");
        }
        Object value = normal(raw);
        if (value == null) {
            throw new ConditionException("Field '" + field + "' is compared with a "
                    + raw.getClass().getTypeName() + ". Use text, an enum, a boolean, an exact number, a UUID, a"
                    + " LocalDate, a LocalDateTime, an OffsetDateTime or an Instant.");
        }
        if (value instanceof String text && !isText(text)) {
            throw new ConditionException("Field '" + field
                    + "' is compared with a text that holds NUL or half a surrogate pair, which no database can hold."
                    + " Remove it.");
        }
        if (value instanceof BigDecimal number
                && (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS)) {
            throw new ConditionException("Field '" + field + "' is compared with a number of more than " + MOST_DIGITS
                    + " digits. Use a shorter one.");
        }
        return value;
    }

    /** What the record holds, in normal form, and of the same kind as the value it is compared with. */
    static @Nullable Object read(Values row, String field, Object value) {
        Object raw = row.get(field);
        if (raw == null) {
            return null;
        }
        Object held = normal(raw);
        if (held == null || kind(held) != kind(value)) {
            throw new ConditionException("Field '" + field + "' holds a "
                    + raw.getClass().getTypeName()
                    + ", but the condition compares it with a " + kind(value).getSimpleName()
                    + ". Compare it with a value of its own type.");
        }
        return held;
    }

    /** Null for a type that no condition compares. */
    static @Nullable Object normal(Object raw) {
        if (raw instanceof String
                || raw instanceof Boolean
                || raw instanceof Long
                || raw instanceof UUID
                || raw instanceof LocalDate
                || raw instanceof LocalDateTime
                || raw instanceof Instant) {
            return raw;
        }
        if (raw instanceof Enum<?> constant) {
            return constant.name();
        }
        if (raw instanceof Integer || raw instanceof Short || raw instanceof Byte) {
            return ((Number) raw).longValue();
        }
        if (raw instanceof BigDecimal number) {
            return normal(number);
        }
        if (raw instanceof BigInteger number) {
            return normal(new BigDecimal(number));
        }
        return raw instanceof OffsetDateTime time ? time.toInstant() : null;
    }

    /** A Long where it fits, so that 1, 1.0 and 1.00 are one value; else without trailing zeros. */
    private static Object normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        boolean shortInteger = stripped.scale() <= 0 && (long) stripped.precision() - stripped.scale() <= 19;
        if (shortInteger && stripped.toBigInteger().bitLength() < Long.SIZE) {
            return stripped.longValue();
        }
        return stripped;
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Values compare only within one kind; Long and BigDecimal are both numbers. */
    static Class<?> kind(Object value) {
        return value instanceof Number ? Number.class : value.getClass();
    }

    static boolean hasOrder(Object value) {
        return !(value instanceof String || value instanceof Boolean || value instanceof UUID);
    }

    @SuppressWarnings("unchecked") // both are of one kind, and all kinds are comparable
    static int compare(Object left, Object right) {
        if (left.getClass() != right.getClass()) {
            return decimal(left).compareTo(decimal(right));
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) number);
    }

    /** As the parser reads it. */
    static String toText(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        String quoted = "'" + value.toString().replace("'", "''") + "'";
        if (value instanceof String) {
            return quoted;
        }
        if (value instanceof LocalDate) {
            return "date " + quoted;
        }
        return (value instanceof UUID ? "uuid " : "timestamp ") + quoted;
    }
}
