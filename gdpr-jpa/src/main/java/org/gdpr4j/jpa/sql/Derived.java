package org.gdpr4j.jpa.sql;

/** A yes or no about a record's rows that no column holds but a predicate tells; never unknown. */
@FunctionalInterface
interface Derived {

    /** That it is so, of the row whose columns the statement names in this way. */
    Sql predicate(Scope scope);
}
