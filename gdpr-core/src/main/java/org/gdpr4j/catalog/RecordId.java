package org.gdpr4j.catalog;

import java.util.Objects;

/**
 * One record, as the library writes it down: the declared record name and the canonical text of its key, or a keyed
 * hash of that text ({@code #…}) where the key is personal. That there is such a record is not checked. Immutable.
 */
public record RecordId(String record, String key) {

    public RecordId {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(key, "key");
    }

    /** Whether the key is only a hash, so that the row cannot be found by it. */
    public boolean hashed() {
        return key.startsWith("#");
    }

    @Override
    public String toString() {
        return record + "/" + key;
    }
}
