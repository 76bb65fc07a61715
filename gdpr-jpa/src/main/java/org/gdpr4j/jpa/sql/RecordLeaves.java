package org.gdpr4j.jpa.sql;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import org.gdpr4j.condition.Exists;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.KnownSubject;

/** Tests of the fields of one of the host's records. */
final class RecordLeaves implements Conditions.Leaves {

    private static final ColumnType NUMBER = new ColumnType(Types.NUMERIC, "numeric");

    private final MappedRecord record;
    private final Scope scope;

    RecordLeaves(MappedRecord record, Scope scope) {
        this.record = record;
        this.scope = scope;
    }

    @Override
    public Sql isNull(String field) {
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

    @Override
    public Sql compared(String field, String operator, Object value) {
        Derived derived = record.derived(field);
        return derived == null ? compared(single(field), operator, value) : derived(derived, field, operator, value);
    }

    private Sql derived(Derived derived, String field, String operator, Object value) {
        if (!(value instanceof Boolean)) {
            throw new GdprException("The condition compares '" + field + "' with something else than true and false.");
        }
        boolean holds = value.equals(true) == operator.equals(Conditions.EQUAL);
        return Sql.of(holds ? "(" : "NOT (").add(derived.predicate(scope)).add(")");
    }

    /** The attribute holds exactly this text. */
    Sql holds(AttributeMapping attribute, String text) {
        return compared(attribute, Conditions.EQUAL, text);
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
        return Sql.of(column.sql() + operator).bound("?", Param.of(stored, compared(column.type(), stored)));
    }

    /** What a value is bound as: a number with a fraction never fits a column of whole ones, but compares with it. */
    static ColumnType compared(ColumnType column, Object value) {
        return column.is(Family.INTEGRAL) && value instanceof BigDecimal ? NUMBER : column;
    }

    @Override
    public Sql startsWith(String field, String prefix) {
        AttributeMapping attribute = single(field);
        if (Attributes.converted(attribute)) {
            throw new GdprException("The condition asks how field '" + attribute.path() + "' of record '"
                    + record.mapping().name() + "' begins, but a converter stores it in another form.");
        }
        return Conditions.like(text(record.ref(scope, attribute)), prefix);
    }

    @Override
    public Sql exists(Exists exists) {
        return new RelationLeaves(record.database(), exists.relation())
                .exists(Correlation.of(record, scope, exists.keyField()), exists.where());
    }

    private AttributeMapping single(String field) {
        AttributeMapping attribute = record.mapping().attribute(field).orElseThrow(() -> missing(field));
        if (attribute.collection() != null) {
            throw new GdprException("The condition reads '" + field + "' of record '"
                    + record.mapping().name() + "', which lies in a collection and has more than one value.");
        }
        return attribute;
    }

    private GdprException missing(String field) {
        String name = record.mapping().name();
        return new GdprException(
                KnownSubject.contractOf(field) == null
                        ? "The condition reads '" + field + "', which record '" + name
                                + "' does not have. Name one of its" + " attributes, or filter the record that has it."
                        : "The condition asks whether a contract runs, which record '" + name
                                + "' does not tell. Filter"
                                + " the record of the persons themselves, by JpaSubjectDirectory.lists().");
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
