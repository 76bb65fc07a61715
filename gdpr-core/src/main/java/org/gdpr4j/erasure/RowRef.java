package org.gdpr4j.erasure;

import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;

/** A row by record and key, as long as it is only in memory. */
record RowRef(String record, Key key) {

    /** As a record's own, without its detour: rows are looked up by the thousand. */
    @Override
    public int hashCode() {
        return 31 * record.hashCode() + key.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowRef that && key.equals(that.key) && record.equals(that.record);
    }

    static RowRef of(FoundRow row) {
        return new RowRef(row.type().name(), row.key());
    }
}
