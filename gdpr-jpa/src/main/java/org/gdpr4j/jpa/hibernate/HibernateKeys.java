package org.gdpr4j.jpa.hibernate;

import jakarta.persistence.GeneratedValue;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.EntityMappingBuilder;
import org.gdpr4j.jpa.mapping.Reference;
import org.hibernate.generator.Assigned;
import org.hibernate.metamodel.mapping.AggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.ValuedModelPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** The attributes of an entity's primary key, also of one that is made of links. */
final class HibernateKeys {

    private final HibernateModel model;
    private final EntityPersister persister;
    private final List<AttributeMapping> found = new ArrayList<>();

    private HibernateKeys(HibernateModel model, EntityPersister persister) {
        this.model = model;
        this.persister = persister;
    }

    /** The key's attributes in key order. */
    static List<AttributeMapping> of(HibernateModel model, EntityPersister persister) {
        HibernateKeys keys = new HibernateKeys(model, HibernateTables.keyHolder(persister));
        EntityIdentifierMapping identifier = keys.persister.getIdentifierMapping();
        if (identifier instanceof NonAggregatedIdentifierMapping parts) {
            keys.embeddable("", parts.getVirtualIdEmbeddable());
        } else {
            keys.part(identifier.getAttributeName(), identifier);
        }
        return EntityMappingBuilder.inKeyOrder(keys.found);
    }

    static List<String> columns(HibernateModel model, EntityPersister persister) {
        return of(model, persister).stream().map(AttributeMapping::column).toList();
    }

    /** The pairs of a foreign key that leads to this entity, in the order of its key. */
    static List<Reference> references(ForeignKeyDescriptor key, HibernateModel model, EntityPersister target) {
        List<Reference> pairs = new ArrayList<>();
        ValuedModelPart from = key.getKeyPart();
        ValuedModelPart to = key.getTargetPart();
        for (int i = 0; i < from.getJdbcTypeCount(); i++) {
            pairs.add(new Reference(
                    HibernateModel.unquoted(from.getSelectable(i).getSelectionExpression()),
                    HibernateModel.unquoted(to.getSelectable(i).getSelectionExpression())));
        }
        return Reference.inOrder(HibernateTables.toRoot(pairs, target), columns(model, target));
    }

    /** The parts of a key that are attributes of the entity itself, by name. */
    static Map<String, ModelPart> parts(EntityPersister persister) {
        EntityIdentifierMapping identifier = persister.getIdentifierMapping();
        Map<String, ModelPart> parts = new LinkedHashMap<>();
        if (identifier instanceof NonAggregatedIdentifierMapping virtual) {
            virtual.getVirtualIdEmbeddable().getAttributeMappings().forEach(it -> parts.put(it.getAttributeName(), it));
        } else {
            parts.put(identifier.getAttributeName(), identifier);
        }
        return parts;
    }

    private void embeddable(String prefix, EmbeddableMappingType type) {
        type.getAttributeMappings().forEach(attribute -> part(prefix + attribute.getAttributeName(), attribute));
    }

    private void part(String path, ModelPart part) {
        if (part instanceof ToOneAttributeMapping link) {
            link(path, link);
        } else if (part instanceof EmbeddableValuedModelPart embedded) {
            embeddable(path + ".", embedded.getEmbeddableTypeDescriptor());
        } else if (part instanceof BasicValuedModelPart basic) {
            boolean generated = generated(part) || basic.getJavaType().getJavaTypeClass() == UUID.class;
            found.add(HibernateValues.attribute(
                    model, persister, path, basic, HibernateTables.of(basic, persister), true, generated, null));
        }
    }

    private void link(String path, ToOneAttributeMapping link) {
        EntityPersister target = link.getAssociatedEntityMappingType().getEntityPersister();
        List<AttributeMapping> theirs = of(model, target);
        for (Reference pair : references(link.getForeignKeyDescriptor(), model, target)) {
            Optional<AttributeMapping> referenced = theirs.stream()
                    .filter(it -> it.column().equals(pair.referenced()))
                    .findFirst();
            referenced.ifPresent(it -> found.add(new AttributeMapping(
                    path + "." + it.path(),
                    it.type(),
                    HibernateModel.unquoted(
                            persister.getIdentifierTableMapping().getTableName()),
                    pair.column(),
                    true,
                    it.generated(),
                    it.large(),
                    null,
                    it.codec())));
        }
    }

    private boolean generated(ModelPart part) {
        if (part instanceof EntityIdentifierMapping && !(part instanceof AggregatedIdentifierMapping)) {
            return !(persister.getGenerator() instanceof Assigned) && !derived();
        }
        return part instanceof org.hibernate.metamodel.mapping.AttributeMapping attribute
                && attribute.getPropertyAccess().getGetter().getMember() instanceof AnnotatedElement member
                && member.isAnnotationPresent(GeneratedValue.class);
    }

    /** Whether the key is taken over from another entity (@MapsId). */
    private boolean derived() {
        List<String> columns = new ArrayList<>();
        persister.getIdentifierMapping().forEachSelectable((i, column) -> columns.add(column.getSelectionExpression()));
        boolean[] found = {false};
        persister.getAttributeMappings().forEach(attribute -> {
            if (attribute instanceof ToOneAttributeMapping link
                    && link.getSideNature() == ForeignKeyDescriptor.Nature.KEY) {
                link.getForeignKeyDescriptor()
                        .visitKeySelectables(
                                (i, column) -> found[0] |= columns.contains(column.getSelectionExpression()));
            }
        });
        return found[0];
    }
}
