package org.gdpr4j.jpa.eclipselink;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.descriptors.OptimisticLockingPolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.RelationTableMechanism;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.EntityMappingBuilder;
import org.gdpr4j.jpa.mapping.Reference;
import org.jspecify.annotations.Nullable;

/** Walks over one entity's attributes. */
final class EclipseLinkEntity {

    private final EclipseLinkModel model;
    private final ClassDescriptor descriptor;
    private final List<AttributeMapping> key;
    private final EntityMappingBuilder into;

    /** Where the values of an element collection lie. */
    record Elements(String path, String table, List<Reference> own) {}

    EclipseLinkEntity(EclipseLinkModel model, ClassDescriptor descriptor) {
        this.model = model;
        this.descriptor = descriptor;
        this.key = EclipseLinkKeys.of(model, descriptor);
        this.into = new EntityMappingBuilder(descriptor.getAlias(), descriptor.getJavaClass(), key);
    }

    EntityMapping read() {
        new EclipseLinkTables(descriptor).write(into);
        model.rowless(descriptor).forEach(into::rowless);
        OptimisticLockingPolicy locking = descriptor.getOptimisticLockingPolicy();
        if (locking instanceof VersionLockingPolicy version && version.getVersionMapping() != null) {
            into.version(version.getVersionMapping().getAttributeName());
        }
        descriptor.getMappings().forEach(mapping -> walk(mapping.getAttributeName(), mapping, null));
        return into.build();
    }

    EntityMappingBuilder into() {
        return into;
    }

    EclipseLinkModel model() {
        return model;
    }

    ClassDescriptor descriptor() {
        return descriptor;
    }

    void walk(String path, DatabaseMapping mapping, @Nullable Elements elements) {
        try {
            if (mapping instanceof AbstractDirectMapping direct) {
                value(path, direct, elements);
            } else if (mapping instanceof AggregateObjectMapping embedded) {
                embedded.getReferenceDescriptor()
                        .getMappings()
                        .forEach(it -> walk(path + "." + it.getAttributeName(), it, elements));
            } else if (mapping instanceof OneToOneMapping link) {
                link(path, link, elements);
            } else if (mapping instanceof CollectionMapping collection) {
                new EclipseLinkCollection(this, path, collection).read();
            } else {
                String kind = mapping.getClass().getSimpleName();
                into.uncovered(path, "a mapping of EclipseLink's own kind " + kind);
            }
        } catch (RuntimeException unexpected) {
            into.uncovered(path, "its mapping was not understood: " + unexpected);
        }
    }

    private void value(String path, AbstractDirectMapping mapping, @Nullable Elements elements) {
        if (key.stream().noneMatch(it -> it.path().equals(path))) {
            into.attribute(EclipseLinkValues.attribute(
                    model,
                    path,
                    mapping,
                    elements == null ? EclipseLinkModel.name(mapping.getField().getTable()) : elements.table(),
                    false,
                    false,
                    elements == null ? null : elements.path()));
        }
    }

    private void link(String path, OneToOneMapping link, @Nullable Elements elements) {
        ClassDescriptor target = link.getReferenceDescriptor();
        Set<String> targets = model.targets(target);
        if (link.hasRelationTableMechanism()) {
            joinTable(path, link, link.getRelationTableMechanism(), target);
            return;
        }
        Map<DatabaseField, DatabaseField> keys = link.getSourceToTargetKeyFields();
        if (!link.isForeignKeyRelationship()) {
            List<Reference> own = EclipseLinkModel.references(link.getTargetToSourceKeyFields());
            toMany(path, EclipseLinkOwners.ofKey(link), target, own, first(keys.values()));
            return;
        }
        List<Reference> pairs = EclipseLinkKeys.ordered(EclipseLinkModel.references(keys), model, target);
        if (elements == null) {
            String table = EclipseLinkModel.name(first(keys.keySet()).getTable());
            into.association(path, LinkKind.TO_ONE, targets, null, table, List.of(), pairs);
        } else {
            into.association(path, LinkKind.JOIN_TABLE, targets, null, elements.table(), elements.own(), pairs);
        }
    }

    private static DatabaseField first(Iterable<DatabaseField> fields) {
        return fields.iterator().next();
    }

    /** A foreign key in the target's rows. */
    void toMany(
            String path,
            @Nullable String inverse,
            ClassDescriptor target,
            List<Reference> own,
            DatabaseField foreignKey) {
        List<ClassDescriptor> targets = model.concrete(target);
        boolean union = target.hasTablePerClassPolicy();
        if (targets.isEmpty() || (union && targets.size() != 1)) {
            into.uncovered(path, "it leads to rows of several tables; the link from their side is covered");
            return;
        }
        ClassDescriptor one = targets.get(0);
        String table = EclipseLinkModel.name(union ? EclipseLinkTables.root(one) : foreignKey.getTable());
        into.association(
                path,
                LinkKind.TO_MANY,
                model.targets(target),
                inverse,
                table,
                EclipseLinkTables.toRoot(own, descriptor),
                Reference.inOrder(EclipseLinkTables.key(table, one), EclipseLinkKeys.columns(model, one)));
    }

    /** A table of its own between the two. */
    void joinTable(
            String path, ForeignReferenceMapping link, RelationTableMechanism mechanism, ClassDescriptor target) {
        List<Reference> own =
                EclipseLinkModel.references(mechanism.getSourceRelationKeyFields(), mechanism.getSourceKeyFields());
        List<Reference> theirs =
                EclipseLinkModel.references(mechanism.getTargetRelationKeyFields(), mechanism.getTargetKeyFields());
        into.association(
                path,
                LinkKind.JOIN_TABLE,
                model.targets(target),
                link.getMappedBy() == null ? EclipseLinkOwners.ofTable(link, mechanism, target) : link.getMappedBy(),
                EclipseLinkModel.name(mechanism.getRelationTable()),
                EclipseLinkTables.toRoot(own, descriptor),
                EclipseLinkKeys.ordered(theirs, model, target));
    }
}
