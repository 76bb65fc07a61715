package org.gdpr4j.erasure;

import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;

/** A row by record and key, as long as it is only in memory. */
record RowRef(String record, Key key) {

    static RowRef of(FoundRow row) {
        return new RowRef(row.type().name(), row.key());
    }
}
