package org.gdpr4j.jpa.hibernate;

import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gdpr4j.jpa.mapping.EntityMappingBuilder;
import org.gdpr4j.jpa.mapping.Reference;
import org.gdpr4j.jpa.mapping.RowFilter;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.hibernate.metamodel.mapping.DiscriminatorValue;
import org.hibernate.metamodel.mapping.EntityDiscriminatorMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.entity.UnionSubclassEntityPersister;
import org.hibernate.persister.entity.mutation.EntityTableMapping;
import org.jspecify.annotations.Nullable;

/** The tables of an entity and which of their rows are its own. */
final class HibernateTables {

    private final HibernateModel model;
    private final EntityPersister persister;
    private final Map<String, EntityTableMapping> own = new LinkedHashMap<>();
    private final Map<String, EntityTableMapping> joinTables = new LinkedHashMap<>();

    HibernateTables(HibernateModel model, EntityPersister persister) {
        this.model = model;
        this.persister = persister;
        for (EntityTableMapping table : persister.getTableMappings()) {
            String name = HibernateModel.unquoted(table.getTableName());
            if (table.isInverse() || isJoinTable(table)) {
                joinTables.put(name, table);
            } else {
                own.put(name, table);
            }
        }
    }

    /** The table that really holds it, also where Hibernate reads from a union. */
    static String of(SelectableMapping selectable, EntityPersister persister) {
        return HibernateModel.unquoted(persister.physicalTableNameForMutation(selectable));
    }

    /** The persister whose identifier lies in the root's table: of a joined subclass, its root. */
    static EntityPersister keyHolder(EntityPersister persister) {
        return persister instanceof UnionSubclassEntityPersister
                ? persister
                : persister.getRootEntityDescriptor().getEntityPersister();
    }

    static String root(EntityPersister persister) {
        return HibernateModel.unquoted(persister.getIdentifierTableMapping().getTableName());
    }

    void write(EntityMappingBuilder into) {
        if (root(persister).startsWith("(")) {
            into.uncovered("", "it is read from a query (@Subselect) and has no table");
        }
        own.values().stream()
                .sorted(Comparator.comparing((EntityTableMapping table) -> !table.isIdentifierTable())
                        .thenComparing(EntityTableMapping::isOptional))
                .forEach(table -> {
                    String name = HibernateModel.unquoted(table.getTableName());
                    into.table(name, key(table, persister), table.isOptional());
                });
        into.filter(filter(into));
    }

    /** The columns of a to-one's join table that point to this entity, or null when it has no such table. */
    @Nullable
    List<Reference> joinTable(String name) {
        EntityTableMapping table = joinTables.get(name);
        return table == null ? null : key(table, persister);
    }

    /** Whether the to-one's join table is written by the other side. */
    boolean writtenByOther(String name) {
        EntityTableMapping table = joinTables.get(name);
        return table != null && table.isInverse();
    }

    /** The entity's key as one of its tables holds it. */
    static @Nullable List<Reference> key(String table, EntityPersister persister) {
        for (EntityTableMapping candidate : persister.getTableMappings()) {
            if (HibernateModel.unquoted(candidate.getTableName()).equals(table)) {
                return key(candidate, persister);
            }
        }
        return null;
    }

    /** References to the key as a subclass table repeats it, turned into references to the root's. */
    static List<Reference> toRoot(List<Reference> pairs, EntityPersister persister) {
        Map<String, String> roots = new LinkedHashMap<>();
        for (EntityTableMapping table : persister.getTableMappings()) {
            key(table, persister).forEach(pair -> roots.putIfAbsent(pair.column(), pair.referenced()));
        }
        boolean already = pairs.stream().anyMatch(pair -> roots.containsValue(pair.referenced()));
        return already
                ? pairs
                : pairs.stream()
                        .map(it -> new Reference(it.column(), roots.getOrDefault(it.referenced(), it.referenced())))
                        .toList();
    }

