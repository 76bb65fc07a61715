package org.gdpr4j.jpa.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectLink;
import org.jspecify.annotations.Nullable;

/** The rows of links: two for each, so that whoever is asked for stands in the same columns. Thread-safe. */
final class LinkRows {

    private static final String COLUMNS = "id, link, as_said, controller, " + SubjectColumns.NAMES
            + ", other_kind, other_key, reason, linked_at, linked_by, ended_at, ended_by";
    private static final int COLUMN_COUNT = 15;
    private static final String OF_SUBJECT = "controller = ? and subject_kind = ? and subject_key = ?";

    private final Statements statements;
    private final String table;

    LinkRows(Statements statements, String table) {
        this.statements = statements;
        this.table = table;
    }

    /** Whether it was added: not when its id is there, or the two are linked. */
    boolean add(SubjectLink link) {
        return insert(link, true) > 0 && insert(link, false) > 0;
    }

    private int insert(SubjectLink link, boolean asSaid) {
        SubjectId here = asSaid ? link.one() : link.other();
        SubjectId there = asSaid ? link.other() : link.one();
        UUID id = asSaid ? link.id() : mirrored(link.id());
        List<@Nullable Object> params =
                new ArrayList<>(List.of(id, link.id(), asSaid, link.controller().value()));
        params.addAll(SubjectColumns.of(here).list());
        params.addAll(List.of(
                there.kind(), there.key(), link.reason(), link.at(), link.by().toString()));
        params.add(link.endedAt());
        Actor endedBy = link.endedBy();
        params.add(endedBy == null ? null : endedBy.toString());
        params.add(id);
        params.addAll(between(link.controller(), here, there));
        return statements.insertUnlessThere(
                table,
                "insert into " + table + " (" + COLUMNS + ") select " + "?, ".repeat(COLUMN_COUNT - 1)
                        + "? where not exists (select 1 from " + table + " where id = ?) and not exists (select 1 from "
                        + table + " where " + OF_SUBJECT
                        + " and other_kind = ? and other_key = ? and ended_at is null)",
                params.toArray());
    }

    /** The same for the same link, so that adding it again meets it. */
    private static UUID mirrored(UUID link) {
        return UUID.nameUUIDFromBytes(("mirrored:" + link).getBytes(StandardCharsets.US_ASCII));
    }

    boolean end(ControllerId controller, SubjectId one, SubjectId other, Actor by, Instant at) {
        String oneWay = "(" + OF_SUBJECT + " and other_kind = ? and other_key = ?)";
        List<Object> params = new ArrayList<>(List.of(at, by.toString()));
        params.addAll(between(controller, one, other));
        params.addAll(between(controller, other, one));
        return statements.change(
                        "UPDATE",
                        table,
                        "update " + table + " set ended_at = ?, ended_by = ? where ended_at is null and (" + oneWay
                                + " or " + oneWay + ")",
                        params.toArray())
                > 0;
    }

    private static List<Object> between(ControllerId controller, SubjectId one, SubjectId other) {
        return List.of(controller.value(), one.kind(), one.key(), other.kind(), other.key());
    }

    /** Step by step, because H2 has no recursion that ends in a circle. */
    Set<SubjectId> reachable(ControllerId controller, SubjectId subject) {
        Set<SubjectId> found = new LinkedHashSet<>(List.of(subject));
        Set<SubjectId> fresh = found;
        while (!fresh.isEmpty()) {
            Set<SubjectId> next = new LinkedHashSet<>(neighbours(controller, fresh));
            next.removeAll(found);
            found = new LinkedHashSet<>(found);
            found.addAll(next);
            fresh = next;
        }
        return Collections.unmodifiableSet(found);
    }

    private List<SubjectId> neighbours(ControllerId controller, Set<SubjectId> of) {
        return statements.list(
                table,
                "select distinct l.other_kind, l.other_key"
                        + " from unnest(cast(? as varchar array), cast(? as varchar array)) as here (named, of_key) join "
                        + table + " l on l.subject_kind = here.named and l.subject_key = here.of_key"
                        + " where l.controller = ? and l.ended_at is null",
                LinkRows::other,
                kinds(of),
                keys(of),
                controller.value());
    }

    List<SubjectLink> of(ControllerId controller, SubjectId subject) {
        return statements.list(
                table,
                "select * from " + table + " where " + OF_SUBJECT + " order by seq",
                LinkRows::read,
                controller.value(),
                subject.kind(),
                subject.key());
    }

    /** From both sides. */
    void delete(ControllerId controller, SubjectId subject) {
        statements.change(
                "DELETE",
                table,
                "delete from " + table + " where (" + OF_SUBJECT
                        + ") or (controller = ? and other_kind = ? and other_key = ?)",
                controller.value(),
                subject.kind(),
                subject.key(),
                controller.value(),
                subject.kind(),
                subject.key());
    }

    private static SubjectLink read(ResultSet row) throws SQLException {
        boolean asSaid = row.getBoolean("as_said");
        SubjectId here = SubjectColumns.read(row);
        SubjectId there = other(row);
        String endedBy = row.getString("ended_by");
        return new SubjectLink(
                row.getObject("link", UUID.class),
                new ControllerId(row.getString("controller")),
                asSaid ? here : there,
                asSaid ? there : here,
                row.getString("reason"),
                Actor.parse(row.getString("linked_by")),
                Times.read(row, "linked_at"),
                endedBy == null ? null : Actor.parse(endedBy),
                Times.readOrNull(row, "ended_at"));
    }

    private static SubjectId other(ResultSet row) throws SQLException {
        return new SubjectId(row.getString("other_kind"), row.getString("other_key"));
    }

    static String[] kinds(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::kind).toArray(String[]::new);
    }

    static String[] keys(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::key).toArray(String[]::new);
    }
}
