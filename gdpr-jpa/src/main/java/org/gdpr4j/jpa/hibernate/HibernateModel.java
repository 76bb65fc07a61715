package org.gdpr4j.jpa.hibernate;

import jakarta.persistence.metamodel.EntityType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.jpa.mapping.Bookkeeping;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** The entities of one session factory. */
final class HibernateModel {

    private static final String OWN_ENTITIES = "org.gdpr4j.jpa.store";

    private final SessionFactoryImplementor factory;
    private final Map<String, String> names = new TreeMap<>();
    private final Set<Bookkeeping> bookkeeping = new LinkedHashSet<>();

    HibernateModel(SessionFactoryImplementor factory) {
        this.factory = factory;
        for (EntityType<?> entity : factory.getMetamodel().getEntities()) {
            Class<?> type = entity.getJavaType();
            if (type != null && !type.getPackageName().equals(OWN_ENTITIES)) {
                names.put(type.getName(), entity.getName());
            }
        }
    }

    SessionFactoryImplementor factory() {
        return factory;
    }

    /** The concrete entities in the order of their names. */
    List<EntityPersister> concrete() {
        return names.keySet().stream()
                .map(this::persister)
                .filter(persister -> !persister.isAbstract())
                .sorted(Comparator.comparing(this::name))
                .toList();
    }

    String name(EntityMappingType entity) {
        return names.getOrDefault(entity.getEntityName(), entity.getEntityName());
    }

    /** The concrete entities that a value of this one can be. */
    List<EntityPersister> concrete(EntityMappingType entity) {
        Set<String> all = new HashSet<>(entity.getSubclassEntityNames());
        all.add(entity.getEntityName());
        return concrete().stream()
                .filter(it -> all.contains(it.getEntityName()))
                .toList();
    }

    Set<String> targets(EntityMappingType entity) {
        Set<String> targets = new TreeSet<>();
        concrete(entity).forEach(it -> targets.add(name(it)));
        return targets;
    }

    /** Notes a column that no attribute shows. */
    void keeps(String table, String column) {
        bookkeeping.add(new Bookkeeping(table, column));
    }

    Set<Bookkeeping> bookkeeping() {
        return Set.copyOf(bookkeeping);
    }

    /** A table's or column's name without the dialect's quotes. */
    static String unquoted(@Nullable String expression) {
        if (expression == null) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        expression.chars().filter(c -> "\"`[]".indexOf(c) < 0).forEach(c -> name.append((char) c));
        return name.toString();
    }

    private EntityPersister persister(String entity) {
        return factory.getMappingMetamodel().getEntityDescriptor(entity);
    }
}