    private static List<Reference> key(EntityTableMapping table, EntityPersister persister) {
        List<Reference> pairs = new ArrayList<>();
        for (int i = 0; i < table.getKeyMapping().getColumnCount(); i++) {
            pairs.add(new Reference(
                    HibernateModel.unquoted(
                            table.getKeyMapping().getKeyColumn(i).getColumnName()),
                    HibernateModel.unquoted(keyHolder(persister)
                            .getIdentifierMapping()
                            .getSelectable(i)
                            .getSelectionExpression())));
        }
        return pairs;
    }

    /** Hibernate treats the join table of a to-one as one more table of the entity, like a secondary table. */
    private boolean isJoinTable(EntityTableMapping table) {
        return !table.isIdentifierTable()
                && table.isOptional()
                && table.getAttributeIndexes().length == 1
                && persister.getAttributeMapping(table.getAttributeIndexes()[0]) instanceof ToOneAttributeMapping
                && !declaredSecondary(HibernateModel.unquoted(table.getTableName()));
    }

    private boolean declaredSecondary(String table) {
        for (Class<?> type = persister.getMappedClass(); type != null; type = type.getSuperclass()) {
            for (SecondaryTable secondary : type.getAnnotationsByType(SecondaryTable.class)) {
                if (table.toLowerCase(Locale.ROOT).endsWith(secondary.name().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private RowFilter filter(EntityMappingBuilder into) {
        EntityDiscriminatorMapping discriminator = persister.getDiscriminatorMapping();
        if (discriminator == null || persister instanceof UnionSubclassEntityPersister) {
            return new RowFilter.All();
        }
        if (discriminator.hasPhysicalColumn()) {
            return discriminated(discriminator, into);
        }
        List<TableMapping> subclasses = subclassTables(into);
        return subclasses.isEmpty() ? new RowFilter.All() : new RowFilter.NotIn(subclasses);
    }

    private RowFilter discriminated(EntityDiscriminatorMapping discriminator, EntityMappingBuilder into) {
        String table = of(discriminator, persister);
        String column = HibernateModel.unquoted(discriminator.getSelectionExpression());
        Object value = discriminator
                .getValueConverter()
                .getDetailsForEntityName(persister.getEntityName())
                .getValue();
        if (discriminator.isFormula() || value == DiscriminatorValue.Special.NOT_NULL) {
            into.uncovered("", "its rows are told apart by a formula or by any value in " + table + "." + column);
        }
        return new RowFilter.Discriminator(table, column, literal(value));
    }

    private static @Nullable Object literal(@Nullable Object value) {
        if (value instanceof DiscriminatorValue.Literal literal) {
            return literal.value();
        }
        return value instanceof DiscriminatorValue.Special special
                ? (special == DiscriminatorValue.Special.NULL ? null : special.name())
                : value;
    }

    private List<TableMapping> subclassTables(EntityMappingBuilder into) {
        List<TableMapping> tables = new ArrayList<>();
        for (EntityMappingType sub : persister.getSubMappingTypes()) {
            if (persister.equals(sub.getSuperMappingType())) {
                subclassTable(sub.getEntityPersister(), into, tables);
            }
        }
        tables.sort(Comparator.comparing(TableMapping::name));
        return tables;
    }

    private void subclassTable(EntityPersister sub, EntityMappingBuilder into, List<TableMapping> tables) {
        List<EntityTableMapping> theirs = new ArrayList<>();
        for (EntityTableMapping table : sub.getTableMappings()) {
            String name = HibernateModel.unquoted(table.getTableName());
            if (!table.isOptional() && !own.containsKey(name)) {
                theirs.add(table);
            }
        }
        if (theirs.isEmpty()) {
            into.uncovered("", "the rows of its subclass " + model.name(sub) + " lie in no table of their own");
        } else {
            EntityTableMapping table = theirs.get(0);
            tables.add(into.keyed(HibernateModel.unquoted(table.getTableName()), key(table, sub), false));
        }
    }
}
