package org.gdpr4j.jpa.sql;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A column as a statement names it.
 *
 * @param sql quoted, with an alias in front where the statement needs one
 */
record Ref(String sql, ColumnType type) {

    static String list(Collection<Ref> refs) {
        return refs.stream().map(Ref::sql).collect(Collectors.joining(", "));
    }

    /** One column as itself, several as a row value. */
    static String tuple(Collection<Ref> refs) {
        return refs.size() == 1 ? list(refs) : "(" + list(refs) + ")";
    }
}
