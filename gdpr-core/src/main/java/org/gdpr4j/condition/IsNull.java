package org.gdpr4j.condition;

import java.util.Set;

/**
 * A field that is null; true or false, never unknown.
 *
 * @param field the dotted attribute path
 */
public record IsNull(String field) implements Condition {

    public IsNull {
        FieldPath.check(field);
    }

    @Override
    public Truth evaluate(Values row) {
        return Truth.of(row.get(field) == null);
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public String toText() {
        return field + " is null";
    }

    @Override
    public String toString() {
        return toText();
    }
}
