package org.gdpr4j.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A table of the library's own that says something of persons, as far as conditions read it: the rows of one kind of
 * persons, found by the person's key. The rooms and stores that keep such a table make it; users build conditions with
 * what those hand out. Adapters that know the table render {@link Exists} without the rows.
 *
 * <p>Equal when name, kind and columns are: where the rows come from does not count. Immutable; as safe for use by many
 * threads as its rows are. Its {@code toString} shows no key.
 *
 * @param name of the table, without the prefix that all tables of the library share, for instance {@code consent_state}
 * @param kind of the persons, as {@code @DataSubject} declares it; a row of another kind never counts
 * @param columns what conditions may read, by column name, each with its type: String, Long, Boolean, UUID, Instant or
 *     LocalDate
 * @param rows where the rows are read when a condition is evaluated here
 */
public record Relation(String name, String kind, Map<String, Class<?>> columns, Rows rows) {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Set<Class<?>> TYPES =
            Set.of(String.class, Long.class, Boolean.class, UUID.class, Instant.class, LocalDate.class);

    /** Where a relation's rows are read. Must be thread-safe. */
    @FunctionalInterface
    public interface Rows {

        /**
         * The rows of one person, each as its values by column name. A read that fails is an exception, never an empty
         * answer.
         *
         * @param kind of the person
         * @param key the canonical text of the person's key
         */
        List<Values> of(String kind, String key);
    }

    /** Refuses names that are not plain and types that conditions do not compare. */
    public Relation {
        columns = Map.copyOf(columns);
        if (!PLAIN.matcher(name).matches()
                || !columns.keySet().stream()
                        .allMatch(column -> PLAIN.matcher(column).matches())) {
            throw new ConditionException("The names of a relation and of its columns are lower-case letters, digits and"
                    + " '_', and begin with a letter. Relation '" + name + "' has another one.");
        }
        if (kind.isBlank()) {
            throw new ConditionException("Relation '" + name + "' names no kind of persons. Say whose rows are meant.");
        }
        columns.forEach((column, type) -> {
            if (!TYPES.contains(type)) {
                throw new ConditionException("Column '" + column + "' of relation '" + name + "' is of type "
                        + type.getSimpleName()
                        + ". Use String, Long, Boolean, UUID, Instant or LocalDate.");
            }
        });
    }

    /** Refuses a condition over anything but these columns, each compared with a value of its own type. */
    void check(Condition where) {
        if (where instanceof Exists) {
            throw new ConditionException("A condition on the rows of relation '" + name
                    + "' cannot look into another relation. Join the two with Condition.all(…).");
        }
        for (Condition part : Operands.parts(where)) {
            check(part);
        }
        if (where instanceof Comparison comparison) {
            check(comparison.field(), comparison.value());
        } else if (where instanceof Membership membership) {
            check(membership.field(), membership.values().get(0));
        } else if (where instanceof Prefix prefix) {
            check(prefix.field(), prefix.prefix());
        } else {
            where.fields().forEach(this::type);
        }
    }

    private void check(String column, Object value) {
        Class<?> type = type(column);
        Class<?> kindOfValue = Literal.kind(value);
        if (type == Long.class ? kindOfValue != Number.class : kindOfValue != type) {
            throw new ConditionException("Column '" + column + "' of relation '" + name + "' is of type "
                    + type.getSimpleName() + ", but the condition compares it with a " + kindOfValue.getSimpleName()
                    + ". Compare it with a value of its own type.");
        }
    }

    private Class<?> type(String column) {
        Class<?> type = columns.get(column);
        if (type == null) {
            throw new ConditionException("Relation '" + name + "' has no column '" + column + "'. It has "
                    + columns.keySet().stream().sorted().toList() + ".");
        }
        return type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Relation that
                && name.equals(that.name)
                && kind.equals(that.kind)
                && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + kind.hashCode();
    }

    @Override
    public String toString() {
        return name + " of " + kind;
    }
}
