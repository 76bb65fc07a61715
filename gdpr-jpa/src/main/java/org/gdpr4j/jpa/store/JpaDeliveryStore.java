package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.notice.Delivery;
import org.gdpr4j.notice.DeliveryState;
import org.gdpr4j.notice.DeliveryStore;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.RecipientChange;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps deliveries in the table {@code gdpr_delivery}. Users hand it to the library; they do not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each call is one statement, adding is one batch. A delivery moves on
 * by a conditional update: of several nodes that try at once, the database lets one change the row. Instants are kept in UTC
 * to the microsecond.
 */
public final class JpaDeliveryStore implements DeliveryStore {

    private static final List<String> COLUMNS = List.of(
            "id",
            "controller",
            "campaign",
            "subject_kind",
            "subject_key",
            "subject_number",
            "subject_uuid",
            "notice",
            "version",
            "language",
            "channel",
            "change_told",
            "recipient",
            "record",
            "anyway",
            "state",
            "attempt",
            "code",
            "changed_at",
            "planned_by");

    private final Statements statements;
    private final String table;

    private JpaDeliveryStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.table = tables.delivery();
    }

    public static JpaDeliveryStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaDeliveryStore of(EntityManagers managers, StoreTables tables) {
        return new JpaDeliveryStore(managers, tables);
    }

    @Override
    public int add(Collection<Delivery> planned) {
        return planned.isEmpty()
                ? 0
                : statements.insertMissing(
                        table,
                        COLUMNS,
                        planned.stream().map(JpaDeliveryStore::values).toList());
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return statements
                .list(table, "select * from " + table + " where id = ?", JpaDeliveryStore::delivery, id)
                .stream()
                .findFirst();
    }

    /** Names the states only where they are not all, so that the index gives the order and the limit ends the reading. */
    @Override
    public List<Delivery> list(
            ControllerId controller, String campaign, Set<DeliveryState> states, @Nullable Instant since, int atMost) {
        List<@Nullable Object> params = new ArrayList<>(List.of(controller.value(), campaign));
        String where = "controller = ? and campaign = ?";
        if (states.size() < DeliveryState.values().length) {
            where += " and state in (" + "?, ".repeat(states.size() - 1) + "?)";
            states.forEach(state -> params.add(state.name()));
        }
        if (since != null) {
            where += " and changed_at <= ?";
            params.add(since);
        }
        params.add(atMost);
        return statements.list(
                table,
                "select * from " + table + " where " + where + " order by state, seq limit ?",
                JpaDeliveryStore::delivery,
                params.toArray());
    }

    @Override
    public Map<DeliveryState, Long> count(ControllerId controller, String campaign) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        statements
                .list(
                        table,
                        "select state, count(*) as number from " + table
                                + " where controller = ? and campaign = ? group by state",
                        row -> Map.entry(DeliveryState.valueOf(row.getString("state")), row.getLong("number")),
                        controller.value(),
                        campaign)
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    @Override
    public boolean move(UUID id, DeliveryState from, int attempt, DeliveryState to, @Nullable String code, Instant at) {
        int moved = statements.change(
                "UPDATE",
                table,
                "update " + table
                        + " set state = ?, attempt = ?, code = ?, changed_at = ? where id = ? and state = ? and attempt = ?",
                to.name(),
                to == DeliveryState.SENDING ? attempt + 1 : attempt,
                code,
                at,
                id,
                from.name(),
                attempt);
        return moved > 0;
    }

    private static @Nullable Object[] values(Delivery each) {
        NoticeId notice = each.notice();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(each.id());
        row.add(each.controller().value());
        row.add(each.campaign());
        row.addAll(SubjectColumns.of(each.subject()).list());
        row.add(notice == null ? null : notice.name());
        row.add(notice == null ? null : notice.version());
        row.add(each.language());
        row.add(name(each.channel()));
        row.add(name(each.change()));
        row.add(each.recipient());
        row.add(each.record());
        row.add(each.anyway());
        row.add(each.state().name());
        row.add(each.attempt());
        row.add(each.code());
        row.add(each.changedAt());
        row.add(each.plannedBy().toString());
        return row.toArray();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String notice = row.getString("notice");
        String channel = row.getString("channel");
        String change = row.getString("change_told");
        return new Delivery(
                row.getObject("id", UUID.class),
                new ControllerId(row.getString("controller")),
                row.getString("campaign"),
                SubjectColumns.read(row),
                notice == null ? null : new NoticeId(notice, row.getInt("version")),
                row.getString("language"),
                channel == null ? null : Channel.valueOf(channel),
                change == null ? null : RecipientChange.valueOf(change),
                row.getString("recipient"),
                row.getObject("record", UUID.class),
                row.getBoolean("anyway"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("code"),
                Times.read(row, "changed_at"),
                Actor.parse(row.getString("planned_by")));
    }
}
