package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.condition.Always;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.ContractRule;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Reads which persons the host's declared subjects are, and what is declared of them. Thread-safe. */
public final class PersonReader {

    private static final int WINDOW = 1_000;

    private final Map<String, List<PersonRecord>> records = new TreeMap<>();
    private final Map<String, Condition> running = new HashMap<>();

    /**
     * @param kinds what is declared beyond the existence of persons; of kinds without one nothing more is known
     * @throws GdprException when one of them is not declared in the catalog, or names what its records do not have
     */
    public PersonReader(MappedRecords mapped, Catalog catalog, Collection<SubjectKind> kinds, Clock clock) {
        Map<String, SubjectKind> declared = new TreeMap<>();
        catalog.records()
                .forEach(type -> Stream.ofNullable(type.subject())
                        .filter(kind -> mapped.names().contains(type.name()))
                        .forEach(kind -> declared.put(kind, SubjectKind.of(kind))));
        for (SubjectKind kind : kinds) {
            catalog.requireKind(kind.name());
            SubjectKind before = declared.put(kind.name(), kind);
            if (before == null || !before.equals(SubjectKind.of(kind.name()))) {
                throw new GdprException("The kind '" + kind.name() + "' is "
                        + (before == null ? "no record of this database." : "declared twice. Put both together."));
            }
        }
        declared.values().forEach(kind -> {
            records.put(
                    kind.name(),
                    catalog.subjects(kind.name()).stream()
                            .filter(type -> mapped.names().contains(type.name()))
                            .map(type -> new PersonRecord(kind, type, mapped, catalog, clock))
                            .toList());
            running.put(
                    kind.name(),
                    Condition.any(kind.contracts().stream()
                            .map(ContractRule::name)
                            .map(KnownSubject::hasContract)
                            .toList()));
        });
    }

    /** The kinds that some mapped record declares, sorted. */
    public Set<String> kinds() {
        return Collections.unmodifiableSet(records.keySet());
    }

    /** The record of this name, if its rows are persons; conditions on it may ask for their contracts. */
    Optional<MappedRecord> record(String name) {
        return records.values().stream()
                .flatMap(List::stream)
                .filter(person -> person.name().equals(name))
                .map(PersonRecord::record)
                .findFirst();
    }

    /** That some declared contract of the kind runs; never when none is declared. */
    public Condition running(String kind) {
        of(kind);
        return Objects.requireNonNull(running.get(kind));
    }

    /** One statement per record of the kind, until one has the person. */
    public boolean exists(Connection connection, SubjectId subject) {
        return of(subject.kind()).stream().anyMatch(record -> {
            Key key = record.key(subject.key());
            return key != null && key.text().equals(subject.key()) && record.exists(connection, key);
        });
    }

    /** One statement per record of the kind. */
    public Optional<KnownSubject> find(Connection connection, SubjectId subject) {
        KnownSubject known = null;
        for (PersonRecord record : of(subject.kind())) {
            KnownSubject there = facts(connection, record, List.of(subject.key()), Condition.always())
                    .get(subject.key());
            if (there != null) {
                known = known == null ? there : both(known, there);
            }
        }
        return Optional.ofNullable(known);
    }

    /**
     * The next persons of a kind for whom the condition holds: of the next so many keys those who meet it, so that a stream
     * costs the same whatever is asked.
     *
     * @param at where to go on; null: from the first one on
     */
    public Window window(Connection connection, String kind, Condition where, @Nullable Place at) {
        List<PersonRecord> ofKind = of(kind);
        requireFields(ofKind, where);
        Place here = at == null ? new Place(0, null) : at;
        PersonRecord record = ofKind.get(here.record());
        Range range = record.range(connection, here.after(), WINDOW);
        Map<String, KnownSubject> found = record.facts(connection, range, where);
        for (int i = 0; i < ofKind.size() && !found.isEmpty(); i++) {
            if (i < here.record()) {
                found.keySet()
                        .removeAll(facts(connection, ofKind.get(i), found.keySet(), where)
                                .keySet());
            }
            if (i != here.record()) {
                boolean first = i < here.record();
                facts(connection, ofKind.get(i), found.keySet(), Condition.always())
                        .forEach((text, more) -> found.computeIfPresent(
                                text, (same, known) -> first ? both(more, known) : both(known, more)));
            }
        }
        Key last = range.through();
        int next = last == null ? here.record() + 1 : here.record();
        return new Window(List.copyOf(found.values()), next == ofKind.size() ? null : new Place(next, last));
    }

    private static Map<String, KnownSubject> facts(
            Connection connection, PersonRecord record, Collection<String> texts, Condition where) {
        List<Key> keys = texts.stream()
                .flatMap(text -> Stream.ofNullable(record.key(text)))
                .toList();
        return keys.isEmpty() ? Map.of() : record.facts(connection, keys, where);
    }

    /** A person who stands in several records: known since the earlier, from the source of the first. */
    private static KnownSubject both(KnownSubject one, KnownSubject other) {
        Set<String> contracts = new HashSet<>(one.runningContracts());
        contracts.addAll(other.runningContracts());
        Instant since = Stream.of(one, other)
                .flatMap(it -> Stream.ofNullable(it.since()))
                .min(Instant::compareTo)
                .orElse(null);
        return new KnownSubject(one.id(), since, one.source(), contracts);
    }

    private static void requireFields(List<PersonRecord> records, Condition where) {
        if (where instanceof Always) {
            return;
        }
        for (PersonRecord record : records) {
            for (String field : where.fields()) {
                if (!record.has(field)) {
                    String contract = KnownSubject.contractOf(field);
                    throw new GdprException(
                            contract == null
                                    ? "The condition reads '" + field + "', which record '" + record.name()
                                            + "' does not have."
                                    : "No contract '" + contract + "' is declared for persons of record '"
                                            + record.name() + "'.");
                }
            }
        }
    }

    private List<PersonRecord> of(String kind) {
        List<PersonRecord> ofKind = records.get(kind);
        if (ofKind == null) {
            throw new GdprException("The directory does not know persons of kind '" + kind + "'. "
                    + (records.isEmpty()
                            ? "No mapped record declares any: add @DataSubject."
                            : "It knows: " + String.join(", ", records.keySet()) + "."));
        }
        return ofKind;
    }

    /**
     * Where a stream of persons goes on. Its {@code toString} shows no key.
     *
     * @param record the number of the record, in the catalog's order
     * @param after the last key that was read, or null: none yet
     */
    public record Place(int record, @Nullable Key after) {}

    /**
     * Persons that were read together.
     *
     * @param next where to go on, or null: these were the last
     */
    public record Window(
            List<KnownSubject> persons, @Nullable Place next) {

        public Window {
            persons = List.copyOf(persons);
        }
    }
}
