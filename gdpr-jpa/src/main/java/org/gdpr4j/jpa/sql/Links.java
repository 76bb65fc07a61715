package org.gdpr4j.jpa.sql;

import java.util.Collection;
import java.util.List;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.CollectionMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;

/** Where links are stored and what they lead to. Immutable. */
final class Links {

    private final MappedRecords records;

    Links(MappedRecords records) {
        this.records = records;
    }

    /** Whether the link is a column of the record's own tables. */
    static boolean inRow(MappedRecord record, AssociationMapping association) {
        return association.kind() == LinkKind.TO_ONE && record.owns(association.table());
    }

    Pointer toOne(MappedRecord record, AssociationMapping association, Scope scope) {
        List<Ref> columns = MappedRecord.refs(scope, association.table(), association.target());
        return Pointer.to(target(record, association), columns, association.targetReferenced());
    }

    /** From the table of a to-many or join-table link back to the record. */
    Pointer back(MappedRecord record, AssociationMapping association, String alias) {
        List<Ref> own = record.database().refs(alias, association.table(), association.own());
        return Pointer.to(record, own, association.ownReferenced());
    }

    Pointer back(MappedRecord record, CollectionMapping collection, String alias) {
        List<Ref> own = record.database().refs(alias, collection.table(), collection.own());
        return Pointer.to(record, own, collection.ownReferenced());
    }

    /** From the table of a to-many or join-table link on to the target. */
    Pointer onward(MappedRecord record, AssociationMapping association, String alias) {
        List<Ref> columns = record.database().refs(alias, association.table(), association.target());
        MappedRecord target = target(record, association);
        boolean itself = association.kind() != LinkKind.JOIN_TABLE;
        return Pointer.to(target, columns, itself ? association.target() : association.targetReferenced());
    }

    /** The record's rows whose link leads to one of these rows. */
    Sql reaches(MappedRecord record, AssociationMapping association, Collection<Key> targets, Scope scope) {
        if (inRow(record, association)) {
            return toOne(record, association, scope).leadsTo(targets);
        }
        String table = record.holder(association.ownReferenced())
                .orElseThrow(() -> uncovered(record, association))
                .name();
        Database database = record.database();
        return Sql.of(Ref.tuple(MappedRecord.refs(scope, table, association.ownReferenced())) + " IN (SELECT "
                        + Ref.list(database.refs("l", association.table(), association.own())) + " FROM "
                        + database.table(association.table()) + " l WHERE ")
                .add(onward(record, association, "l").leadsTo(targets))
                .add(")");
    }

    private MappedRecord target(MappedRecord record, AssociationMapping association) {
        return association.targets().stream()
                .sorted()
                .findFirst()
                .map(records::get)
                .orElseThrow(() -> uncovered(record, association));
    }

    private static GdprException uncovered(MappedRecord record, AssociationMapping association) {
        return new GdprException("The link '" + association.path() + "' of record '"
                + record.mapping().name() + "' leads to nothing that is mapped. This mapping is not covered.");
    }
}
