package org.gdpr4j.catalog;

import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.Schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * One basic value of a record.
 *
 * @param path the attribute's dotted path from the entity, for instance {@code address.city}
 * @param type its Java type; of the element for a collection; wrapped, never primitive
 * @param collection the path of the element collection that it lies in ({@code phones} itself for basic elements)
 * @param traits what else is known of it
 * @param columns where it is stored; usually one
 * @param declaredAt where annotations for it may stand, the innermost first
 */
public record AttributeShape(
        String path,
        Class<?> type,
        @Nullable String collection,
        Set<Trait> traits,
        List<Column> columns,
        List<DeclaredAt> declaredAt) {

    public AttributeShape {
        traits = Set.copyOf(traits);
        columns = List.copyOf(columns);
        declaredAt = List.copyOf(declaredAt);
    }
}
