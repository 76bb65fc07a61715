package org.gdpr4j.jpa.hibernate;

import java.util.List;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.EntityMappingBuilder;
import org.gdpr4j.jpa.mapping.Reference;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.VirtualModelPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.entity.UnionSubclassEntityPersister;
import org.hibernate.sql.Template;
import org.jspecify.annotations.Nullable;

/** Walks over one entity's attributes. */
final class HibernateEntity {

    private final HibernateModel model;
    private final EntityPersister persister;
    private final HibernateTables tables;
    private final List<org.gdpr4j.jpa.mapping.AttributeMapping> key;
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
        HibernateKeys.parts(persister).forEach((path, part) -> walk(path, part, null));
        persister.getAttributeMappings().forEach(it -> {
            if (!ofProvider(it)) {
                walk(it.getAttributeName(), it, null);
            }
        });
        return into.build();
    }

    /** Whether it is Hibernate's own helper, and no attribute of the class. */
    private static boolean ofProvider(AttributeMapping attribute) {
        return attribute instanceof VirtualModelPart
                || (attribute.getAttributeName().startsWith("_")
                        && attribute.getPropertyAccess().getGetter().getMember() == null);
    }

    EntityMappingBuilder into() {
        return into;
    }

    EntityPersister persister() {
        return persister;
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
        if (transformed(part)) {
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

    private static boolean transformed(SelectableMapping part) {
        String read = part.getCustomReadExpression();
        return read != null && !read.equals(Template.TEMPLATE + "." + part.getSelectionExpression());
    }

    private String table(SelectableMapping part, @Nullable Elements elements) {
        return elements == null ? HibernateTables.of(part, persister) : elements.table();
    }

    private void link(String path, ToOneAttributeMapping link, @Nullable Elements elements) {
        ForeignKeyDescriptor foreignKey = link.getForeignKeyDescriptor();
        EntityPersister target = link.getAssociatedEntityMappingType().getEntityPersister();
        if (link.getSideNature() == ForeignKeyDescriptor.Nature.TARGET) {
            mappedByToOne(path, link, target);
            return;
        }
        List<Reference> pairs = HibernateKeys.references(foreignKey, model, target);
        if (elements != null) {
            into.association(
                    path, LinkKind.JOIN_TABLE, model.targets(target), null, elements.table(), elements.own(), pairs);
            return;
        }
        String keyTable = HibernateModel.unquoted(foreignKey.getKeyTable());
        List<Reference> own = tables.joinTable(keyTable);
        if (own == null) {
            String table = HibernateTables.of(foreignKey.getKeyPart().getSelectable(0), persister);
            into.association(path, LinkKind.TO_ONE, model.targets(target), null, table, List.of(), pairs);
        } else {
            String inverse = tables.writtenByOther(keyTable) ? owner(keyTable, own, target) : null;
            into.association(path, LinkKind.JOIN_TABLE, model.targets(target), inverse, keyTable, own, pairs);
        }
    }

    /** The side of a one-to-one that stores nothing. */
    private void mappedByToOne(String path, ToOneAttributeMapping link, EntityPersister target) {
        String named = link.getReferencedPropertyName();
        ForeignKeyDescriptor foreignKey = link.getForeignKeyDescriptor();
        List<Reference> own = HibernateKeys.references(foreignKey, model, persister);
        String table = HibernateModel.unquoted(foreignKey.getKeyTable());
        toMany(path, named == null ? owner(table, own, target) : named, target, foreignKey);
    }

    /** The target's attribute that writes these columns, where Hibernate did not keep its name. */
    private static String owner(String table, List<Reference> columns, EntityPersister target) {
        String[] found = {""};
        target.getAttributeMappings().forEach(attribute -> {
            if (attribute instanceof ToOneAttributeMapping other
                    && other.getSideNature() == ForeignKeyDescriptor.Nature.KEY
                    && HibernateModel.unquoted(other.getForeignKeyDescriptor().getKeyTable())
                            .equals(table)
                    && HibernateModel.unquoted(other.getSelectable(0).getSelectionExpression())
                            .equals(columns.get(0).column())) {
                found[0] = attribute.getAttributeName();
            }
        });
        return found[0];
    }

    /** A foreign key in the target's rows. */
    void toMany(String path, @Nullable String inverse, EntityPersister target, ForeignKeyDescriptor foreignKey) {
        List<EntityPersister> targets = model.concrete(target);
        boolean union = target instanceof UnionSubclassEntityPersister;
        if (targets.isEmpty() || (union && targets.size() != 1)) {
            into.uncovered(path, "it leads to rows of several tables; the link from their side is covered");
            return;
        }
        String table = union ? HibernateTables.root(targets.get(0)) : HibernateModel.unquoted(foreignKey.getKeyTable());
        List<Reference> theirKey = HibernateTables.key(table, targets.get(0));
        into.association(
                path,
                LinkKind.TO_MANY,
                model.targets(target),
                inverse,
                table,
                HibernateKeys.references(foreignKey, model, persister),
                Reference.inOrder(theirKey == null ? List.of() : theirKey, HibernateKeys.columns(model, target)));
    }
}
