package org.gdpr4j.jpa.eclipselink;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ManyToManyMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.RelationTableMechanism;
import org.jspecify.annotations.Nullable;

/** Finds the attribute that another one is mapped by, where EclipseLink did not keep its name. */
final class EclipseLinkOwners {

    private EclipseLinkOwners() {}

    /** The to-one in the target whose foreign key this one-to-one only follows. */
    static String ofKey(OneToOneMapping link) {
        List<DatabaseField> columns =
                List.copyOf(link.getTargetToSourceKeyFields().keySet());
        String owner = find(
                link.getReferenceDescriptor(),
                it -> it instanceof OneToOneMapping other
                        && other.isForeignKeyRelationship()
                        && other.getForeignKeyFields().containsAll(columns));
        return owner == null ? "" : owner;
    }

    /** The attribute in the target that writes this join table, or null when this one does. */
    static @Nullable String ofTable(DatabaseMapping link, RelationTableMechanism mechanism, ClassDescriptor target) {
        if (owns(link)) {
            return null;
        }
        String owner = find(
                target,
                it -> writes(it, mechanism.getRelationTableQualifiedName(), mechanism.getTargetRelationKeyFields()));
        return owner == null ? "" : owner;
    }

    /** Of the two sides of a one-to-one EclipseLink marks only the owner, by the lock that reaches to its join table. */
    private static boolean owns(DatabaseMapping mapping) {
        return mapping instanceof OneToOneMapping one ? one.shouldExtendPessimisticLockScope() : !mapping.isReadOnly();
    }

    private static boolean writes(DatabaseMapping mapping, String table, List<DatabaseField> own) {
        RelationTableMechanism mechanism = mapping instanceof ManyToManyMapping many
                ? many.getRelationTableMechanism()
                : mapping instanceof OneToOneMapping one ? one.getRelationTableMechanism() : null;
        return mechanism != null
                && owns(mapping)
                && mechanism.getRelationTableQualifiedName().equals(table)
                && mechanism.getSourceRelationKeyFields().equals(own);
    }

    private static @Nullable String find(ClassDescriptor in, Predicate<DatabaseMapping> wanted) {
        for (DatabaseMapping mapping : in.getMappings()) {
            if (wanted.test(mapping)) {
                return mapping.getAttributeName();
            }
            if (mapping instanceof AggregateObjectMapping embedded) {
                String inside = find(embedded.getReferenceDescriptor(), wanted);
                if (inside != null) {
                    return mapping.getAttributeName() + "." + inside;
                }
            }
        }
        return null;
    }
}
