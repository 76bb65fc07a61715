package org.gdpr4j.jpa.eclipselink;

import java.util.List;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.queries.MappedKeyMapContainerPolicy;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectMapMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.eclipselink.EclipseLinkEntity.Elements;
import org.gdpr4j.jpa.mapping.Reference;
import org.jspecify.annotations.Nullable;

/** Reads one collection of an entity: of values or of other entities. */
final class EclipseLinkCollection {

    private final EclipseLinkEntity entity;
    private final EclipseLinkModel model;
    private final String path;
    private final CollectionMapping mapping;

    EclipseLinkCollection(EclipseLinkEntity entity, String path, CollectionMapping mapping) {
        this.entity = entity;
        this.model = entity.model();
        this.path = path;
        this.mapping = mapping;
    }

    void read() {
        if (mapping instanceof DirectCollectionMapping values) {
            direct(values);
        } else if (mapping instanceof AggregateCollectionMapping embeddables) {
            embeddables(embeddables);
        } else if (mapping instanceof ManyToManyMapping many) {
            entity.joinTable(path, many, many.getRelationTableMechanism(), many.getReferenceDescriptor());
            linkIndex(EclipseLinkModel.name(many.getRelationTable()));
        } else if (mapping instanceof OneToManyMapping many) {
            DatabaseField foreignKey = many.getTargetForeignKeyFields().get(0);
            List<Reference> own = EclipseLinkModel.references(many.getTargetForeignKeysToSourceKeys());
            entity.toMany(path, many.getMappedBy(), many.getReferenceDescriptor(), own, foreignKey);
            linkIndex(EclipseLinkModel.name(foreignKey.getTable()));
        } else {
            String kind = mapping.getClass().getSimpleName();
            entity.into().uncovered(path, "a collection of EclipseLink's own kind " + kind);
        }
    }

    private void direct(DirectCollectionMapping values) {
        Elements elements = elements(
                EclipseLinkModel.name(values.getReferenceTable()),
                EclipseLinkModel.references(values.getReferenceKeyFields(), values.getSourceKeyFields()));
        Class<?> entityType = entity.descriptor().getJavaClass();
        Class<?> type = model.types().element(entityType, path);
        element(path, type, values.getDirectField(), values.getValueConverter(), elements);
        if (values instanceof DirectMapMapping map && keyMapping() == null) {
            Class<?> keyType = model.types().key(entityType, path);
            element(path + ".key", keyType, map.getDirectKeyField(), map.getKeyConverter(), elements);
        }
        elementKey(elements);
    }

    private void embeddables(AggregateCollectionMapping values) {
        Elements elements = elements(
                EclipseLinkModel.name(values.getTargetForeignKeyFields().get(0).getTable()),
                EclipseLinkModel.references(values.getTargetForeignKeyToSourceKeys()));
        values.getReferenceDescriptor()
                .getMappings()
                .forEach(it -> entity.walk(path + "." + it.getAttributeName(), it, elements));
        elementKey(elements);
    }

    private Elements elements(String table, List<Reference> own) {
        List<Reference> toRoot = EclipseLinkTables.toRoot(own, entity.descriptor());
        entity.into().collection(path, table, toRoot);
        if (mapping.getListOrderField() != null) {
            model.keeps(table, mapping.getListOrderField());
        }
        return new Elements(path, table, toRoot);
    }

    private void element(
            String at, Class<?> type, DatabaseField column, @Nullable Converter converter, Elements elements) {
        entity.into()
                .attribute(EclipseLinkValues.attribute(
                        model,
                        at,
                        type,
                        elements.table(),
                        column,
                        new EclipseLinkValues.Stored(false, false, elements.path(), converter)));
    }

    private void elementKey(Elements elements) {
        DatabaseMapping key = keyMapping();
        if (key instanceof OneToOneMapping link) {
            List<Reference> theirs = EclipseLinkKeys.ordered(
                    EclipseLinkModel.references(link.getSourceToTargetKeyFields()),
                    model,
                    link.getReferenceDescriptor());
            entity.into()
                    .association(
                            path + ".key",
                            LinkKind.JOIN_TABLE,
                            model.targets(link.getReferenceDescriptor()),
                            null,
                            elements.table(),
                            elements.own(),
                            theirs);
        } else if (key != null) {
            entity.walk(path + ".key", key, elements);
        }
    }

    /** A collection of entities whose map keys or positions are stored beside the link. */
    private void linkIndex(String table) {
        if (mapping.getListOrderField() != null) {
            model.keeps(table, mapping.getListOrderField());
        }
        if (keyMapping() != null) {
            entity.into().uncovered(path + ".key", "the key of a map of entities");
        }
    }

    private @Nullable DatabaseMapping keyMapping() {
        return mapping.getContainerPolicy() instanceof MappedKeyMapContainerPolicy policy
                        && policy.getKeyMapping() instanceof DatabaseMapping key
                ? key
                : null;
    }
}
