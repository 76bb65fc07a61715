package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.util.function.Consumer;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Needles;

/** Searches every table of the live schema for values, one pass per table. Thread-safe. */
public final class SchemaSearch {

    private final MappedRecords records;

    public SchemaSearch(MappedRecords records) {
        this.records = records;
    }

    /** @see org.gdpr4j.source.SearchingSource#search */
    public void search(Connection connection, Needles needles, Consumer<Hit> hits) {
        throw new UnsupportedOperationException();
    }
}
