package org.gdpr4j.jpa.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gdpr4j.catalog.LinkKind;

/** Adds to the mappings of single entities what only all of them together tell. */
public final class CrossLinks {

    private CrossLinks() {}

    /** Names the other side of each link that is mapped from both, and passes on that a key is generated. */
    public static List<EntityMapping> complete(List<EntityMapping> mappings) {
        List<EntityMapping> before =
                mappings.stream().map(it -> withInverses(it, mappings)).toList();
        while (true) {
            List<EntityMapping> known = before;
            List<EntityMapping> after =
                    known.stream().map(it -> withGeneratedKeys(it, known)).toList();
            if (after.equals(known)) {
                return after;
            }
            before = after;
        }
    }

    private static EntityMapping withInverses(EntityMapping entity, List<EntityMapping> all) {
        return changed(
                entity,
                UnaryOperator.identity(),
                link -> link.inverse() != null
                        ? link
                        : all.stream()
                                .filter(other -> link.targets().contains(other.name()))
                                .flatMap(other -> other.associations().stream())
                                .filter(back -> back.mappedBy()
                                        && link.path().equals(back.inverse())
                                        && back.targets().contains(entity.name()))
                                .findFirst()
                                .map(back -> inverse(link, back.path()))
                                .orElse(link));
    }

    private static AssociationMapping inverse(AssociationMapping link, String path) {
        return new AssociationMapping(
                link.path(),
                link.kind(),
                link.targets(),
                path,
                link.mappedBy(),
                link.table(),
                link.own(),
                link.ownReferenced(),
                link.target(),
                link.targetReferenced());
    }

    private static EntityMapping withGeneratedKeys(EntityMapping entity, List<EntityMapping> all) {
        return changed(
                entity,
                attribute -> attribute.key() && !attribute.generated() && generatedElsewhere(entity, attribute, all)
                        ? generated(attribute)
                        : attribute,
                UnaryOperator.identity());
    }

    private static boolean generatedElsewhere(
            EntityMapping entity, AttributeMapping attribute, List<EntityMapping> all) {
        return entity.associations().stream()
                .filter(link -> link.kind() == LinkKind.TO_ONE && link.target().contains(attribute.column()))
                .anyMatch(link -> {
                    String referenced =
                            link.targetReferenced().get(link.target().indexOf(attribute.column()));
                    return all.stream()
                            .filter(other -> link.targets().contains(other.name()))
                            .map(other -> keyAttribute(other, referenced))
                            .anyMatch(
                                    it -> it.filter(AttributeMapping::generated).isPresent());
                });
    }

    private static Optional<AttributeMapping> keyAttribute(EntityMapping entity, String column) {
        return entity.key().stream().filter(it -> it.column().equals(column)).findFirst();
    }

    private static AttributeMapping generated(AttributeMapping it) {
        return new AttributeMapping(
                it.path(), it.type(), it.table(), it.column(), it.key(), true, it.large(), it.collection(), it.codec());
    }

    private static EntityMapping changed(
            EntityMapping it, UnaryOperator<AttributeMapping> attributes, UnaryOperator<AssociationMapping> links) {
        return new EntityMapping(
                it.name(),
                it.type(),
                it.tables(),
                it.filter(),
                it.attributes().stream().map(attributes).toList(),
                it.associations().stream().map(links).toList(),
                it.collections(),
                it.version(),
                it.rowless(),
                it.uncovered());
    }
}
