package org.gdpr4j.catalog;

/**
 * Tells which records there are, how they hang together and how they lie in the database. Adapters implement it
 * (gdpr-jpa reads the JPA metamodel and the live schema). Reading changes nothing; it happens once, at start-up.
 */
public interface CatalogSource {

    /** Everything that is mapped, and everything in the live schema, mapped or not. */
    Structure read();
}
