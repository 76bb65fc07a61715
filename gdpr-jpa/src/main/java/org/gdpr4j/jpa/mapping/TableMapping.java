package org.gdpr4j.jpa.mapping;

import java.util.List;

/**
 * A table that holds a part of an entity's row.
 *
 * @param name as the mapping spells it, unquoted, with its schema in front when the mapping names one
 * @param keyColumns the columns that hold the entity's key here, in key order
 * @param optional whether a row may be missing (a secondary table)
 */
public record TableMapping(String name, List<String> keyColumns, boolean optional) {

    public TableMapping {
        keyColumns = List.copyOf(keyColumns);
    }
}
