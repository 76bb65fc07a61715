package org.gdpr4j.jpa.sql;

/** Where in a statement the columns of a record's tables are found. */
@FunctionalInterface
interface Scope {

    Ref column(String table, String column);
}
