package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is retained, restricted or held in the table {@code gdpr_state}. Users hand it to the library; they do not
 * call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each call is one statement, adding is one batch. Instants are
 * kept in UTC to the microsecond.
 */
public final class JpaStateStore implements StateStore {

    private static final List<String> COLUMNS = List.of(
            "id",
            "controller",
            "state",
            "subject",
            "subject_kind",
            "subject_key",
            "subject_number",
            "subject_uuid",
            "record",
            "record_key",
            "reason",
            "law",
            "from_at",
            "until_at",
            "set_by",
            "ended_at",
            "ended_by");

    private static final String ACTIVE =
            "s.from_at <= ? and (s.until_at is null or s.until_at > ?)" + " and (s.ended_at is null or s.ended_at > ?)";

    private final Statements statements;
    private final String table;

    private JpaStateStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.table = tables.state();
    }

    public static JpaStateStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaStateStore of(EntityManagers managers, StoreTables tables) {
        return new JpaStateStore(managers, tables);
    }

    @Override
    public void add(Collection<StateEntry> entries) {
        if (!entries.isEmpty()) {
            statements.insertMissing(
                    table, COLUMNS, entries.stream().map(JpaStateStore::values).toList());
        }
    }

    @Override
    public boolean end(UUID id, Instant at, Actor by) {
        int ended = statements.change(
                "UPDATE",
                table,
                "update " + table + " set ended_at = ?, ended_by = ? where id = ? and ended_at is null",
                at,
                by.toString(),
                id);
        return ended > 0;
    }

    /** Persons and records travel as arrays, so that their number changes neither the statement nor how often it is sent. */
    @Override
    public List<StateEntry> active(Collection<SubjectId> subjects, Collection<RecordId> records, Instant at) {
        Set<RecordId> distinct = new LinkedHashSet<>(records);
        String[] persons = subjects.stream().map(SubjectId::toString).distinct().toArray(String[]::new);
        String[] names = distinct.stream().map(RecordId::record).toArray(String[]::new);
        String[] keys = distinct.stream().map(RecordId::key).toArray(String[]::new);
        return statements.list(
                table,
                "select s.* from unnest(cast(? as varchar array)) as person (subject) join " + table
                        + " s on s.subject = person.subject where " + ACTIVE
                        + " union all select s.* from unnest(cast(? as varchar array), cast(? as varchar array))"
                        + " as wanted (record, record_key) join " + table
                        + " s on s.record = wanted.record and s.record_key = wanted.record_key where " + ACTIVE
                        + " order by seq",
                JpaStateStore::entry,
                persons,
                at,
                at,
                at,
                names,
                keys,
                at,
                at,
                at);
    }

    @Override
    public Instant earlier(Clock clock) {
        Instant database = statements
                .list(table, "select current_timestamp as now_at", row -> Times.read(row, "now_at"))
                .get(0);
        Instant node = clock.instant();
        return node.isBefore(database) ? node : database;
    }

    @Override
    public List<RecordId> records(String record, RecordState state, Instant at) {
        return statements.list(
                table,
                "select s.record_key from " + table + " s where s.record = ? and s.state = ? and " + ACTIVE
                        + " group by s.record_key order by min(s.seq)",
                row -> new RecordId(record, row.getString("record_key")),
                record,
                state.name(),
                at,
                at,
                at);
    }

    private static @Nullable Object[] values(StateEntry entry) {
        RecordId record = entry.record();
        SubjectId subject = entry.subject();
        SubjectColumns columns = subject == null ? null : SubjectColumns.of(subject);
        return new @Nullable Object[] {
            entry.id(),
            ControllerId.DEFAULT.value(),
            entry.state().name(),
            subject == null ? null : subject.toString(),
            columns == null ? null : columns.kind(),
            columns == null ? null : columns.key(),
            columns == null ? null : columns.number(),
            columns == null ? null : columns.uuid(),
            record == null ? null : record.record(),
            record == null ? null : record.key(),
            entry.reason(),
            entry.law(),
            entry.from(),
            Times.end(entry.until()),
            entry.by().toString(),
            entry.endedAt(),
            entry.endedBy() == null ? null : entry.endedBy().toString()
        };
    }

    private static StateEntry entry(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        String endedBy = row.getString("ended_by");
        return new StateEntry(
                row.getObject("id", UUID.class),
                RecordState.valueOf(row.getString("state")),
                subject == null ? null : subject(subject),
                subject == null ? new RecordId(row.getString("record"), row.getString("record_key")) : null,
                row.getString("reason"),
                row.getString("law"),
                Times.read(row, "from_at"),
                Times.readOrNull(row, "until_at"),
                Actor.parse(row.getString("set_by")),
                Times.readOrNull(row, "ended_at"),
                endedBy == null ? null : Actor.parse(endedBy));
    }

    /** A kind has no colon, a key may have some. */
    private static SubjectId subject(String text) {
        int colon = text.indexOf(':');
        return new SubjectId(text.substring(0, colon), text.substring(colon + 1));
    }
}
