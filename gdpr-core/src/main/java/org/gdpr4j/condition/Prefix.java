package org.gdpr4j.condition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text field that starts with these code points; unknown when the field is null. {@code %} and {@code _} stand for
 * themselves, so a renderer that uses {@code LIKE} escapes them.
 *
 * @param field the dotted attribute path
 * @param prefix may be empty, and may be personal
 */
public record Prefix(String field, String prefix) implements Condition {

    public Prefix {
        FieldPath.check(field);
        Literal.of(field, prefix);
    }

    @Override
    public Truth evaluate(Values row) {
        @Nullable Object held = Literal.read(row, field, prefix);
        return held == null ? Truth.UNKNOWN : Truth.of(((String) held).startsWith(prefix));
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public String toText() {
        return field + " starts with " + Literal.toText(prefix);
    }

    @Override
    public String toString() {
        return field + " starts with ?";
    }
}
