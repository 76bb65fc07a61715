package org.gdpr4j.jpa.mapping;

import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * A link between entities and where it is stored. A one-to-one that the other side maps is a to-many with
 * {@code mappedBy}, for the foreign key lies in the target's row. A link inside an element collection has the
 * collection's table as its join table. References to an entity's key are in the order of that key and name the root
 * table's columns, also where the constraint points to a subclass table.
 *
 * @param path the dotted path from the entity
 * @param kind how it is stored
 * @param targets names of the concrete entities that it can lead to
 * @param inverse the attribute on the other side, or null
 * @param mappedBy whether the other side owns the mapping
 * @param table where the foreign key lies: one of this entity's tables (to-one), the target's (to-many), the join table
 * @param own to-many and join table: the columns of {@code table} that point to this entity; to-one: empty
 * @param ownReferenced what {@code own} points to in this entity's tables
 * @param target to-one and join table: the columns of {@code table} that point to the target; to-many: the target's key
 *     columns in {@code table}
 * @param targetReferenced what {@code target} points to in the target's tables
 */
public record AssociationMapping(
        String path,
        LinkKind kind,
        Set<String> targets,
        @Nullable String inverse,
        boolean mappedBy,
        String table,
        List<String> own,
        List<String> ownReferenced,
        List<String> target,
        List<String> targetReferenced) {

    public AssociationMapping {
        targets = Set.copyOf(targets);
        own = List.copyOf(own);
        ownReferenced = List.copyOf(ownReferenced);
        target = List.copyOf(target);
        targetReferenced = List.copyOf(targetReferenced);
    }
}
