package org.gdpr4j.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.retention.Floors;
import org.gdpr4j.retention.Keeping;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.search.Found;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Why rows stay: a hold or restriction of the row, of this person or of anybody else whose it is, the strongest first;
 * else a floor. Marks of what is retained are not asked: the floors are counted anew.
 */
final class Keepings {

    /** Holds after restrictions, the longer after the shorter; the same whatever order a store gives. */
    private static final Comparator<StateEntry> STRONGEST_LAST = Comparator.comparing(StateEntry::state)
            .thenComparing(StateEntry::until, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(StateEntry::id);

    private final Catalog catalog;
    private final Retention retention;
    private final Floors floors;
    private final Digests digests;
    private final SubjectId subject;
    private final OtherPersons others;
    private final Map<SubjectId, StateEntry> byPerson = new HashMap<>();
    private final Map<RecordId, StateEntry> byRecord = new HashMap<>();

    Keepings(Catalog catalog, Map<String, LocatingSource> sources, Retention retention, Digests digests, Found found) {
        this.catalog = catalog;
        this.retention = retention;
        this.floors = retention.floors();
        this.digests = digests;
        this.subject = found.subject();
        this.others = new OtherPersons(catalog, sources, found);
        if (!found.isEmpty()) {
            ask(found.rows().stream()
                    .collect(Collectors.groupingBy(
                            row -> row.type().name(),
                            TreeMap::new,
                            Collectors.mapping(FoundRow::row, Collectors.toList()))));
        }
    }

    /** One read for all of them. */
    private void ask(Map<String, List<Row>> rows) {
        others.add(rows);
        Set<SubjectId> persons = new HashSet<>(others.all());
        persons.add(subject);
        Set<RecordId> records = new HashSet<>();
        rows.forEach((record, of) -> {
            RecordType type = catalog.record(record);
            of.forEach(row -> records.add(digests.id(type, row.key())));
        });
        for (StateEntry entry : retention.active(persons, records)) {
            if (entry.state() != RecordState.RETAINED) {
                note(entry);
            }
        }
    }

    private void note(StateEntry entry) {
        BinaryOperator<StateEntry> stronger = BinaryOperator.maxBy(STRONGEST_LAST);
        if (entry.record() != null) {
            byRecord.merge(entry.record(), entry, stronger);
        } else if (entry.subject() != null) {
            byPerson.merge(entry.subject(), entry, stronger);
        }
    }

    @Nullable
    Keeping of(FoundRow row) {
        StateEntry entry = state(row.type(), row.row());
        return entry == null
                ? floors.of(row.type(), row.row()).orElse(null)
                : new Keeping(
                        entry.state(),
                        entry.reason(),
                        entry.law(),
                        entry.until(),
                        entry.state().article());
    }

    private @Nullable StateEntry state(RecordType type, Row row) {
        if (byPerson.isEmpty() && byRecord.isEmpty()) {
            return null;
        }
        RowRef ref = new RowRef(type.name(), row.key());
        Set<SubjectId> persons = new HashSet<>(others.of(ref));
        persons.add(subject);
        Stream<StateEntry> ofPersons = persons.stream().flatMap(person -> Stream.ofNullable(byPerson.get(person)));
        Stream<StateEntry> ofRecord = Stream.ofNullable(byRecord.get(digests.id(type, row.key())));
        return Stream.concat(ofRecord, ofPersons).max(STRONGEST_LAST).orElse(null);
    }

    /** How many of these rows, which the search did not find, are held or restricted. */
    long untouchable(RecordType type, List<Row> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        ask(Map.of(type.name(), rows));
        return rows.stream().filter(row -> state(type, row) != null).count();
    }
}
