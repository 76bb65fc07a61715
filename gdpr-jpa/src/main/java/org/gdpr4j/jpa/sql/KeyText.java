package org.gdpr4j.jpa.sql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/** Reads the canonical text of a key back into the types of its columns. */
final class KeyText {

    private static final int UUID_LENGTH = 36;

    private KeyText() {}

    /** A column of the key, and the attribute in it unless a link lies there. */
    record Part(ColumnType type, @Nullable AttributeMapping attribute) {

        /** The column's own text, or for a UUID its usual form, whatever its case and however the column holds it. */
        Object read(String text) {
            if (attribute == null || attribute.type() != UUID.class || text.length() != UUID_LENGTH) {
                return value(text, type);
            }
            Object stored = Attributes.stored(attribute, UUID.fromString(text));
            return Objects.requireNonNull(Param.fitted(stored, type));
        }
    }

    static Key parse(String record, String text, List<Part> columns) {
        List<String> parts = Key.split(text);
        if (parts.size() != columns.size()) {
            throw notAKey(record);
        }
        List<Object> values = new ArrayList<>();
        try {
            for (int i = 0; i < columns.size(); i++) {
                values.add(columns.get(i).read(parts.get(i)));
            }
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw notAKey(record);
        }
        return Key.of(values);
    }

    private static GdprException notAKey(String record) {
        return new GdprException("The given text is no key of record '" + record
                + "'. It must be the canonical text that the library wrote.");
    }

    private static Object value(String text, ColumnType type) {
        return switch (type.family()) {
            case INTEGRAL -> new BigDecimal(text).longValueExact();
            case DECIMAL -> new BigDecimal(text);
            case FLOATING -> Double.valueOf(text);
            case BOOLEAN -> bool(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text);
            case TIMESTAMP_WITH_ZONE -> Instant.parse(text);
            case UUID -> UUID.fromString(text);
            case BYTES, LARGE_OBJECT -> HexFormat.of().parseHex(text);
            case TEXT, CHAR, JSON, OTHER -> text;
        };
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
