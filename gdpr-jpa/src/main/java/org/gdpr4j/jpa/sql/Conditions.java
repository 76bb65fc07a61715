package org.gdpr4j.jpa.sql;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import org.gdpr4j.condition.Always;
import org.gdpr4j.condition.And;
import org.gdpr4j.condition.Comparison;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.IsNull;
import org.gdpr4j.condition.Membership;
import org.gdpr4j.condition.Never;
import org.gdpr4j.condition.Not;
import org.gdpr4j.condition.Or;
import org.gdpr4j.condition.Prefix;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.problem.GdprException;

/** Renders a condition so that the database says of a row what the condition says of it in memory. */
final class Conditions {

    private static final String EQUAL = " = ";
    private static final ColumnType NUMBER = new ColumnType(Types.NUMERIC, "numeric");

    private final MappedRecord record;
    private final Scope scope;

    Conditions(MappedRecord record, Scope scope) {
        this.record = record;
        this.scope = scope;
    }

    Sql render(Condition condition) {
        if (condition instanceof Always) {
            return Sql.of("1 = 1");
        }
        if (condition instanceof Never) {
            return Sql.never();
        }
        if (condition instanceof And and) {
            return joined(and.operands(), " AND ");
        }
        if (condition instanceof Or or) {
            return joined(or.operands(), " OR ");
        }
        if (condition instanceof Not not) {
            return Sql.of("NOT (").add(render(not.operand())).add(")");
        }
        if (condition instanceof IsNull isNull) {
            return isNull(isNull.field());
        }
        if (condition instanceof Comparison test) {
            return compared(test.field(), " " + test.operator().symbol() + " ", test.value());
        }
        if (condition instanceof Membership membership) {
            return Sql.of("(")
                    .add(Sql.joined(
                            membership.values().stream()
                                    .map(value -> compared(membership.field(), EQUAL, value))
                                    .toList(),
                            " OR "))
                    .add(")");
        }
        return prefix((Prefix) condition);
    }

    private Sql joined(List<Condition> operands, String operator) {
        return Sql.of("(")
                .add(Sql.joined(operands.stream().map(this::render).toList(), operator))
                .add(")");
    }

    private Sql isNull(String field) {
        if (record.derived(field) != null) {
            return Sql.never();
        }
        if (record.mapping().attribute(field).isPresent()) {
            return Sql.of(record.ref(scope, record.attribute(field)).sql() + " IS NULL");
        }
        var association = record.association(field);
        if (!Links.inRow(record, association)) {
            throw new GdprException("The condition asks whether '" + field + "' of record '"
                    + record.mapping().name() + "' is null, but that link is not stored in the row.");
        }
        List<Sql> columns = MappedRecord.refs(scope, association.table(), association.target()).stream()
                .map(column -> Sql.of(column.sql() + " IS NULL"))
                .toList();
        return Sql.of("(").add(Sql.joined(columns, " OR ")).add(")");
    }

    /** The attribute holds exactly this text. */
    Sql holds(AttributeMapping attribute, String text) {
        return compared(attribute, EQUAL, text);
    }

    private Sql compared(String field, String operator, Object value) {
        Derived derived = record.derived(field);
        return derived == null ? compared(single(field), operator, value) : derived(derived, field, operator, value);
    }

    private Sql derived(Derived derived, String field, String operator, Object value) {
        if (!(value instanceof Boolean)) {
            throw new GdprException("The condition compares '" + field + "' with something else than true and false.");
        }
        boolean holds = value.equals(true) == operator.equals(EQUAL);
        return Sql.of(holds ? "(" : "NOT (").add(derived.predicate(scope)).add(")");
    }

    private Sql compared(AttributeMapping attribute, String operator, Object value) {
        Ref column = record.ref(scope, attribute);
        Object stored = Attributes.stored(attribute, value);
        if (stored == null) {
            throw new GdprException("The condition on field '" + attribute.path() + "' of record '"
                    + record.mapping().name() + "' compares with a value that its converter stores as null.");
        }
        if (asText(column)) {
            return Sql.of(text(column) + operator).bound("?", Param.of(stored, ColumnType.TEXT));
        }
        boolean fraction = column.type().is(Family.INTEGRAL) && stored instanceof BigDecimal;
        return Sql.of(column.sql() + operator).bound("?", Param.of(stored, fraction ? NUMBER : column.type()));
    }

    private Sql prefix(Prefix prefix) {
        AttributeMapping attribute = single(prefix.field());
        if (Attributes.converted(attribute)) {
            throw new GdprException("The condition asks how field '" + attribute.path() + "' of record '"
                    + record.mapping().name() + "' begins, but a converter stores it in another form.");
        }
        String pattern = prefix.prefix().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return Sql.of(text(record.ref(scope, attribute)) + " LIKE ")
                .bound("?", Param.of(pattern, ColumnType.TEXT))
                .add(" ESCAPE '!'");
    }

    private AttributeMapping single(String field) {
        AttributeMapping attribute = record.attribute(field);
        if (attribute.collection() != null) {
            throw new GdprException("The condition reads '" + field + "' of record '"
                    + record.mapping().name() + "', which lies in a collection and has more than one value.");
        }
        return attribute;
    }

    private String text(Ref column) {
        return record.dialect().byCodePoint(column.sql(), column.type());
    }

    private static boolean asText(Ref column) {
        return switch (column.type().family()) {
            case TEXT, CHAR, JSON, OTHER -> true;
            default -> false;
        };
    }
}
