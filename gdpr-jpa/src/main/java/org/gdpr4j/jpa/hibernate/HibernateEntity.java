package org.gdpr4j.jpa.hibernate;

import java.util.List;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.EntityMappingBuilder;
import org.gdpr4j.jpa.mapping.Reference;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Walks over one entity's attributes. */
final class HibernateEntity {

    private final HibernateModel model;
    private final EntityPersister persister;
    private final HibernateTables tables;
    private final List<AttributeMapping> key;
    private final EntityMappingBuilder into;

    /** Where the values of an element collection lie. */
    record Elements(String path, String table, List<Reference> own) {}

    HibernateEntity(HibernateModel model, EntityPersister persister) {
        this.model = model;
        this.persister = persister;
        this.tables = new HibernateTables(model, persister);
        this.key = HibernateKeys.of(model, persister);
        this.into = new EntityMappingBuilder(model.name(persister), persister.getMappedClass(), key);
    }

    EntityMapping read() {
        tables.write(into);
        if (persister.getVersionMapping() != null) {
            into.version(persister.getVersionMapping().getVersionAttribute().getAttributeName());
        }
        if (persister.getSoftDeleteMapping() != null) {
            model.keeps(
                    HibernateModel.unquoted(persister.getSoftDeleteMapping().getTableName()),
                    HibernateModel.unquoted(persister.getSoftDeleteMapping().getColumnName()));
        }
        HibernateKeys.parts(persister).forEach(part -> walk(part.getPartName(), part, null));
        persister.getAttributeMappings().forEach(it -> walk(it.getAttributeName(), it, null));
        return into.build();
    }

    EntityMappingBuilder into() {
        return into;
    }

    HibernateModel model() {
        return model;
    }

    void walk(String path, ModelPart part, @Nullable Elements elements) {
        try {
            if (part instanceof PluralAttributeMapping plural) {
                new HibernateCollection(this, path, plural).read();
            } else if (part instanceof ToOneAttributeMapping link) {
                link(path, link, elements);
            } else if (part instanceof EmbeddableValuedModelPart embedded) {
                embedded(path, embedded.getEmbeddableTypeDescriptor(), elements);
            } else if (part instanceof BasicValuedModelPart basic) {
                value(path, basic, elements);
            } else {
                into.uncovered(path, "a link to entities of any type (@Any)");
            }
        } catch (RuntimeException unexpected) {
            into.uncovered(path, "its mapping was not understood: " + unexpected);
        }
    }

    private void embedded(String path, EmbeddableMappingType type, @Nullable Elements elements) {
        if (type.getAggregateMapping() != null) {
            into.uncovered(path, "an embeddable that is stored in one structured column");
            return;
        }
        if (type.getDiscriminatorMapping() != null) {
            String column = type.getDiscriminatorMapping().getSelectionExpression();
            model.keeps(table(type.getDiscriminatorMapping(), elements), HibernateModel.unquoted(column));
        }
        type.getAttributeMappings().forEach(it -> walk(path + "." + it.getAttributeName(), it, elements));
    }

    private void value(String path, BasicValuedModelPart part, @Nullable Elements elements) {
        if (part.isFormula() || key.stream().anyMatch(it -> it.path().equals(path))) {
            return;
        }
        if (part.getCustomReadExpression() != null) {
            into.uncovered(path, "the column is read through an SQL expression");
            return;
        }
        into.attribute(HibernateValues.attribute(
                model,
                persister,
                path,
                part,
                table(part, elements),
                false,
                false,
                elements == null ? null : elements.path()));
    }

    private String table(org.hibernate.metamodel.mapping.SelectableMapping part, @Nullable Elements elements) {
        return elements == null ? HibernateTables.of(part, persister) : elements.table();
    }

    private void link(String path, ToOneAttributeMapping link, @Nullable Elements elements) {
        ForeignKeyDescriptor foreignKey = link.getForeignKeyDescriptor();
        EntityPersister target = link.getAssociatedEntityMappingType().getEntityPersister();
        if (link.getSideNature() == ForeignKeyDescriptor.Nature.TARGET) {
            mappedByToOne(path, link, target);
            return;
        }
        List<Reference> pairs =
                Reference.inOrder(HibernateKeys.references(foreignKey), HibernateKeys.columns(model, target));
        if (elements != null) {
            into.association(
                    path,
                    LinkKind.JOIN_TABLE,
                    model.targets(target),
                    null,
                    elements.table(),
                    elements.own(),
                    pairs);
            return;
        }
        String keyTable = foreignKey.getKeyTable().startsWith("(")
                ? HibernateTables.root(persister)
                : HibernateModel.unquoted(foreignKey.getKeyTable());
        List<Reference> own = tables.joinTable(keyTable);
        if (own == null) {
            into.association(path, LinkKind.TO_ONE, model.targets(target), null, keyTable, List.of(), pairs);
        } else {
            model.keeps(keyTable, Reference.columns(own));
            into.association(path, LinkKind.JOIN_TABLE, model.targets(target), null, keyTable, own, pairs);
        }
    }

    private void mappedByToOne(String path, ToOneAttributeMapping link, EntityPersister target) {
        String inverse = link.getReferencedPropertyName();
        toMany(path, inverse == null ? "" : inverse, target, link.getForeignKeyDescriptor());
    }

    /** A foreign key in the target's rows. */
    void toMany(String path, @Nullable String inverse, EntityPersister target, ForeignKeyDescriptor foreignKey) {
        List<EntityPersister> targets = model.concrete(target);
        String table = HibernateModel.unquoted(foreignKey.getKeyTable());
        if (foreignKey.getKeyTable().startsWith("(")) {
            if (targets.size() != 1) {
                into.uncovered(path, "it leads to entities that lie in several tables; declare the other side");
                return;
            }
            table = HibernateTables.root(targets.get(0));
        }
        List<Reference> theirKey = HibernateTables.key(table, targets.isEmpty() ? target : targets.get(0));
        into.association(
                path,
                LinkKind.TO_MANY,
                model.targets(target),
                inverse,
                table,
                HibernateKeys.references(foreignKey),
                Reference.inOrder(theirKey == null ? List.of() : theirKey, HibernateKeys.columns(model, target)));
    }
}
