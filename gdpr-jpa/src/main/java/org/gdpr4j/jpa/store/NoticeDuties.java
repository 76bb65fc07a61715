package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.notice.Exemption;
import org.gdpr4j.notice.ExemptionGround;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** Keeps who need not be told, and when persons were first written to. */
final class NoticeDuties {

    private static final List<String> EXEMPTION_COLUMNS = List.of(
            "id",
            "controller",
            "subject_kind",
            "subject_key",
            "subject_number",
            "subject_uuid",
            "notice",
            "version",
            "ground",
            "reason",
            "exempted_at",
            "exempted_by");

    private final Statements statements;
    private final String exemptions;
    private final String contacts;

    NoticeDuties(Statements statements, StoreTables tables) {
        this.statements = statements;
        this.exemptions = tables.noticeExemption();
        this.contacts = tables.noticeContact();
    }

    void exempt(Exemption exemption) {
        SubjectId subject = exemption.subject();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(exemption.id());
        row.add(exemption.controller().value());
        row.addAll(
                subject == null
                        ? Collections.nCopies(4, null)
                        : SubjectColumns.of(subject).list());
        row.add(exemption.notice().name());
        row.add(exemption.notice().version());
        row.add(exemption.ground().name());
        row.add(exemption.reason());
        row.add(exemption.at());
        row.add(exemption.by().toString());
        statements.insertMissing(exemptions, EXEMPTION_COLUMNS, List.<@Nullable Object[]>of(row.toArray()));
    }

    boolean end(UUID id, Instant at, Actor by) {
        int ended = statements.change(
                "UPDATE",
                exemptions,
                "update " + exemptions + " set ended_at = ?, ended_by = ? where id = ? and ended_at is null",
                at,
                by.toString(),
                id);
        return ended > 0;
    }

    List<Exemption> exemptions(ControllerId controller, Collection<SubjectId> subjects) {
        return statements.list(
                exemptions,
                "select e.* from " + SubjectArrays.WANTED + " join " + exemptions + " e on " + SubjectArrays.on("e")
                        + " where e.controller = ? and e.ended_at is null union all select e.* from " + exemptions
                        + " e where e.subject_kind is null and e.controller = ? and e.ended_at is null order by seq",
                NoticeDuties::exemption,
                SubjectArrays.kinds(subjects),
                SubjectArrays.keys(subjects),
                controller.value(),
                controller.value());
    }

    /** Adds a row only when none is as early; if two are added at once, the earliest counts. */
    void communicated(ControllerId controller, SubjectId subject, Instant at, Actor by) {
        List<@Nullable Object> params = new ArrayList<>();
        params.add(UUID.randomUUID());
        params.add(controller.value());
        params.addAll(SubjectColumns.of(subject).list());
        params.add(at);
        params.add(by.toString());
        params.addAll(Arrays.asList(controller.value(), subject.kind(), subject.key(), at));
        statements.change(
                "INSERT",
                contacts,
                "insert into " + contacts + " (id, controller, " + SubjectColumns.NAMES
                        + ", happened_at, actor) select ?, ?, ?, ?, ?, ?, ?, ?" + Statements.ONCE
                        + " where not exists (select 1 from " + contacts + " where controller = ? and subject_kind = ?"
                        + " and subject_key = ? and happened_at <= ? and " + Statements.ONCE_MORE + ")",
                params.toArray());
    }

    Map<SubjectId, Instant> firstCommunications(ControllerId controller, Collection<SubjectId> subjects) {
        Map<SubjectId, Instant> first = new HashMap<>();
        statements
                .list(
                        contacts,
                        "select c.subject_kind, c.subject_key, min(c.happened_at) as first_at from "
                                + SubjectArrays.WANTED + " join " + contacts + " c on " + SubjectArrays.on("c")
                                + " where c.controller = ? group by c.subject_kind, c.subject_key",
                        row -> Map.entry(SubjectColumns.read(row), Times.read(row, "first_at")),
                        SubjectArrays.kinds(subjects),
                        SubjectArrays.keys(subjects),
                        controller.value())
                .forEach(each -> first.put(each.getKey(), each.getValue()));
        return first;
    }

    private static Exemption exemption(ResultSet row) throws SQLException {
        boolean ofAll = row.getString("subject_kind") == null;
        return new Exemption(
                row.getObject("id", UUID.class),
                new ControllerId(row.getString("controller")),
                JpaNoticeStore.notice(row),
                ofAll ? null : SubjectColumns.read(row),
                ExemptionGround.valueOf(row.getString("ground")),
                row.getString("reason"),
                Times.read(row, "exempted_at"),
                Actor.parse(row.getString("exempted_by")));
    }
}
