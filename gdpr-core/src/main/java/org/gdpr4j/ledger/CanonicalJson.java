package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * JSON that has one spelling: RFC 8785, restricted to objects, lists, strings, booleans, null and integers below 2^53 in
 * magnitude. Names are sorted by UTF-16 code units; lone surrogates are refused.
 */
final class CanonicalJson {

    /** How long a text of ours may be, in characters. */
    static final int LONGEST = 1 << 20;

    /** How deep a value of ours may be nested. */
    static final int DEEPEST = 32;

    private static final long BOUND = 1L << 53;

    private CanonicalJson() {}

    /** A copy that nobody can change, with sorted names. */
    static Map<String, @Nullable Object> copy(Map<String, ?> object) {
        return copy(object, 1);
    }

    /** Writes what {@link #copy(Map)} gave, or a sorted map of such values. */
    static String write(Map<String, ?> object) {
        return write(object, LONGEST);
    }

    static String write(Map<String, ?> object, int longest) {
        StringBuilder out = new StringBuilder(256);
        write(out, object);
        if (out.length() > longest) {
            throw new GdprException("A ledger entry of " + out.length() + " characters is longer than the " + longest
                    + " allowed. Keep the document elsewhere and its hash here.");
        }
        return out.toString();
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> object, int depth) {
        Map<String, @Nullable Object> copy = new TreeMap<>();
        object.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new GdprException("A name in a ledger entry must be a text.");
            }
            copy.put(wellFormed(text), value(value, depth));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object value(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return wellFormed(text);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return bounded(((Number) value).longValue());
        }
        if (depth == DEEPEST) {
            throw new GdprException("A ledger entry may be nested " + DEEPEST + " deep at most.");
        }
        if (value instanceof Map<?, ?> map) {
            return copy(map, depth + 1);
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(value(element, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        throw new GdprException(
                "A ledger entry cannot hold a " + value.getClass().getName()
                        + ". Give texts, booleans, null, whole numbers below 2^53, lists and maps of these.");
    }

    private static Long bounded(long number) {
        if (number <= -BOUND || number >= BOUND) {
            throw new GdprException("A number in a ledger entry must be below 2^53 in magnitude. Give it as a text.");
        }
        return number;
    }

    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new GdprException(
                            "A text in a ledger entry has half a surrogate pair. Give whole characters.");
                }
                i++;
            }
        }
        return text;
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        if (value instanceof String text) {
            quote(out, text);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(out, map);
        } else if (value instanceof List<?> list) {
            char before = '[';
            for (Object element : list) {
                out.append(before);
                write(out, element);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        } else {
            out.append(value);
        }
    }

    private static void writeObject(StringBuilder out, Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(before);
            quote(out, (String) member.getKey());
            out.append(':');
            write(out, member.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    /** Writes a text in quotes, escaping what RFC 8785, 3.2.2.2 escapes and nothing more. */
    static void quote(StringBuilder out, String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i).append('\\');
                plain = i + 1;
                switch (c) {
                    case '\b' -> out.append('b');
                    case '\t' -> out.append('t');
                    case '\n' -> out.append('n');
                    case '\f' -> out.append('f');
                    case '\r' -> out.append('r');
                    case '"', '\\' -> out.append(c);
                    default -> out.append(c < 16 ? "u000" : "u001").append(Character.forDigit(c & 15, 16));
                }
            }
        }
        out.append(text, plain, text.length()).append('"');
    }
}
