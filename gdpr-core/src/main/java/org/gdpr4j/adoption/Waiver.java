package org.gdpr4j.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Lets the problems of one field stand for a while. It names one place, never a pattern, and it ends. Immutable.
 *
 * @param record the record's name
 * @param field the field, link or column; empty for a problem of the whole record, and then the kind must be named
 * @param kind the one kind of problem that may stand, or null for every kind at this field
 * @param reason why it may; read by whoever finds it expired
 * @param expires the first day on which it no longer holds, in the zone of the clock
 */
public record Waiver(String record, String field, Problem.@Nullable Kind kind, String reason, LocalDate expires) {

    private static final Pattern WILDCARD = Pattern.compile("[*?%]");

    public Waiver {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expires, "expires");
        if (record.isBlank()) {
            throw new GdprException("A waiver names one record.");
        }
        if (WILDCARD.matcher(record + field).find()) {
            throw new GdprException("The waiver for " + record + "." + field
                    + " has a wildcard. A waiver names one field: write one for each, or freeze a baseline.");
        }
        if (field.isEmpty() && kind == null) {
            throw new GdprException("The waiver for " + record
                    + " names no field. Name it, or the kind of problem when the whole record has it.");
        }
        if (reason.isBlank()) {
            throw new GdprException("The waiver for " + record + "." + field + " needs a reason.");
        }
    }

    /** For one field, whatever is wrong with it. */
    public static Waiver of(String record, String field, String reason, LocalDate expires) {
        return new Waiver(record, field, null, reason, expires);
    }

    /** Whether it speaks of this problem, expired or not. */
    public boolean covers(Problem problem) {
        return record.equals(problem.record())
                && field.equals(problem.field())
                && (kind == null || kind == problem.kind());
    }

    public boolean expired(Clock clock) {
        return !LocalDate.now(clock).isBefore(expires);
    }

    /** Where it holds, {@code record.field}. */
    public String place() {
        return field.isEmpty() ? record : record + "." + field;
    }
}
