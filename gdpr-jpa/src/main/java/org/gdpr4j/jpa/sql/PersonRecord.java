package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.condition.Always;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.ContractRule;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** One record whose rows are persons of a kind, and the statements that read them. Immutable. */
final class PersonRecord {

    private final MappedRecord record;
    private final String kind;
    private final Clock clock;
    private final ZoneId zone;
    private final @Nullable AttributeMapping since;
    private final @Nullable AttributeMapping source;
    private final List<String> declared;
    private final List<RunningContract> contracts;

    PersonRecord(SubjectKind kind, RecordType type, MappedRecords records, Catalog catalog, Clock clock) {
        if (type.personalKey()) {
            throw new GdprException("The key of '" + type.name() + "' is personal, so it cannot name persons of kind '"
                    + kind.name() + "'. Give the record a surrogate key.");
        }
        MappedRecord mapped = records.get(type.name());
        this.kind = kind.name();
        this.clock = clock;
        this.zone = catalog.zone(type);
        this.since = attribute(mapped, kind.since());
        this.source = attribute(mapped, kind.source());
        if (since != null && !Moments.isMoment(since)) {
            throw new GdprException("The field '" + since.path() + "' of '" + type.name()
                    + "' is no day and no time, so it cannot tell since when a person is known.");
        }
        this.declared = kind.contracts().stream().map(ContractRule::name).toList();
        this.contracts = kind.contracts().stream()
                .map(rule -> RunningContract.of(rule, kind.name(), mapped, records, catalog))
                .filter(Objects::nonNull)
                .toList();
        this.record = mapped.deriving(derived(clock.instant(), key -> Sql.of("1 = 1")));
    }

    private static @Nullable AttributeMapping attribute(MappedRecord record, @Nullable String field) {
        return field == null
                ? null
                : record.mapping()
                        .attribute(field)
                        .filter(attribute -> attribute.collection() == null)
                        .orElseThrow(() -> new GdprException("Record '"
                                + record.mapping().name() + "' has no field '" + field
                                + "' with one value, which is to tell of its persons."));
    }

    /** What conditions may ask of persons: that a contract runs, which for those of another record of the kind it never does. */
    private Map<String, Derived> derived(Instant now, Function<List<Ref>, Sql> chosen) {
        Map<String, Derived> derived = new HashMap<>();
        for (String name : declared) {
            Derived runs = contracts.stream()
                    .filter(contract -> contract.name().equals(name))
                    .findFirst()
                    .<Derived>map(contract -> scope -> contract.runs(scope, now, chosen))
                    .orElse(scope -> Sql.never());
            KnownSubject.hasContract(name).fields().forEach(field -> derived.put(field, runs));
        }
        return derived;
    }

    String name() {
        return record.mapping().name();
    }

    /** The record, in which conditions may ask for contracts too. */
    MappedRecord record() {
        return record;
    }

    boolean has(String field) {
        return record.has(field);
    }

    /** The key that this text reads as, perhaps not in the spelling of the library; null when it is none of this record. */
    @Nullable
    Key key(String text) {
        try {
            return KeyText.parse(name(), text, record.keyParts());
        } catch (GdprException noKeyOfThisRecord) {
            return null;
        }
    }

    boolean exists(Connection connection, Key key) {
        List<Ref> columns = record.key(record.joined());
        Reading reading = new Reading(record.dialect());
        int[] own = reading.add(columns);
        Sql sql = Sql.of("SELECT " + reading.columns() + " FROM " + record.from() + " WHERE ")
                .add(filter())
                .add(" AND ")
                .add(Keys.in(record.dialect(), columns, List.of(key)));
        return new Session(connection)
                .list(record.root(), sql, row -> key(reading, row, own))
                .contains(key);
    }

