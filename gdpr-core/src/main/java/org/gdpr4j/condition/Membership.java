package org.gdpr4j.condition;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds one of these values (SQL's {@code IN}); unknown when the field is null.
 *
 * @param field the dotted attribute path
 * @param values at least one, each once, all of one kind, in the normal form that {@link Condition} describes; may be
 *     personal
 */
public record Membership(String field, List<Object> values) implements Condition {

    /** Removes duplicates; refuses null, a mixture of kinds, and the empty list, for which the factory gives Never. */
    public Membership {
        FieldPath.check(field);
        Objects.requireNonNull(values, "values");
        values = values.stream()
                .map(value -> Literal.of(field, value))
                .distinct()
                .toList();
        List<Class<?>> kinds =
                values.stream().<Class<?>>map(Literal::kind).distinct().toList();
        if (kinds.size() != 1) {
            throw new ConditionException("Field '" + field + "' needs a list with at least one value, all of one kind,"
                    + " but got " + kinds.stream().map(Class::getSimpleName).toList()
                    + ". Use Condition.field(…).in(…), which takes an empty list for never.");
        }
    }

    @Override
    public Truth evaluate(Values row) {
        @Nullable Object held = Literal.read(row, field, values.get(0));
        return held == null ? Truth.UNKNOWN : Truth.of(values.contains(held));
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public String toText() {
        return values.stream().map(Literal::toText).collect(Collectors.joining(", ", field + " in (", ")"));
    }

    @Override
    public String toString() {
        return field + " in (?)";
    }
}
