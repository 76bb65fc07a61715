package org.gdpr4j.condition;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * When a rule holds for a record: a small tree over its fields, with SQL's three-valued logic. Users build it with
 * {@link #field(String)}, {@link #all(Condition...)}, {@link #any(Condition...)}, {@link #not(Condition)} or read it
 * from text; adapters walk the records that it permits and render them.
 *
 * <p><b>Values</b> are text, enums (as their name), booleans, exact numbers (integral ones as Long where they fit, else
 * BigDecimal without trailing zeros, so that 1 equals 1.00), UUIDs, LocalDate, LocalDateTime and Instant
 * (OffsetDateTime becomes one). A record's value of another type than the one it is compared with is refused, never
 * converted. Text compares by code point: no collation, no normalisation, no folding of case or of trailing spaces, no
 * order. Floating point is refused, because databases do not agree on its equality.
 *
 * <p><b>Normal form.</b> The factories simplify without changing what a condition says for any record, and the records
 * refuse what they would have simplified. So {@link Always} and {@link Never} stand only alone, no list is empty, And is
 * not nested in And; nesting ends at 200 levels.
 *
 * <p>Immutable and safe for use by many threads. {@code toString} shows every value as {@code ?}, since it may be
 * personal; {@link #toText()} is the named way to see it. Everything that is wrong is a {@link ConditionException}.
 */
public sealed interface Condition permits Always, Never, Comparison, Membership, Prefix, IsNull, Exists, And, Or, Not {

    /**
     * What the condition says of one record. And and Or read no further than they must.
     *
     * @throws ConditionException if a field holds a type that it cannot be compared by
     * @throws org.gdpr4j.problem.GdprException if the rows of a relation cannot be read
     */
    Truth evaluate(Values row);

    /** Whether it is true of this record; false and unknown are both a no. */
    default boolean holds(Values row) {
        return evaluate(row) == Truth.TRUE;
    }

    /** Every field that it reads, in the order of their first mention; unmodifiable. */
    Set<String> fields();

    /**
     * The text that {@link #parse(String)} reads back as an equal condition. It shows the values: never log it.
     *
     * @throws ConditionException if it contains an {@link Exists}, which has no text form
     */
    String toText();

    /**
     * Reads, for instance, {@code status = 'OPEN' and (archived is null or kind in ('A', 'B')) and not name like 'abc%'}.
     *
     * <p>Tests: {@code = <> != < <= > >=}, {@code in (…)}, {@code not in (…)}, {@code is null}, {@code is not null},
     * {@code starts with 'x'}, and {@code like 'x%'} for the same. Values: {@code 'text'} with {@code ''} for a quote,
     * {@code 10}, {@code -1.5}, {@code true}, {@code false}, {@code date '2026-01-31'},
     * {@code timestamp '2026-01-31T12:00:00Z'} (without zone: local), {@code uuid '…'}. Joined by {@code not},
     * {@code and}, {@code or}, binding in this order, and parentheses. Words are read in any case, fields are not.
     *
     * @throws ConditionException that names the position (the first character is 1) and what is expected there
     */
    static Condition parse(String text) {
        return Parser.parse(text);
    }

    /** Starts a test of the field at this dotted attribute path. */
    static ConditionField field(String field) {
        return new ConditionField(field);
    }

    /** Holds when all do; without any, always. */
    static Condition all(Condition... conditions) {
        return all(List.of(conditions));
    }

    /** Holds when all do; without any, always. */
    static Condition all(Collection<? extends Condition> conditions) {
        return And.of(conditions);
    }

    /** Holds when one does; without any, never. */
    static Condition any(Condition... conditions) {
        return any(List.of(conditions));
    }

    /** Holds when one does; without any, never. */
    static Condition any(Collection<? extends Condition> conditions) {
        return Or.of(conditions);
    }

    /** True and false swapped; unknown stays unknown. */
    static Condition not(Condition condition) {
        return Not.of(condition);
    }

    /**
     * Holds when the relation has a row for the person whose key this field holds, and the row meets the condition.
     *
     * @throws ConditionException if {@code where} reads anything but the relation's columns
     */
    static Condition exists(Relation relation, String keyField, Condition where) {
        return Exists.of(relation, keyField, where);
    }

    static Condition always() {
        return new Always();
    }

    static Condition never() {
        return new Never();
    }
}