    /** The next so many keys behind this one; the last ones of all have no end. */
    Range range(Connection connection, @Nullable Key after, int howMany) {
        List<Ref> columns = record.key(record.joined());
        Reading reading = new Reading(record.dialect());
        int[] key = reading.add(columns);
        Sql sql = Sql.of("SELECT " + reading.columns() + " FROM " + record.from() + " WHERE ")
                .add(filter())
                .add(" AND ")
                .add(new Range(after, null).on(columns))
                .add(" ORDER BY " + Ref.list(columns) + " OFFSET " + (howMany - 1) + " ROWS FETCH FIRST 1 ROWS ONLY");
        List<Key> last = new Session(connection).list(record.root(), sql, row -> key(reading, row, key));
        return new Range(after, last.isEmpty() ? null : last.get(0));
    }

    /** What is known of the persons with these keys, by the texts of the keys. */
    Map<String, KnownSubject> facts(Connection connection, Collection<Key> keys, Condition where) {
        Map<String, KnownSubject> found = new HashMap<>();
        for (List<Key> chunk : Keys.chunks(record.dialect(), record.key(record.joined()), keys)) {
            found.putAll(facts(connection, where, columns -> Keys.in(record.dialect(), columns, chunk)));
        }
        return found;
    }

    /** What is known of the persons in this range, in the order of their keys. */
    Map<String, KnownSubject> facts(Connection connection, Range range, Condition where) {
        return facts(connection, where, range::on);
    }

    /**
     * One statement.
     *
     * @param chosen what columns with the key of a person hold; it narrows what contracts are looked at as well
     */
    private Map<String, KnownSubject> facts(Connection connection, Condition where, Function<List<Ref>, Sql> chosen) {
        Scope scope = record.joined();
        Instant now = clock.instant();
        MappedRecord here = record.deriving(derived(now, chosen));
        List<Ref> columns = here.key(scope);
        Reading reading = new Reading(here.dialect());
        int[] key = reading.add(columns);
        int sinceAt = since == null ? 0 : reading.add(here.ref(scope, since), since);
        int sourceAt = source == null ? 0 : reading.add(here.ref(scope, source), source);
        int firstContract = key.length + (since == null ? 0 : 1) + (source == null ? 0 : 1) + 1;
        Sql sql = Sql.of("SELECT " + reading.columns());
        for (RunningContract contract : contracts) {
            sql.add(", CASE WHEN ").add(contract.runs(scope, now, chosen)).add(" THEN 1 ELSE 0 END");
        }
        sql.add(" FROM " + here.from() + " WHERE ").add(filter()).add(" AND ").add(chosen.apply(columns));
        if (!(where instanceof Always)) {
            sql.add(" AND ").add(new Conditions(new RecordLeaves(here, scope)).render(where));
        }
        sql.add(" ORDER BY " + Ref.list(columns));
        Map<String, KnownSubject> found = new LinkedHashMap<>();
        new Session(connection).each(here.root(), sql, row -> {
            String text = key(reading, row, key).text();
            found.put(
                    text,
                    new KnownSubject(
                            SubjectId.of(kind, text),
                            since == null
                                    ? null
                                    : Moments.of(Attributes.carried(since, reading.value(row, sinceAt)), zone),
                            source == null ? name() : spelled(Attributes.carried(source, reading.value(row, sourceAt))),
                            running(row, firstContract)));
        });
        return found;
    }

    private static Key key(Reading reading, ResultSet row, int[] indexes) throws SQLException {
        return Objects.requireNonNull(reading.key(row, indexes), "A row without a key.");
    }

    private Sql filter() {
        Sql filter = record.filter(record.joined());
        return filter == null ? Sql.of("1 = 1") : filter;
    }

    private String spelled(@Nullable Object carried) {
        String text = carried == null ? "" : carried.toString();
        return text.isBlank() ? name() : text;
    }

    private Set<String> running(ResultSet row, int first) throws SQLException {
        Set<String> running = new HashSet<>();
        for (int i = 0; i < contracts.size(); i++) {
            if (row.getInt(first + i) == 1) {
                running.add(contracts.get(i).name());
            }
        }
        return running;
    }
}
