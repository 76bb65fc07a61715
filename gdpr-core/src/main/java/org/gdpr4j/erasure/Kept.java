package org.gdpr4j.erasure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gdpr4j.retention.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * Rows, or single fields of rows, that stay, and why. Holds no personal value. Immutable.
 *
 * @param source the name of the source
 * @param record the record
 * @param state in which of the three states they stay, or null where another person's share keeps them
 * @param keys the keys of the rows, keyed hashes where they are personal
 * @param fields the fields whose values stay
 * @param reason in words
 * @param law the law, contract or case; empty where none is needed
 * @param until the first instant at which they may go, in UTC, or null when that is not known
 * @param zone the zone of the record's controller, in which the end is said in words
 * @param exception the article that allows it, for instance {@code 17(3)(b)}; empty where the data are another's
 */
public record Kept(
        String source,
        String record,
        @Nullable RecordState state,
        List<String> keys,
        List<String> fields,
        String reason,
        String law,
        @Nullable Instant until,
        ZoneId zone,
        String exception) {

    public Kept {
        keys = List.copyOf(keys);
        fields = List.copyOf(fields);
    }

    /** In words. */
    public String words() {
        return "keep " + keys.size() + " × " + record
                + (fields.isEmpty() ? "" : " (" + String.join(", ", fields) + ")") + ": " + reason
                + (law.isEmpty() ? "" : ", " + law)
                + (until == null ? "" : ", until " + until.atZone(zone))
                + (exception.isEmpty() ? "" : " (Art. " + exception + ")");
    }
}
