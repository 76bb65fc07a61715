package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.CollectionMapping;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Change.ElementWrite;
import org.gdpr4j.source.Key;

/** Changes the tables of element collections and the join tables. */
final class Elements {

    private final MappedRecords records;
    private final Links links;

    Elements(MappedRecords records, Links links) {
        this.records = records;
        this.links = links;
    }

    int apply(Session session, Change.DeleteElements change) {
        MappedRecord record = records.get(change.record().name());
        CollectionMapping collection = record.collection(change.collection());
        Pointer back = links.back(record, collection, "");
        List<String> columns = record.mapping().attributes().stream()
                .filter(it -> collection.path().equals(it.collection()))
                .map(AttributeMapping::column)
                .toList();
        int rows = 0;
        for (List<Key> chunk : Keys.chunks(record.dialect(), back.columns(), change.keys())) {
            LargeObjects.unlink(session, record.database(), collection.table(), columns, back.leadsTo(chunk));
            Sql sql = Sql.of("DELETE FROM " + record.database().table(collection.table()) + " WHERE ")
                    .add(back.leadsTo(chunk));
            rows += session.change("DELETE", collection.table(), sql);
        }
        return rows;
    }

    int apply(Session session, Change.DeleteJoins change) {
        MappedRecord record = records.get(change.record().name());
        AssociationMapping association = record.association(change.link().name());
        if (association.kind() != LinkKind.JOIN_TABLE) {
            throw new GdprException("The link '" + association.path() + "' of record '"
                    + record.mapping().name() + "' has no join table whose rows could be deleted.");
        }
        Pointer back = links.back(record, association, "");
        Pointer onward = links.onward(record, association, "");
        List<List<Key>> targets = change.targets().isEmpty()
                ? List.of(List.of())
                : Keys.chunks(record.dialect(), onward.columns(), change.targets());
        int rows = 0;
        for (List<Key> chunk : Keys.chunks(record.dialect(), back.columns(), change.keys())) {
            for (List<Key> some : targets) {
                Sql sql = Sql.of("DELETE FROM " + record.database().table(association.table()) + " WHERE ")
                        .add(back.leadsTo(chunk));
                sql = some.isEmpty() ? sql : sql.add(" AND ").add(onward.leadsTo(some));
                rows += session.change("DELETE", association.table(), sql);
            }
        }
        return rows;
    }

    int apply(Session session, Change.UpdateElements change) {
        MappedRecord record = records.get(change.record().name());
        AttributeMapping attribute = record.attribute(change.field());
        CollectionMapping collection = record.collection(String.valueOf(attribute.collection()));
        Ref column = record.database().ref("", attribute.table(), attribute.column());
        if (column.type().is(Family.LARGE_OBJECT)) {
            throw new GdprException("Field '" + attribute.path() + "' of record '"
                    + record.mapping().name() + "' is a large object in a collection and cannot be rewritten there."
                    + " Declare it to be cleared.");
        }
        Pointer back = links.back(record, collection, "");
        String set = "UPDATE " + record.database().table(attribute.table()) + " SET " + column.sql() + " = ";
        ElementOrder order = new ElementOrder(attribute, column.type(), change.elements());
        int rows = 0;
        for (List<ElementWrite> circle : order.circles()) {
            Sql sql = Sql.of(set).add(atOnce(record, attribute, column, circle)).add(" WHERE ");
            List<Sql> olds = circle.stream()
                    .map(write -> holdsOld(record, attribute, column, write))
                    .toList();
            sql.add(back.leadsTo(List.of(circle.get(0).owner()))).add(" AND (");
            rows += session.change(
                    "UPDATE",
                    attribute.table(),
                    sql.add(Sql.joined(olds, " OR ")).add(")"));
        }
        List<Sql> batch = new ArrayList<>();
        for (ElementWrite write : order.sequence()) {
            batch.add(Sql.of(set)
                    .add(value(record, attribute, column, write))
                    .add(" WHERE ")
                    .add(back.leadsTo(List.of(write.owner())))
                    .add(" AND ")
                    .add(holdsOld(record, attribute, column, write)));
        }
        return rows + session.batch("UPDATE", attribute.table(), batch);
    }

    private static Sql atOnce(MappedRecord record, AttributeMapping attribute, Ref column, List<ElementWrite> writes) {
        Sql sql = Sql.of("CASE");
        for (ElementWrite write : writes) {
            sql.add(" WHEN ")
                    .add(holdsOld(record, attribute, column, write))
                    .add(" THEN ")
                    .add(value(record, attribute, column, write));
        }
        return sql.add(" ELSE " + column.sql() + " END");
    }

    private static Sql value(MappedRecord record, AttributeMapping attribute, Ref column, ElementWrite write) {
        Param value = Param.of(Attributes.stored(attribute, write.value()), column.type());
        return new Sql().bound(record.dialect().placeholder(column.type()), value);
    }

    private static Sql holdsOld(MappedRecord record, AttributeMapping attribute, Ref column, ElementWrite write) {
        Object old = Attributes.stored(attribute, write.old());
        boolean text = switch (column.type().family()) {
            case TEXT, CHAR, JSON, OTHER -> true;
            default -> false;
        };
        String left = text ? record.dialect().byCodePoint(column.sql(), column.type()) : column.sql();
        return new Sql().bound(record.dialect().same(left, "?"), Param.of(old, text ? ColumnType.TEXT : column.type()));
    }
}
