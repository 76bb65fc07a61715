package org.gdpr4j.adoption;

import java.util.Comparator;
import java.util.Objects;
import org.gdpr4j.catalog.Problem;

/**
 * The name of a problem in a baseline: what kind, and where. It stays the same when a message is worded better, and it
 * holds names of records and fields, never a value. Immutable.
 *
 * @param kind which check found it
 * @param record the record, or the table that no entity maps
 * @param field the field, link or column; empty for the whole record
 */
public record Finding(Problem.Kind kind, String record, String field) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::record)
            .thenComparing(Finding::field)
            .thenComparing(finding -> finding.kind().name());

    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
    }

    static Finding of(Problem problem) {
        return new Finding(problem.kind(), problem.record(), problem.field());
    }

    /** By record, field and kind, so that a baseline changes where the application does. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " at " + record + (field.isEmpty() ? "" : "." + field);
    }
}
