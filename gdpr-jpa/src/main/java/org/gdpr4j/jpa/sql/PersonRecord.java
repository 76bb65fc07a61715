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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        Map<String, Derived> derived = new HashMap<>();
        this.contracts = kind.contracts().stream()
                .map(rule -> contract(rule, mapped, records, catalog, derived))
                .filter(Objects::nonNull)
                .toList();
        this.record = mapped.deriving(derived);
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

    /** Adds what conditions may ask: that it runs, for persons of another record of the kind that it never does. */
    private @Nullable RunningContract contract(
            ContractRule rule,
            MappedRecord mapped,
            MappedRecords records,
            Catalog catalog,
            Map<String, Derived> derived) {
        RunningContract contract = RunningContract.of(rule, kind, mapped, records, catalog);
        Derived runs = contract == null ? scope -> Sql.never() : scope -> contract.runs(scope, clock.instant());
        KnownSubject.hasContract(rule.name()).fields().forEach(field -> derived.put(field, runs));
        return contract;
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

    /** The key of this text; null when the text is not the one in which this record's keys are written. */
    @Nullable
    Key key(String text) {
        try {
            Key key = KeyText.parse(name(), text, record.keyParts());
            return key.text().equals(text) ? key : null;
        } catch (GdprException noKeyOfThisRecord) {
            return null;
        }
    }

    /** The keys of so many persons for whom the condition holds, in their order, behind this one. */
    List<Key> keys(Connection connection, Condition where, @Nullable Key after, int atMost) {
        Scope scope = record.joined();
        List<Ref> columns = record.key(scope);
        Sql sql = select(columns, where);
        if (after != null) {
            sql.add(" AND ").add(behind(columns, after));
        }
        sql.add(" ORDER BY " + Ref.list(columns) + " FETCH FIRST " + atMost + " ROWS ONLY");
        return read(connection, columns, sql);
    }

    /** Those of these keys whose row is there and meets the condition, as their texts. */
    Set<String> among(Connection connection, Collection<Key> keys, Condition where) {
        Set<String> found = new HashSet<>();
        List<Ref> columns = record.key(record.joined());
        for (List<Key> chunk : Keys.chunks(record.dialect(), columns, keys)) {
            Sql sql = select(columns, where).add(" AND ").add(Keys.in(record.dialect(), columns, chunk));
            read(connection, columns, sql).forEach(key -> found.add(key.text()));
        }
        return found;
    }

    private List<Key> read(Connection connection, List<Ref> columns, Sql sql) {
        Reading reading = new Reading(record.dialect());
        int[] key = reading.add(columns);
        return new Session(connection)
                .list(record.root(), sql, row -> Objects.requireNonNull(reading.key(row, key), "A row without a key."));
    }

    private Sql select(List<Ref> columns, Condition where) {
        Sql sql = Sql.of("SELECT " + Ref.list(columns) + " FROM " + record.from() + " WHERE ")
                .add(filter());
        return where instanceof Always
                ? sql
                : sql.add(" AND ").add(new Conditions(new RecordLeaves(record, record.joined())).render(where));
    }

    private Sql filter() {
        Sql filter = record.filter(record.joined());
        return filter == null ? Sql.of("1 = 1") : filter;
    }

    private static Sql behind(List<Ref> columns, Key after) {
        Sql sql = Sql.of(Ref.tuple(columns) + " > " + (columns.size() == 1 ? "" : "("));
        for (int i = 0; i < columns.size(); i++) {
            sql.bound(
                    i == 0 ? "?" : ", ?",
                    Param.of(after.parts().get(i), columns.get(i).type()));
        }
        return columns.size() == 1 ? sql : sql.add(")");
    }

    /** What is known of these persons, by the text of their key: one statement (or one per chunk of a composite key). */
    Map<String, KnownSubject> facts(Connection connection, Collection<Key> keys) {
        Scope scope = record.joined();
        List<Ref> columns = record.key(scope);
        Instant now = clock.instant();
        Map<String, KnownSubject> found = new HashMap<>();
        for (List<Key> chunk : Keys.chunks(record.dialect(), columns, keys)) {
            Reading reading = new Reading(record.dialect());
            int[] key = reading.add(columns);
            int sinceAt = since == null ? 0 : reading.add(record.ref(scope, since), since);
            int sourceAt = source == null ? 0 : reading.add(record.ref(scope, source), source);
            Sql sql = Sql.of("SELECT " + reading.columns());
            for (RunningContract contract : contracts) {
                sql.add(", CASE WHEN ").add(contract.runs(scope, now, chunk)).add(" THEN 1 ELSE 0 END");
            }
            sql.add(" FROM " + record.from() + " WHERE ")
                    .add(filter())
                    .add(" AND ")
                    .add(Keys.in(record.dialect(), columns, chunk));
            int firstContract = key.length + (since == null ? 0 : 1) + (source == null ? 0 : 1) + 1;
            new Session(connection).each(record.root(), sql, row -> {
                String text = Objects.requireNonNull(reading.key(row, key), "A row without a key.")
                        .text();
                found.put(
                        text,
                        new KnownSubject(
                                SubjectId.of(kind, text),
                                since == null
                                        ? null
                                        : Moments.of(Attributes.carried(since, reading.value(row, sinceAt)), zone),
                                source == null
                                        ? name()
                                        : spelled(Attributes.carried(source, reading.value(row, sourceAt))),
                                running(row, firstContract)));
            });
        }
        return found;
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
