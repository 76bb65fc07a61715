package org.gdpr4j.jpa.eclipselink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.EntityMappingBuilder;
import org.gdpr4j.jpa.mapping.Reference;

/** The attributes of an entity's primary key, also of one that is made of links. */
final class EclipseLinkKeys {

    private final EclipseLinkModel model;
    private final ClassDescriptor descriptor;
    private final List<DatabaseField> left;
    private final List<AttributeMapping> found = new ArrayList<>();

    private EclipseLinkKeys(EclipseLinkModel model, ClassDescriptor descriptor) {
        this.model = model;
        this.descriptor = descriptor;
        this.left = new ArrayList<>(descriptor.getPrimaryKeyFields());
    }

    /** The key's attributes in key order. */
    static List<AttributeMapping> of(EclipseLinkModel model, ClassDescriptor descriptor) {
        EclipseLinkKeys keys = new EclipseLinkKeys(model, descriptor);
        descriptor.getMappings().forEach(mapping -> keys.values("", mapping));
        descriptor.getMappings().forEach(keys::links);
        return EntityMappingBuilder.inKeyOrder(keys.found);
    }

    static List<String> columns(EclipseLinkModel model, ClassDescriptor descriptor) {
        return of(model, descriptor).stream().map(AttributeMapping::column).toList();
    }

    /** These pairs, pointing to the root's key where they point to a subclass table's, in the order of the key. */
    static List<Reference> ordered(List<Reference> pairs, EclipseLinkModel model, ClassDescriptor target) {
        return Reference.inOrder(EclipseLinkTables.toRoot(pairs, target), columns(model, target));
    }

    private void values(String prefix, DatabaseMapping mapping) {
        String path = prefix + mapping.getAttributeName();
        if (mapping instanceof AbstractDirectMapping direct && left.remove(direct.getField())) {
            boolean generated = direct.getField().equals(descriptor.getSequenceNumberField())
                    || direct.getAttributeClassification() == UUID.class;
            found.add(EclipseLinkValues.attribute(
                    model, path, direct, EclipseLinkModel.name(direct.getField().getTable()), true, generated, null));
        } else if (mapping instanceof AggregateObjectMapping embedded) {
            embedded.getReferenceDescriptor().getMappings().forEach(part -> values(path + ".", part));
        }
    }

    private void links(DatabaseMapping mapping) {
        if (!(mapping instanceof OneToOneMapping link) || link.hasRelationTableMechanism()) {
            return;
        }
        List<AttributeMapping> theirs = new ArrayList<>();
        for (Map.Entry<DatabaseField, DatabaseField> pair :
                link.getSourceToTargetKeyFields().entrySet()) {
            if (!left.remove(pair.getKey())) {
                continue;
            }
            if (theirs.isEmpty()) {
                theirs.addAll(of(model, link.getReferenceDescriptor()));
            }
            theirs.stream()
                    .filter(it -> it.column().equals(pair.getValue().getName()))
                    .findFirst()
                    .ifPresent(it -> found.add(taken(mapping.getAttributeName() + "." + it.path(), pair.getKey(), it)));
        }
    }

    private static AttributeMapping taken(String path, DatabaseField column, AttributeMapping from) {
        return new AttributeMapping(
                path,
                from.type(),
                EclipseLinkModel.name(column.getTable()),
                column.getName(),
                true,
                from.generated(),
                from.large(),
                null,
                from.codec());
    }
}
