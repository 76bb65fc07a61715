package org.gdpr4j.jpa.mapping;

import java.util.List;

/**
 * The table of an element collection.
 *
 * @param path the collection's dotted path from the entity
 * @param table as the mapping spells it
 * @param own the columns that point to the entity
 * @param ownReferenced what they point to in the entity's tables
 */
public record CollectionMapping(String path, String table, List<String> own, List<String> ownReferenced) {

    public CollectionMapping {
        own = List.copyOf(own);
        ownReferenced = List.copyOf(ownReferenced);
    }
}
