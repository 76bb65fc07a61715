package org.gdpr4j.jpa.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gdpr4j.consent.MarketingObjection;
import org.gdpr4j.consent.Objection;
import org.gdpr4j.consent.ObjectionStore;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objections in the table {@code gdpr_objection}, and the list of those who object to direct marketing in
 * {@code gdpr_marketing_objection} and {@code gdpr_marketing_identifier}. Users hand it to the library; they do not call
 * it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each reading is one statement. Instants are kept in UTC to the
 * microsecond.
 */
public final class JpaObjectionStore implements ObjectionStore {

    private static final String PERSON = "controller = ? and subject_kind = ? and subject_key = ?";
    private static final List<String> OBJECTION_COLUMNS = List.of(
            "id",
            "controller",
            "subject_kind",
            "subject_key",
            "subject_number",
            "subject_uuid",
            "purpose",
            "made_at",
            "decision",
            "decided_at",
            "decided_by");
    private static final List<String> LINE_COLUMNS =
            List.of("id", "controller", "last_at", "subject_kind", "subject_key", "subject_number", "subject_uuid");
    private static final List<String> HASH_COLUMNS = List.of("id", "controller", "objection", "hash");

    private final Statements statements;
    private final String objections;
    private final String list;
    private final String hashes;

    private JpaObjectionStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.objections = tables.objection();
        this.list = tables.marketingObjection();
        this.hashes = tables.marketingIdentifier();
    }

    public static JpaObjectionStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaObjectionStore of(EntityManagers managers, StoreTables tables) {
        return new JpaObjectionStore(managers, tables);
    }

    @Override
    public void add(Objection objection) {
        SubjectColumns subject = SubjectColumns.of(objection.subject());
        Actor by = objection.decidedBy();
        Objection.Decision decision = objection.decision();
        statements.insertMissing(objections, OBJECTION_COLUMNS, List.<@Nullable Object[]>of(new @Nullable Object[] {
            objection.id(),
            objection.controller().value(),
            subject.kind(),
            subject.key(),
            subject.number(),
            subject.uuid(),
            objection.purpose(),
            objection.madeAt(),
            decision == null ? null : decision.name(),
            objection.decidedAt(),
            by == null ? null : by.toString()
        }));
    }

    @Override
    public boolean decide(ControllerId controller, UUID id, Objection.Decision decision, Instant at, Actor by) {
        int decided = statements.change(
                "UPDATE",
                objections,
                "update " + objections + " set decision = ?, decided_at = ?, decided_by = ?"
                        + " where id = ? and controller = ? and decision is null",
                decision.name(),
                at,
                by.toString(),
                id,
                controller.value());
        return decided > 0;
    }

    @Override
    public Optional<Objection> find(ControllerId controller, UUID id) {
        return statements
                .list(
                        objections,
                        "select * from " + objections + " where id = ? and controller = ?",
                        JpaObjectionStore::objection,
                        id,
                        controller.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<Objection> of(ControllerId controller, SubjectId subject) {
        return statements.list(
                objections,
                "select * from " + objections + " where " + PERSON + " order by made_at, id",
                JpaObjectionStore::objection,
                controller.value(),
                subject.kind(),
                subject.key());
    }

    @Override
    public List<Objection> open(ControllerId controller, int limit) {
        return statements.list(
                objections,
                "select * from " + objections
                        + " where controller = ? and decision is null order by made_at, id fetch first ? rows only",
                JpaObjectionStore::objection,
                controller.value(),
                limit);
    }

    /** The line and its hashes: two statements for somebody new, one more for who stands there already. */
    @Override
    public void list(MarketingObjection objection) {
        int there = statements.change(
                "UPDATE",
                list,
                "update " + list
                        + " set last_at = greatest(last_at, cast(? as timestamp(6) with time zone)) where id = ?",
                objection.lastAt(),
                objection.id());
        if (there == 0) {
            statements.insertMissing(list, LINE_COLUMNS, List.<@Nullable Object[]>of(line(objection)));
        }
        if (!objection.hashes().isEmpty()) {
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (String hash : objection.hashes()) {
                rows.add(new @Nullable Object[] {
                    named(objection.id(), hash), objection.controller().value(), objection.id(), hash
                });
            }
            statements.insertMissing(hashes, HASH_COLUMNS, rows);
        }
    }

    @Override
    public Standing standing(ControllerId controller, SubjectId subject, String purpose) {
        return statements
                .list(
                        objections,
                        "select exists (select 1 from " + list + " where " + PERSON + ") as marketing,"
                                + " exists (select 1 from " + objections + " where " + PERSON
                                + " and purpose = ? and (decision is null or decision <> ?)) as closed",
                        row -> new Standing(row.getBoolean("marketing"), row.getBoolean("closed")),
                        controller.value(),
                        subject.kind(),
                        subject.key(),
                        controller.value(),
                        subject.kind(),
                        subject.key(),
                        purpose,
                        Objection.Decision.REJECTED.name())
                .get(0);
    }

    @Override
    public boolean listed(ControllerId controller, Collection<String> wanted) {
        return !statements
                .list(
                        hashes,
                        "select 1 from unnest(cast(? as varchar array)) as wanted (hash) join " + hashes
                                + " h on h.hash = wanted.hash where h.controller = ? fetch first 1 rows only",
                        row -> true,
                        wanted.toArray(String[]::new),
                        controller.value())
                .isEmpty();
    }

    @Override
    public List<MarketingObjection> lines(ControllerId controller, SubjectId subject) {
        return lines(
                "select l.*, h.hash from " + list + " l left join " + hashes + " h on h.objection = l.id"
                        + " where l.controller = ? and l.subject_kind = ? and l.subject_key = ? order by l.last_at, l.id",
                controller.value(),
                subject.kind(),
                subject.key());
    }

    @Override
    public List<MarketingObjection> linesBefore(ControllerId controller, Instant before, UUID after, int limit) {
        return lines(
                "select l.*, h.hash from (select * from " + list + " where controller = ? and last_at < ? and id > ?"
                        + " order by id fetch first ? rows only) l left join " + hashes
                        + " h on h.objection = l.id order by l.id",
                controller.value(),
                before,
                after,
                limit);
    }

    @Override
    public int strike(ControllerId controller, Collection<UUID> ids) {
        String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        String these = " in (select cast(t.id as uuid) from unnest(cast(? as varchar array)) as t (id))"
                + " and controller = ?";
        statements.change(
                "DELETE", hashes, "delete from " + hashes + " where objection" + these, texts, controller.value());
        return statements.change(
                "DELETE", list, "delete from " + list + " where id" + these, texts, controller.value());
    }

    private List<MarketingObjection> lines(String sql, @Nullable Object... params) {
        Map<UUID, Set<String>> hashesOf = new LinkedHashMap<>();
        Map<UUID, MarketingObjection> found = new LinkedHashMap<>();
        statements.list(
                list,
                sql,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    Set<String> all = hashesOf.computeIfAbsent(id, unseen -> new TreeSet<>());
                    String hash = row.getString("hash");
                    if (hash != null) {
                        all.add(hash);
                    }
                    found.put(id, line(id, row, all));
                    return id;
                },
                params);
        return List.copyOf(found.values());
    }

    private static @Nullable Object[] line(MarketingObjection objection) {
        SubjectId subject = objection.subject();
        SubjectColumns columns = subject == null ? null : SubjectColumns.of(subject);
        return new @Nullable Object[] {
            objection.id(),
            objection.controller().value(),
            objection.lastAt(),
            columns == null ? null : columns.kind(),
            columns == null ? null : columns.key(),
            columns == null ? null : columns.number(),
            columns == null ? null : columns.uuid()
        };
    }

    private static MarketingObjection line(UUID id, ResultSet row, Set<String> hashes) throws SQLException {
        return new MarketingObjection(
                id,
                new ControllerId(row.getString("controller")),
                row.getString("subject_kind") == null ? null : SubjectColumns.read(row),
                hashes,
                Times.read(row, "last_at"));
    }

    private static Objection objection(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String by = row.getString("decided_by");
        return new Objection(
                row.getObject("id", UUID.class),
                new ControllerId(row.getString("controller")),
                SubjectColumns.read(row),
                row.getString("purpose"),
                Times.read(row, "made_at"),
                decision == null ? null : Objection.Decision.valueOf(decision),
                Times.readOrNull(row, "decided_at"),
                by == null ? null : Actor.parse(by));
    }

    /** One row per line and hash, however often it is written. */
    private static UUID named(UUID objection, String hash) {
        return UUID.nameUUIDFromBytes((objection + " " + hash).getBytes(StandardCharsets.UTF_8));
    }
}
