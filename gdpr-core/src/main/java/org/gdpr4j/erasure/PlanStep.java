package org.gdpr4j.erasure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Strategy;

/**
 * One act upon rows of one record, in the order in which it is done. Holds no personal value. Immutable.
 *
 * @param number its place in the plan, from 1
 * @param source the name of the source that does it
 * @param record the record
 * @param act what is done
 * @param part the element collection or join-table link; empty for acts on the rows themselves
 * @param emptied links that are emptied
 * @param fields values that are overwritten, and how
 * @param keys the frozen rows, by the text of their {@code RecordId}: a keyed hash where the key is personal
 * @param digest a keyed hash, over all these rows, of every column that ownership, condition, retention or strategy reads
 * @param count how many rows or elements the act must meet
 * @param why the path or reason, in words
 * @param ground the article that demands it, for instance {@code 17(1)(b)}
 */
public record PlanStep(
        int number,
        String source,
        String record,
        Act act,
        String part,
        List<String> emptied,
        List<FieldAct> fields,
        List<String> keys,
        String digest,
        int count,
        String why,
        String ground) {

    /** What a step does. */
    public enum Act {
        /** Deletes the rows. */
        DELETE,
        /** Deletes all elements of a collection of the rows. */
        DELETE_ELEMENTS,
        /** Deletes rows of a join table. */
        DELETE_JOINS,
        /** Cuts the person out of rows that stay: empties links, overwrites fields. */
        DETACH,
        /** Overwrites elements of a collection of rows that stay. */
        DETACH_ELEMENTS
    }

    /** How one field is overwritten. */
    public record FieldAct(String field, Strategy strategy) {}

    public PlanStep {
        emptied = List.copyOf(emptied);
        fields = List.copyOf(fields);
        keys = List.copyOf(keys);
    }

    PlanStep numbered(int other) {
        return new PlanStep(other, source, record, act, part, emptied, fields, keys, digest, count, why, ground);
    }

    /** Whether it overwrites no other fields and empties no other links than that one, of no other rows. */
    boolean doesTheSameAs(PlanStep other) {
        return (act == Act.DETACH || act == Act.DETACH_ELEMENTS)
                && act == other.act
                && record.equals(other.record)
                && part.equals(other.part)
                && other.emptied.containsAll(emptied)
                && other.fields.containsAll(fields)
                && other.keys.containsAll(keys);
    }

    /** The step in words. */
    public String words() {
        StringBuilder words = new StringBuilder()
                .append(act.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(' ')
                .append(count)
                .append(" × ")
                .append(record);
        if (!part.isEmpty()) {
            words.append('.').append(part);
        }
        if (!emptied.isEmpty()) {
            words.append(", empty ").append(String.join(", ", emptied));
        }
        if (!fields.isEmpty()) {
            words.append(", ")
                    .append(fields.stream()
                            .map(it -> it.field() + " by "
                                    + it.strategy().kind().name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return words.append(" (")
                .append(why)
                .append("; Art. ")
                .append(ground)
                .append(')')
                .toString();
    }
}
