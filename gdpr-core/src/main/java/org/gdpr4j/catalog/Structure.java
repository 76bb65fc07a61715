package org.gdpr4j.catalog;

import java.util.List;

/**
 * What a {@link CatalogSource} found, before any declaration is applied. Immutable.
 *
 * @param records one per concrete entity class
 * @param schema the tables of the live schema
 */
public record Structure(List<RecordShape> records, Schema schema) {

    public Structure {
        records = List.copyOf(records);
    }
}
