package org.gdpr4j.jpa.store;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentKey;
import org.gdpr4j.consent.ConsentState;
import org.gdpr4j.consent.ConsentState.Status;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps consents in the tables {@code gdpr_consent}, which only grows, and {@code gdpr_consent_state}. Users hand it to the
 * library; they do not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. A state is read with one statement; an event is two. Instants are
 * kept in UTC to the microsecond.
 */
public final class JpaConsentStore implements ConsentStore {

    private static final List<String> STATE = List.of(
            "id",
            "controller",
            "subject_kind",
            "subject_key",
            "subject_number",
            "subject_uuid",
            "purpose",
            "first_number",
            "event_number",
            "status",
            "since_at",
            "confirmed",
            "explicit_act",
            "imported",
            "until_at",
            "notice",
            "notice_version");

    private static final String KEY = "subject_key = ? and subject_kind = ? and controller = ? and purpose = ?";
    private static final String STANDS = "status in ('GIVEN', 'UNCONFIRMED')";
    /** Read by their places, since this is what a cold check waits for. */
    private static final String READ = "select first_number, event_number, status, since_at, confirmed, explicit_act,"
            + " imported, until_at, notice, notice_version, ";

    private static final int SNAPSHOT_PLACE = 11;
    /** A snapshot of the whole transaction may be older than what others have committed. */
    private static final String SNAPSHOT =
            "current_setting('transaction_isolation') in ('repeatable read', 'serializable')";

    private final EntityManagers managers;
    private final Statements statements;
    private final String events;
    private final String states;
    /** What the transactions that are still open have written, as far as anybody knows. */
    private final Map<EntityManager, Set<ConsentKey>> open = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile boolean postgres;
    private volatile @Nullable String sqlOfState;

    private JpaConsentStore(EntityManagers managers, StoreTables tables) {
        this.managers = managers;
        this.statements = new Statements(managers);
        this.events = tables.consent();
        this.states = tables.consentState();
    }

    public static JpaConsentStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaConsentStore of(EntityManagers managers, StoreTables tables) {
        return new JpaConsentStore(managers, tables);
    }

    @Override
    public Reading state(ConsentKey key) {
        return managers.with(manager -> {
            List<Reading> found = statements.list(states, sqlOfState(), this::reading, key(key));
            Reading read = found.isEmpty() ? new Reading(ConsentState.NOTHING, true) : found.get(0);
            return own(manager).contains(key) ? new Reading(read.state(), false) : read;
        });
    }

    @Override
    public ConsentState next(ConsentKey key) {
        return statements.list(states, sqlOfState() + " for update", JpaConsentStore::state, key(key)).stream()
                .findFirst()
                .orElse(ConsentState.NOTHING);
    }

    private String sqlOfState() {
        String known = sqlOfState;
        if (known == null) {
            postgres = statements.postgres();
            known = READ + (postgres ? SNAPSHOT : "false") + " from " + states + " where " + KEY;
            sqlOfState = known;
        }
        return known;
    }

    private Reading reading(ResultSet row) throws SQLException {
        boolean snapshot = row.getBoolean(SNAPSHOT_PLACE) || (!postgres && snapshot(row));
        return new Reading(state(row), !snapshot);
    }

    /** H2 knows it without asking anybody. */
    private static boolean snapshot(ResultSet row) throws SQLException {
        return row.getStatement().getConnection().getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED;
    }

    /** An entity manager serves one transaction, or several one after the other: then what it once wrote stays in doubt. */
    private Set<ConsentKey> own(EntityManager manager) {
        Set<ConsentKey> keys = open.isEmpty() ? null : open.get(manager);
        return keys == null ? Set.of() : keys;
    }

    private void note(ConsentKey key) {
        managers.with(
                manager -> open.computeIfAbsent(manager, it -> new HashSet<>()).add(key));
    }

    @Override
    public boolean append(ConsentEvent event, ConsentState after) {
        if (!statements.insertUnlessThere(events, ConsentColumns.NAMES, ConsentColumns.values(event))) {
            return false;
        }
        ConsentKey key = new ConsentKey(event.controller(), event.subject(), event.purpose());
        note(key);
        boolean put = after.first() == event.number()
                ? statements.insertUnlessThere(states, STATE, row(event, after))
                : replace(key, event.number() - 1, after);
        if (!put) {
            throw new GdprException("The state of the consent to '" + event.purpose() + "' does not go with its events"
                    + " (event " + event.id() + "). Only the library may write these tables; the transaction must not"
                    + " commit.");
        }
        return true;
    }

