package org.gdpr4j.jpa.eclipselink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.InheritancePolicy;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.gdpr4j.jpa.mapping.EntityMappingBuilder;
import org.gdpr4j.jpa.mapping.Reference;
import org.gdpr4j.jpa.mapping.RowFilter;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.jspecify.annotations.Nullable;

/** The tables of an entity and which of their rows are its own. */
final class EclipseLinkTables {

    private final ClassDescriptor descriptor;

    EclipseLinkTables(ClassDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    void write(EntityMappingBuilder into) {
        Set<DatabaseTable> required = inherited(descriptor);
        List<DatabaseTable> tables = new ArrayList<>(descriptor.getTables());
        tables.sort(Comparator.comparing(table -> !required.contains(table)));
        for (DatabaseTable table : tables) {
            into.table(EclipseLinkModel.name(table), key(table, descriptor), !required.contains(table));
        }
        into.filter(filter(into));
    }

    /** The table with the key. */
    static DatabaseTable root(ClassDescriptor descriptor) {
        return descriptor.getPrimaryKeyFields().get(0).getTable();
    }

    /** The entity's key as one of its tables holds it. */
    static List<Reference> key(String table, ClassDescriptor descriptor) {
        return descriptor.getTables().stream()
                .filter(it -> EclipseLinkModel.name(it).equals(table))
                .findFirst()
                .map(it -> key(it, descriptor))
                .orElse(List.of());
    }

    /** References to the key as a subclass table repeats it, turned into references to the root's. */
    static List<Reference> toRoot(List<Reference> pairs, ClassDescriptor descriptor) {
        Map<String, String> roots = new HashMap<>();
        for (DatabaseTable table : descriptor.getTables()) {
            key(table, descriptor).forEach(pair -> roots.putIfAbsent(pair.column(), pair.referenced()));
        }
        boolean already = pairs.stream().anyMatch(pair -> roots.containsValue(pair.referenced()));
        return already
                ? pairs
                : pairs.stream()
                        .map(it -> new Reference(it.column(), roots.getOrDefault(it.referenced(), it.referenced())))
                        .toList();
    }

    private static List<Reference> key(DatabaseTable table, ClassDescriptor descriptor) {
        Map<DatabaseField, DatabaseField> repeated =
                descriptor.getAdditionalTablePrimaryKeyFields().get(table);
        if (repeated == null) {
            return EclipseLinkModel.references(descriptor.getPrimaryKeyFields(), descriptor.getPrimaryKeyFields());
        }
        return repeated.entrySet().stream()
                .map(it -> new Reference(it.getValue().getName(), it.getKey().getName()))
                .toList();
    }

    /** The tables that each class of the hierarchy has of its own right, so that no row of them may be missing. */
    private static Set<DatabaseTable> inherited(ClassDescriptor descriptor) {
        Set<DatabaseTable> tables = new HashSet<>();
        for (ClassDescriptor it = descriptor; it != null; it = parent(it)) {
            tables.add(ownTable(it));
        }
        return tables;
    }

    /** The first table that a class adds to those of its parent; its parent's when it adds none. */
    private static DatabaseTable ownTable(ClassDescriptor descriptor) {
        ClassDescriptor parent = parent(descriptor);
        if (parent == null || descriptor.hasTablePerClassPolicy()) {
            return root(descriptor);
        }
        return descriptor.getTables().stream()
                .filter(table -> !parent.getTables().contains(table))
                .findFirst()
                .orElseGet(() -> ownTable(parent));
    }

    private static @Nullable ClassDescriptor parent(ClassDescriptor descriptor) {
        return descriptor.hasInheritance() ? descriptor.getInheritancePolicy().getParentDescriptor() : null;
    }

    private RowFilter filter(EntityMappingBuilder into) {
        if (!descriptor.hasInheritance() || descriptor.hasTablePerClassPolicy()) {
            return new RowFilter.All();
        }
        InheritancePolicy policy = descriptor.getInheritancePolicy();
        DatabaseField indicator = policy.getClassIndicatorField();
        if (indicator != null) {
            Object value = policy.shouldUseClassNameAsIndicator()
                    ? descriptor.getJavaClassName()
                    : policy.getClassIndicatorMapping().get(descriptor.getJavaClass());
            return new RowFilter.Discriminator(EclipseLinkModel.name(indicator.getTable()), indicator.getName(), value);
        }
        List<TableMapping> subclasses = policy.getChildDescriptors().stream()
                .map(child -> into.keyed(EclipseLinkModel.name(ownTable(child)), key(ownTable(child), child), false))
                .sorted(Comparator.comparing(TableMapping::name))
                .toList();
        return subclasses.isEmpty() ? new RowFilter.All() : new RowFilter.NotIn(subclasses);
    }
}
