package org.gdpr4j.catalog;

/** How a link is stored. */
public enum LinkKind {
    /** A foreign key in the record's own row. */
    TO_ONE,
    /** A foreign key in the rows that it leads to. */
    TO_MANY,
    /** A table of its own between the two. */
    JOIN_TABLE,
    /** A value that identifies a person, without foreign key. */
    BY_VALUE
}
