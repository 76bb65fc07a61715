package org.gdpr4j.jpa.sql;

import org.jspecify.annotations.Nullable;

/**
 * A table as the database spells it.
 *
 * @param schema null: the connection's current one
 */
record TableName(@Nullable String schema, String name) {

    /** Reads {@code table} or {@code schema.table}. */
    static TableName parse(String spelled) {
        int dot = spelled.indexOf('.');
        return dot < 0
                ? new TableName(null, spelled)
                : new TableName(spelled.substring(0, dot), spelled.substring(dot + 1));
    }
}
