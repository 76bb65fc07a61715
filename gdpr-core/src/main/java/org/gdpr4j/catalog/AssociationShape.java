package org.gdpr4j.catalog;

import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.Schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * A link from a record to others as it is mapped.
 *
 * @param path the attribute's dotted path from the entity
 * @param kind how it is stored; never {@code BY_VALUE}
 * @param targets names of the concrete records that it can lead to
 * @param inverse the attribute on the other side, when the association is mapped from both
 * @param mappedBy whether the other side owns the mapping, so that this one stores nothing itself
 * @param columns the foreign key's columns that point to the target: in the record's own table, the target's, or the
 *     join table
 * @param declaredAt where annotations for it may stand, the innermost first
 */
public record AssociationShape(
        String path,
        LinkKind kind,
        Set<String> targets,
        @Nullable String inverse,
        boolean mappedBy,
        List<Column> columns,
        List<DeclaredAt> declaredAt) {

    public AssociationShape {
        targets = Set.copyOf(targets);
        columns = List.copyOf(columns);
        declaredAt = List.copyOf(declaredAt);
    }
}
