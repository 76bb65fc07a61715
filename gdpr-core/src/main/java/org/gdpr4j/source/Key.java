package org.gdpr4j.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A row's primary key in the database's own types. Equal when the canonical texts are, so that an {@code int} foreign
 * key equals the {@code bigint} it points to. Immutable.
 */
public final class Key {

    private final List<Object> parts;
    private final String text;

    private Key(List<Object> parts) {
        this.parts = List.copyOf(parts);
        StringBuilder joined = new StringBuilder();
        for (Object part : this.parts) {
            if (!joined.isEmpty()) {
                joined.append(',');
            }
            joined.append(canonical(part).replace("\\", "\\\\").replace(",", "\\,"));
        }
        this.text = joined.toString();
    }

    /** A key of these values in key order, none of them null. */
    public static Key of(Object... parts) {
        return new Key(List.of(parts));
    }

    /** A key of these values in key order, none of them null. */
    public static Key of(List<Object> parts) {
        return new Key(parts);
    }

    /** The values in key order, as the database knows them. */
    public List<Object> parts() {
        return parts;
    }

    /** The canonical text: the parts, comma-separated, with {@code ,} and {@code \} escaped by {@code \}. */
    public String text() {
        return text;
    }

    /** The texts of the parts of a canonical text, in key order, with the escapes undone. */
    public static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String canonical(Object part) {
        if (part instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return part instanceof BigDecimal decimal ? decimal.stripTrailingZeros().toPlainString() : part.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Never shows the key, since it may be personal. */
    @Override
    public String toString() {
        return "Key";
    }
}
