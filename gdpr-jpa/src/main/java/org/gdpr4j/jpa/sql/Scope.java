package org.gdpr4j.jpa.sql;

/** Where in a statement the columns of a record's tables are found. */
@FunctionalInterface
interface Scope {

    Ref column(String table, String column);

    /** The same column as a subquery has to name it, so that no column of its own is meant. */
    default Ref outer(String table, String column) {
        return column(table, column);
    }
}
