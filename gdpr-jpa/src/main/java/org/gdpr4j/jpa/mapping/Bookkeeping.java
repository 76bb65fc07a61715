package org.gdpr4j.jpa.mapping;

/**
 * A column that the provider keeps for itself and no attribute shows, for instance a list's positions.
 *
 * @param table as the mapping spells it
 * @param column as the mapping spells it
 */
public record Bookkeeping(String table, String column) {}
