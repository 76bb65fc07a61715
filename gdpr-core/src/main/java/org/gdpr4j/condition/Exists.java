package org.gdpr4j.condition;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Holds when a table of the library's own has a row for the person whose key the field holds, and that row meets a
 * condition (SQL's {@code EXISTS}). True or false, never unknown: a key that is null has no rows.
 *
 * <p>It has no text form, because a text could not say where the rows are; so declarations cannot contain it.
 *
 * @param relation whose rows are looked at
 * @param keyField the dotted path of the attribute that holds the person's key: a number, a UUID or a text
 * @param where what the row must meet, over the relation's columns; Always: any row will do
 */
public record Exists(Relation relation, String keyField, Condition where) implements Condition {

    /** Refuses a condition over other columns, with values of other types, or one that no row can meet. */
    public Exists {
        Objects.requireNonNull(relation, "relation");
        FieldPath.check(keyField);
        relation.check(where);
        if (where instanceof Never) {
            throw new ConditionException(
                    "Exists cannot contain Never. Build it with Condition.exists(…), which simplifies.");
        }
        Operands.checkDepth(where);
    }

    static Condition of(Relation relation, String keyField, Condition where) {
        return where instanceof Never ? where : new Exists(relation, keyField, where);
    }

    @Override
    public Truth evaluate(Values row) {
        Object raw = row.get(keyField);
        return raw == null
                ? Truth.FALSE
                : Truth.of(
                        relation.rows().of(relation.kind(), key(raw)).stream().anyMatch(where::holds));
    }

    private String key(Object raw) {
        Object key = Literal.normal(raw);
        if (!(key instanceof Long || key instanceof UUID || key instanceof String)) {
            throw new ConditionException("Field '" + keyField + "' holds a "
                    + raw.getClass().getTypeName() + ", but should hold the key of a '" + relation.kind()
                    + "': a whole number, a UUID or a text. Name the field that does.");
        }
        return key.toString();
    }

    /** The field with the key; the columns that {@link #where} reads are none of the record's. */
    @Override
    public Set<String> fields() {
        return Set.of(keyField);
    }

    /** Refuses always. */
    @Override
    public String toText() {
        throw new ConditionException("A condition over the library's own rows ('" + relation
                + "') has no text form. Build it in code, where it is used.");
    }

    @Override
    public String toString() {
        return "exists in " + relation + " by " + keyField + " where (" + where + ")";
    }
}
