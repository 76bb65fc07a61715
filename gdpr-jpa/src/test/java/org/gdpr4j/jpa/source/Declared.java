package org.gdpr4j.jpa.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.AssociationShape;
import org.gdpr4j.catalog.AttributeShape;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.Origin;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.catalog.Structure;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.subject.IdentifierType;

/** Declares all of a record, so that a test need not. */
final class Declared {

    private Declared() {}

    static RecordType record(Structure structure, String name) {
        RecordShape shape = structure.records().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Field> fields = shape.attributes().stream().map(Declared::field).toList();
        List<Link> links = shape.associations().stream().map(Declared::link).toList();
        return new RecordType(name, null, null, shape.tables(), fields, links, List.of(), RecordStrategy.DELETE);
    }

    static RecordType withLink(RecordType type, Link link) {
        List<Link> links = new ArrayList<>(type.links());
        links.add(link);
        return new RecordType(
                type.name(),
                type.subject(),
                type.controller(),
                type.tables(),
                type.fields(),
                links,
                type.retention(),
                type.whenErased());
    }

    static Link byValue(String field, IdentifierType type) {
        return new Link(
                field,
                LinkKind.BY_VALUE,
                Set.of(),
                null,
                false,
                List.of(),
                Role.OWNER,
                OnLeave.values()[0],
                Set.of(),
                Condition.parse("true"),
                type);
    }

    private static Field field(AttributeShape it) {
        return new Field(
                it.path(),
                it.type(),
                it.collection(),
                it.traits(),
                it.columns(),
                new Classification.Personal("identity", Origin.values()[0], "", Set.of()),
                null,
                null);
    }

    private static Link link(AssociationShape it) {
        return new Link(
                it.path(),
                it.kind(),
                it.targets(),
                it.inverse(),
                it.mappedBy(),
                it.columns(),
                Role.OWNER,
                OnLeave.values()[0],
                Set.of(),
                Condition.parse("true"),
                null);
    }
}
