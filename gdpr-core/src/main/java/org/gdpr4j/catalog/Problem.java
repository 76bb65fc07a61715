package org.gdpr4j.catalog;

import java.util.Comparator;

/**
 * Something that a declaration leaves open or cannot honour. Holds no personal value. Immutable.
 *
 * @param kind which check found it; with record and field this is how a baseline or a waiver names it
 * @param severity whether acts on the record are refused because of it
 * @param record the record, or the table that no entity maps
 * @param field the field, link or column; empty for the whole record
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record Problem(Kind kind, Severity severity, String record, String field, String what, String remedy)
        implements Comparable<Problem> {

    /** How much it matters. */
    public enum Severity {
        /** An erasure that touches the record is refused until it is solved; for a link that cannot be emptied, one that would. */
        ERROR,
        /** Worth knowing; nothing is refused. */
        WARNING
    }

    /** The checks. */
    public enum Kind {
        UNCLASSIFIED_FIELD,
        PERSONAL_NAME_WITHOUT_REASON,
        NO_PATH_TO_A_PERSON,
        NULLABLE_PATH,
        STRATEGY_DOES_NOT_FIT,
        STRATEGY_MISSING,
        WHOSE,
        ON_LEAVE_MISSING,
        UNDECLARED_LINK,
        LINK_CANNOT_BE_EMPTIED,
        FOREIGN_KEY_WITHOUT_INDEX,
        UNMAPPED_TABLE,
        UNMAPPED_COLUMN,
        UNMAPPED_FOREIGN_KEY,
        UNKNOWN_NAME,
        CONTRADICTION,
        INVALID_DECLARATION,
        PERSONAL_SUBJECT_KEY,
        NO_PRIMARY_KEY,
        UNCOVERED_MAPPING
    }

    /** Where the problem is, {@code record.field}. */
    public String place() {
        return field.isEmpty() ? record : record + "." + field;
    }

    @Override
    public int compareTo(Problem other) {
        return Comparator.comparing(Problem::severity)
                .thenComparing(Problem::record)
                .thenComparing(Problem::field)
                .thenComparing(Problem::kind)
                .thenComparing(Problem::what)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return severity + " " + kind + " at " + place() + ": " + what + " Remedy: " + remedy;
    }
}
