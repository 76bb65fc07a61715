package org.gdpr4j.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the values in a condition's text. Causes are dropped, because they quote what they could not read. */
final class LiteralReader {

    private static final String VALUE = "a value such as 'text', 10, true, date '2026-01-31'";
    private static final Pattern WITH_ZONE = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)");

    private LiteralReader() {}

    static Object value(Tokens tokens) {
        Token token = tokens.take();
        return switch (token.type()) {
            case TEXT -> token.text();
            case NUMBER -> new BigDecimal(token.text());
            case WORD -> named(token, tokens);
            case SYMBOL, END -> throw token.expected(VALUE);
        };
    }

    private static Object named(Token name, Tokens tokens) {
        return switch (name.text().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            case "date" -> typed(tokens.take(), "a date such as '2026-01-31'", LocalDate::parse);
            case "timestamp" -> typed(tokens.take(), "a time such as '2026-01-31T12:00:00Z'", LiteralReader::time);
            case "uuid" -> typed(tokens.take(), "a UUID of 36 characters in quotes", LiteralReader::uuid);
            case "null" -> throw name.expected("a value; for null write is null or is not null");
            default -> throw name.expected(VALUE);
        };
    }

    private static Object typed(Token token, String expected, Function<String, Object> read) {
        String text = text(token, expected);
        try {
            return read.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw token.expected(expected);
        }
    }

    private static Object time(String text) {
        return WITH_ZONE.matcher(text).matches() ? Instant.parse(text) : LocalDateTime.parse(text);
    }

    private static Object uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("shortened");
        }
        return uuid;
    }

    static String text(Token token, String expected) {
        if (token.type() != Token.Type.TEXT) {
            throw token.expected(expected);
        }
        return token.text();
    }

    /** Of {@code like} only what every database understands the same. */
    static String prefix(Token token) {
        String pattern = text(token, "a prefix such as 'abc%'");
        String prefix = pattern.endsWith("%") ? pattern.substring(0, pattern.length() - 1) : "%";
        if (prefix.chars().anyMatch(c -> c == '%' || c == '_' || c == '\\')) {
            throw Token.unreadable(
                    token.position(),
                    "like takes a prefix only, with one % and that at the end, and no _ or \\."
                            + " Write starts with 'abc', where all characters stand for themselves, or = 'abc'.");
        }
        return prefix;
    }
}
