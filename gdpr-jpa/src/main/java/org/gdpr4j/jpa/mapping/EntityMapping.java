package org.gdpr4j.jpa.mapping;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one concrete entity lies in the database. Table and column names are as the mapping spells them, unquoted.
 *
 * @param name the JPA entity name
 * @param tables the root's table first, then subclass and secondary tables; parents before children
 * @param filter which rows of those tables are of exactly this entity
 * @param attributes every basic value, with those inside embeddables and element collections: first the key's by path,
 *     which is the key's order everywhere, then the others by path; a key that is a link gives the attributes of the key
 *     that it points to, {@code order.id}
 * @param associations every link to other entities
 * @param collections the tables of element collections
 * @param version the path of the optimistic lock attribute, or null
 * @param rowless tables that the provider makes for abstract superclasses, and in which no row of any entity lies
 * @param uncovered paths of attributes whose mapping the reader does not understand, each with the reason
 */
public record EntityMapping(
        String name,
        Class<?> type,
        List<TableMapping> tables,
        RowFilter filter,
        List<AttributeMapping> attributes,
        List<AssociationMapping> associations,
        List<CollectionMapping> collections,
        @Nullable String version,
        List<String> rowless,
        List<Uncovered> uncovered) {

    public EntityMapping {
        tables = List.copyOf(tables);
        attributes = List.copyOf(attributes);
        associations = List.copyOf(associations);
        collections = List.copyOf(collections);
        rowless = List.copyOf(rowless);
        uncovered = List.copyOf(uncovered);
    }

    /** The table with the primary key. */
    public TableMapping root() {
        return tables.get(0);
    }

    public Optional<AttributeMapping> attribute(String path) {
        return attributes.stream().filter(it -> it.path().equals(path)).findFirst();
    }

    public Optional<AssociationMapping> association(String path) {
        return associations.stream().filter(it -> it.path().equals(path)).findFirst();
    }

    public Optional<CollectionMapping> collection(String path) {
        return collections.stream().filter(it -> it.path().equals(path)).findFirst();
    }

    /** The key's attributes in key order. */
    public List<AttributeMapping> key() {
        return attributes.stream().filter(AttributeMapping::key).toList();
    }

    /** Something of the mapping that the library cannot act on. */
    public record Uncovered(String path, String reason) {}
}
