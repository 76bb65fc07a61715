package org.gdpr4j.condition;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field compared with a value; unknown when the field is null. Text, booleans and UUIDs can only be equal or not,
 * because databases do not agree on their order.
 *
 * @param field the dotted attribute path
 * @param operator how they are compared
 * @param value in the normal form that {@link Condition} describes; may be personal
 */
public record Comparison(String field, Operator operator, Object value) implements Condition {

    /** Refuses a value of another type, null, and an order where there is none. */
    public Comparison {
        FieldPath.check(field);
        Objects.requireNonNull(operator, "operator");
        value = Literal.of(field, value);
        if (operator.orders() && !Literal.hasOrder(value)) {
            throw new ConditionException("Field '" + field + "' is compared by " + operator.symbol() + " with a "
                    + Literal.kind(value).getSimpleName()
                    + ", but only numbers, dates and times have an order. Use =, <>, in or starts with.");
        }
    }

    @Override
    public Truth evaluate(Values row) {
        @Nullable Object held = Literal.read(row, field, value);
        return held == null ? Truth.UNKNOWN : Truth.of(compare(held));
    }

    private boolean compare(Object held) {
        return switch (operator) {
            case EQUAL -> held.equals(value);
            case NOT_EQUAL -> !held.equals(value);
            case LESS -> Literal.compare(held, value) < 0;
            case LESS_OR_EQUAL -> Literal.compare(held, value) <= 0;
            case GREATER -> Literal.compare(held, value) > 0;
            case GREATER_OR_EQUAL -> Literal.compare(held, value) >= 0;
        };
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public String toText() {
        return field + " " + operator.symbol() + " " + Literal.toText(value);
    }

    @Override
    public String toString() {
        return field + " " + operator.symbol() + " ?";
    }
}
