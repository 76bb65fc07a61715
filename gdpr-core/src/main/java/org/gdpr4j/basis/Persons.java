package org.gdpr4j.basis;

/**
 * Rows of a record, each of which names a person of one kind.
 *
 * @param kind of the persons
 * @param keyField the field that holds the person's key
 */
record Persons(String kind, String keyField) {}