    private static @Nullable Object[] row(ConsentEvent event, ConsentState state) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(event.id());
        row.add(event.controller().value());
        Collections.addAll(row, SubjectColumns.of(event.subject()).values());
        row.add(event.purpose());
        row.add(state.first());
        Collections.addAll(row, changing(state));
        return row.toArray();
    }

    private static @Nullable Object[] changing(ConsentState state) {
        return new @Nullable Object[] {
            state.number(),
            state.status().name(),
            state.since(),
            state.confirmed(),
            state.explicit(),
            state.imported(),
            state.until(),
            state.notice(),
            state.noticeVersion()
        };
    }

    private boolean replace(ConsentKey key, int from, ConsentState after) {
        List<@Nullable Object> params = new ArrayList<>();
        Collections.addAll(params, changing(after));
        Collections.addAll(params, key(key));
        params.add(from);
        String sql = "update " + states + " set event_number = ?, status = ?, since_at = ?, confirmed = ?,"
                + " explicit_act = ?, imported = ?, until_at = ?, notice = ?, notice_version = ? where " + KEY
                + " and event_number = ?";
        return statements.change("UPDATE", states, sql, params.toArray()) == 1;
    }

    @Override
    public int lastNumber(ConsentKey key) {
        String sql = "select coalesce(max(event_number), 0) as last from " + events + " where " + KEY;
        return statements.list(events, sql, row -> row.getInt("last"), key(key)).get(0);
    }

    @Override
    public Optional<ConsentEvent> find(UUID id) {
        return statements.list(events, "select * from " + events + " where id = ?", ConsentColumns::read, id).stream()
                .findFirst();
    }

    @Override
    public List<ConsentEvent> events(ConsentKey key) {
        String sql = "select * from " + events + " where " + KEY + " order by event_number";
        return statements.list(events, sql, ConsentColumns::read, key(key));
    }

    @Override
    public List<ConsentEvent> eventsOf(SubjectId subject) {
        String sql = "select * from " + events
                + " where subject_key = ? and subject_kind = ? order by controller, purpose, event_number";
        return statements.list(events, sql, ConsentColumns::read, subject.key(), subject.kind());
    }

    @Override
    public List<ConsentKey> ended(ControllerId controller, Instant at, int limit) {
        String sql = "select subject_kind, subject_key, purpose from " + states + " where controller = ? and " + STANDS
                + " and until_at <= ? order by until_at limit ?";
        return keys(controller, sql, controller.value(), at, limit);
    }

    @Override
    public List<ConsentKey> under(ControllerId controller, String purpose, String notice, int before, int limit) {
        String sql = "select subject_kind, subject_key, purpose from " + states + " where controller = ? and " + STANDS
                + " and purpose = ? and notice = ? and notice_version < ? limit ?";
        return keys(controller, sql, controller.value(), purpose, notice, before, limit);
    }

    private List<ConsentKey> keys(ControllerId controller, String sql, Object... params) {
        return statements.list(
                states,
                sql,
                row -> new ConsentKey(controller, SubjectColumns.read(row), row.getString("purpose")),
                params);
    }

    @Override
    public int forget(SubjectId subject) {
        String sql = "delete from " + states + " where subject_key = ? and subject_kind = ?";
        return statements.change("DELETE", states, sql, subject.key(), subject.kind());
    }

    @Override
    public int delete(Collection<UUID> ids) {
        String sql = "delete from " + events
                + " where id in (select cast(gone.id as uuid) from unnest(cast(? as varchar array)) as gone (id))";
        String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return statements.change("DELETE", events, sql, (Object) texts);
    }

    private static Object[] key(ConsentKey key) {
        return new Object[] {
            key.subject().key(), key.subject().kind(), key.controller().value(), key.purpose()
        };
    }

    private static ConsentState state(ResultSet row) throws SQLException {
        return new ConsentState(
                row.getInt(1),
                row.getInt(2),
                Status.valueOf(row.getString(3)),
                Times.readOrNull(row, 4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                Times.readOrNull(row, 8),
                row.getString(9),
                row.getInt(10));
    }
}
