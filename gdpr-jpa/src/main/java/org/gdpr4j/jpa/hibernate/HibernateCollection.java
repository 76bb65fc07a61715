package org.gdpr4j.jpa.hibernate;

import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.hibernate.HibernateEntity.Elements;
import org.gdpr4j.jpa.mapping.Reference;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.metamodel.mapping.internal.OneToManyCollectionPart;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads one collection of an entity: of values or of other entities. */
final class HibernateCollection {

    private final HibernateEntity entity;
    private final HibernateModel model;
    private final String path;
    private final PluralAttributeMapping plural;
    private final String table;
    private final List<Reference> own;

    HibernateCollection(HibernateEntity entity, String path, PluralAttributeMapping plural) {
        this.entity = entity;
        this.model = entity.model();
        this.path = path;
        this.plural = plural;
        this.table = HibernateModel.unquoted(plural.getKeyDescriptor().getKeyTable());
        this.own = HibernateKeys.references(plural.getKeyDescriptor(), model, entity.persister());
    }

    void read() {
        CollectionPart element = plural.getElementDescriptor();
        if (element instanceof OneToManyCollectionPart many) {
            EntityPersister target = many.getAssociatedEntityMappingType().getEntityPersister();
            entity.toMany(path, mappedBy(), target, plural.getKeyDescriptor());
            linkIndex(target);
        } else if (element instanceof ManyToManyCollectionPart many) {
            EntityPersister target = many.getAssociatedEntityMappingType().getEntityPersister();
            joinTable(path, mappedBy(), many);
            linkIndex(target);
        } else if (element instanceof BasicValuedModelPart || element instanceof EmbeddableValuedModelPart) {
            elements(element);
        } else {
            entity.into().uncovered(path, "a collection of links to entities of any type (@ManyToAny)");
        }
        if (plural.getIdentifierDescriptor() != null) {
            String column = plural.getIdentifierDescriptor().getSelectionExpression();
            model.keeps(table, HibernateModel.unquoted(column));
        }
    }

    private @Nullable String mappedBy() {
        return plural.getCollectionDescriptor().getMappedByProperty();
    }

    private void joinTable(String at, @Nullable String inverse, ManyToManyCollectionPart part) {
        EntityPersister target = part.getAssociatedEntityMappingType().getEntityPersister();
        entity.into()
                .association(
                        at,
                        LinkKind.JOIN_TABLE,
                        model.targets(target),
                        inverse,
                        table,
                        own,
                        HibernateKeys.references(part.getForeignKeyDescriptor(), model, target));
    }

    private void elements(CollectionPart element) {
        Elements elements = new Elements(path, table, own);
        entity.into().collection(path, table, own);
        entity.walk(path, element, elements);
        CollectionPart index = plural.getIndexDescriptor();
        if (index == null) {
            return;
        }
        if (!isMap()) {
            keepsIndex(table, index);
        } else if (index instanceof ManyToManyCollectionPart key) {
            joinTable(path + ".key", null, key);
        } else {
            entity.walk(path + ".key", index, elements);
        }
    }

    /** A collection of entities whose map keys or positions are stored beside the link. */
    private void linkIndex(EntityPersister target) {
        CollectionPart index = plural.getIndexDescriptor();
        if (index == null) {
            return;
        }
        if (!isMap()) {
            keepsIndex(table, index);
        } else if (!isAttribute(index, target)) {
            entity.into().uncovered(path + ".key", "the key of a map of entities");
        }
    }

    private void keepsIndex(String where, CollectionPart index) {
        index.forEachSelectable(
                (i, column) -> model.keeps(where, HibernateModel.unquoted(column.getSelectionExpression())));
    }

    /** Whether the map's key is only a view on an attribute of the target (@MapKey). */
    private boolean isAttribute(CollectionPart index, EntityPersister target) {
        if (!(index instanceof SelectableMapping key)) {
            return false;
        }
        String column = key.getSelectionExpression();
        boolean[] found = {false};
        target.forEachSelectable(
                (i, it) -> found[0] |= it.getSelectionExpression().equals(column));
        target.getIdentifierMapping()
                .forEachSelectable(
                        (i, it) -> found[0] |= it.getSelectionExpression().equals(column));
        return found[0];
    }

    private boolean isMap() {
        return Map.class.isAssignableFrom(plural.getJavaType().getJavaTypeClass());
    }
}
