package org.gdpr4j.condition;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field about to be tested; {@link Condition#field(String)} makes it. Every method throws a {@link
 * ConditionException} for a value of a type that conditions cannot compare, and for null.
 */
public final class ConditionField {

    private final String field;

    ConditionField(String field) {
        FieldPath.check(field);
        this.field = field;
    }

    public Condition equalTo(Object value) {
        return new Comparison(field, Operator.EQUAL, value);
    }

    /** Unknown, so not held, when the field is null. */
    public Condition notEqualTo(Object value) {
        return new Comparison(field, Operator.NOT_EQUAL, value);
    }

    public Condition lessThan(Object value) {
        return new Comparison(field, Operator.LESS, value);
    }

    public Condition atMost(Object value) {
        return new Comparison(field, Operator.LESS_OR_EQUAL, value);
    }

    public Condition greaterThan(Object value) {
        return new Comparison(field, Operator.GREATER, value);
    }

    public Condition atLeast(Object value) {
        return new Comparison(field, Operator.GREATER_OR_EQUAL, value);
    }

    /** One of these; without any it is {@link Never}. */
    public Condition in(@Nullable Object... values) {
        return in(Arrays.asList(values));
    }

    /** One of these; without any it is {@link Never}. */
    public Condition in(Collection<? extends @Nullable Object> values) {
        List<Object> known =
                values.stream().map(value -> Literal.of(field, value)).toList();
        return known.isEmpty() ? new Never() : new Membership(field, known);
    }

    /** By code point; {@code %} and {@code _} stand for themselves. */
    public Condition startsWith(String prefix) {
        return new Prefix(field, prefix);
    }

    public Condition isNull() {
        return new IsNull(field);
    }

    public Condition isNotNull() {
        return new Not(new IsNull(field));
    }

    /** The path it was made with. */
    @Override
    public String toString() {
        return field;
    }
}
