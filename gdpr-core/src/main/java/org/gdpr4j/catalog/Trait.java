package org.gdpr4j.catalog;

/** What is known of a field from its mapping. */
public enum Trait {
    /** Part of the primary key. */
    KEY,
    /** Made by the database, the provider or as a UUID, so that it says nothing about a person by itself. */
    GENERATED,
    /** The optimistic lock's counter or timestamp. */
    VERSION,
    /** Stored through an attribute converter or as an enum, so that the column differs from the attribute. */
    CONVERTED,
    /** A large object. */
    LARGE,
    /** Part of a foreign key too: the link speaks for it. */
    LINK
}
