package org.gdpr4j.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.Schema.Column;

/**
 * One concrete entity as it is mapped. A hierarchy gives one shape per concrete class, each with its inherited
 * attributes, since each row is of exactly one of them.
 *
 * @param name the entity's persistent name
 * @param type the entity class, and where type-level annotations are read
 * @param attributes every basic value, also inside embeddables and element collections
 * @param associations every link to another entity
 * @param tables the tables that hold its rows, the one with the primary key first; collection tables not included
 * @param supporting the columns that the mapping uses for itself: discriminators, order columns, and the key columns of
 *     subclass, secondary, collection and join tables
 * @param uncovered what of the mapping the source cannot act on
 */
public record RecordShape(
        String name,
        Class<?> type,
        List<AttributeShape> attributes,
        List<AssociationShape> associations,
        List<String> tables,
        List<Column> supporting,
        List<Uncovered> uncovered) {

    public RecordShape {
        attributes = List.copyOf(attributes);
        associations = List.copyOf(associations);
        tables = List.copyOf(tables);
        supporting = List.copyOf(supporting);
        uncovered = List.copyOf(uncovered);
    }

    /** Where declarations may stand, by the path of the attribute or association. */
    Map<String, List<DeclaredAt>> places() {
        Map<String, List<DeclaredAt>> places = new HashMap<>();
        attributes.forEach(it -> places.put(it.path(), it.declaredAt()));
        associations.forEach(it -> places.put(it.path(), it.declaredAt()));
        return places;
    }

    /** An attribute that the source does not understand, and why. */
    public record Uncovered(String path, String reason) {}
}
