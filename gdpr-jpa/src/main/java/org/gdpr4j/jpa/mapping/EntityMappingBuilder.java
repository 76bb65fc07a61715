package org.gdpr4j.jpa.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.jpa.mapping.EntityMapping.Uncovered;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link MappingReader} finds of one entity and puts it in the order that all providers share: the key's
 * attributes by path, then the others by path; key columns and references to the key in the order of those attributes.
 * Not thread-safe.
 */
public final class EntityMappingBuilder {

    private final String name;
    private final Class<?> type;
    private final List<AttributeMapping> key;
    private final List<String> keyColumns;
    private final List<TableMapping> tables = new ArrayList<>();
    private final List<AttributeMapping> attributes = new ArrayList<>();
    private final List<AssociationMapping> associations = new ArrayList<>();
    private final List<CollectionMapping> collections = new ArrayList<>();
    private final List<String> rowless = new ArrayList<>();
    private final List<Uncovered> uncovered = new ArrayList<>();
    private RowFilter filter = new RowFilter.All();
    private @Nullable String version;

    /** @param key the key's attributes in any order */
    public EntityMappingBuilder(String name, Class<?> type, Collection<AttributeMapping> key) {
        this.name = name;
        this.type = type;
        this.key = inKeyOrder(key);
        this.keyColumns = this.key.stream().map(AttributeMapping::column).toList();
    }

    /** The order that a key's attributes have everywhere: by path. */
    public static List<AttributeMapping> inKeyOrder(Collection<AttributeMapping> key) {
        return key.stream().sorted(Comparator.comparing(AttributeMapping::path)).toList();
    }

    /** A table of the entity, parents before children; its key columns with those of the root that they repeat. */
    public void table(String table, List<Reference> pairs, boolean optional) {
        tables.add(keyed(table, pairs, optional));
    }

    /** A table with its columns in key order. */
    public TableMapping keyed(String table, List<Reference> pairs, boolean optional) {
        return new TableMapping(table, Reference.columns(Reference.inOrder(pairs, keyColumns)), optional);
    }

    /** A table that the provider makes for an abstract superclass, in which no row of any entity lies. */
    public void rowless(String table) {
        rowless.add(table);
    }

    public void filter(RowFilter rows) {
        this.filter = rows;
    }

    public void version(String path) {
        this.version = path;
    }

    public void attribute(AttributeMapping attribute) {
        if (Stream.concat(key.stream(), attributes.stream())
                .anyMatch(it -> it.path().equals(attribute.path()))) {
            uncovered(
                    attribute.path(),
                    "two values share this path; the one in column " + attribute.column() + " of " + attribute.table()
                            + " is not covered");
        } else {
            attributes.add(attribute);
        }
    }

    public void uncovered(String path, String reason) {
        uncovered.add(new Uncovered(path, reason));
    }

    /** The table of an element collection. */
    public void collection(String path, String table, List<Reference> own) {
        List<Reference> ordered = Reference.inOrder(own, keyColumns);
        collections.add(new CollectionMapping(path, table, Reference.columns(ordered), Reference.referenced(ordered)));
    }

    /**
     * A link.
     *
     * @param inverse for a side that is mapped by the other, the other's attribute; otherwise null
     * @param own columns that point to this entity
     * @param target columns that point to the target, in the order of its key
     */
    public void association(
            String path,
            LinkKind kind,
            Set<String> targets,
            @Nullable String inverse,
            String table,
            List<Reference> own,
            List<Reference> target) {
        List<Reference> ordered = Reference.inOrder(own, keyColumns);
        associations.add(new AssociationMapping(
                path,
                kind,
                targets,
                inverse,
                inverse != null,
                table,
                Reference.columns(ordered),
                Reference.referenced(ordered),
                Reference.columns(target),
                Reference.referenced(target)));
    }

    public EntityMapping build() {
        List<AttributeMapping> all = new ArrayList<>(key);
        attributes.stream().sorted(Comparator.comparing(AttributeMapping::path)).forEach(all::add);
        associations.sort(Comparator.comparing(AssociationMapping::path));
        collections.sort(Comparator.comparing(CollectionMapping::path));
        uncovered.sort(Comparator.comparing(Uncovered::path));
        return new EntityMapping(
                name, type, tables, filter, all, associations, collections, version, rowless, uncovered);
    }
}
