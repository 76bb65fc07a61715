package org.gdpr4j.jpa.eclipselink;

import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.gdpr4j.jpa.mapping.Bookkeeping;
import org.gdpr4j.jpa.mapping.Reference;

/** The entities of one session. */
final class EclipseLinkModel {

    private static final String OWN_ENTITIES = "org.gdpr4j.jpa.store";

    private final AbstractSession session;
    private final EclipseLinkTypes types;
    private final List<ClassDescriptor> concrete;
    private final Set<Bookkeeping> bookkeeping = new LinkedHashSet<>();

    EclipseLinkModel(AbstractSession session, Metamodel metamodel) {
        this.session = session;
        this.types = new EclipseLinkTypes(metamodel);
        this.concrete = session.getDescriptors().values().stream()
                .filter(it -> !it.isAggregateDescriptor() && !it.isAggregateCollectionDescriptor())
                .filter(it -> !Modifier.isAbstract(it.getJavaClass().getModifiers()))
                .filter(it -> !it.getJavaClass().getPackageName().equals(OWN_ENTITIES))
                .sorted(Comparator.comparing(ClassDescriptor::getAlias))
                .toList();
    }

    AbstractSession session() {
        return session;
    }

    EclipseLinkTypes types() {
        return types;
    }

    /** The concrete entities in the order of their names. */
    List<ClassDescriptor> concrete() {
        return concrete;
    }

    /** The concrete entities that a value of this one can be. */
    List<ClassDescriptor> concrete(ClassDescriptor entity) {
        return concrete.stream()
                .filter(it -> entity.getJavaClass().isAssignableFrom(it.getJavaClass()))
                .toList();
    }

    /** The tables that EclipseLink makes for abstract classes above this one, where each class has a table of its own. */
    List<String> rowless(ClassDescriptor entity) {
        return session.getDescriptors().values().stream()
                .filter(it -> it.hasTablePerClassPolicy()
                        && Modifier.isAbstract(it.getJavaClass().getModifiers()))
                .filter(it -> it.getJavaClass().isAssignableFrom(entity.getJavaClass()))
                .flatMap(it -> it.getTables().stream())
                .map(EclipseLinkModel::name)
                .distinct()
                .sorted()
                .toList();
    }

    Set<String> targets(ClassDescriptor entity) {
        Set<String> targets = new TreeSet<>();
        concrete(entity).forEach(it -> targets.add(it.getAlias()));
        return targets;
    }

    /** Notes a column that no attribute shows. */
    void keeps(String table, DatabaseField column) {
        bookkeeping.add(new Bookkeeping(table, column.getName()));
    }

    Set<Bookkeeping> bookkeeping() {
        return Set.copyOf(bookkeeping);
    }

    static String name(DatabaseTable table) {
        return table.getQualifiedName();
    }

    /** Pairs of a column and what it points to. */
    static List<Reference> references(List<DatabaseField> columns, List<DatabaseField> referenced) {
        List<Reference> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.add(new Reference(columns.get(i).getName(), referenced.get(i).getName()));
        }
        return pairs;
    }

    static List<Reference> references(Map<DatabaseField, DatabaseField> columns) {
        return columns.entrySet().stream()
                .map(it -> new Reference(it.getKey().getName(), it.getValue().getName()))
                .toList();
    }
}
