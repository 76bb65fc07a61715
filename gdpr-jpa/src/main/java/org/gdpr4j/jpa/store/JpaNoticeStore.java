package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.notice.Exemption;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticeStore;
import org.gdpr4j.notice.NoticeText;
import org.gdpr4j.notice.ServedNotice;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps notices and who was served which in the tables {@code gdpr_notice}, {@code gdpr_notice_text}, {@code
 * gdpr_notice_served}, {@code gdpr_notice_exemption} and {@code gdpr_notice_contact}. Users hand it to the library; they do
 * not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Each call is one statement, publishing is one and a batch. A unique
 * constraint decides who of several publishes a version. Instants are kept in UTC to the microsecond.
 */
public final class JpaNoticeStore implements NoticeStore {

    private static final List<String> TEXT_COLUMNS =
            List.of("id", "controller", "notice", "version", "language", "title", "body", "objection", "sha256");
    private static final List<String> SERVED_COLUMNS = List.of(
            "id",
            "controller",
            "subject_kind",
            "subject_key",
            "subject_number",
            "subject_uuid",
            "notice",
            "version",
            "language",
            "sha256",
            "channel",
            "manner",
            "served_at",
            "served_by");
    private static final String OF_VERSION = "controller = ? and notice = ? and version = ?";

    private final Statements statements;
    private final NoticeDuties duties;
    private final String notices;
    private final String texts;
    private final String served;

    private JpaNoticeStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.duties = new NoticeDuties(statements, tables);
        this.notices = tables.notice();
        this.texts = tables.noticeText();
        this.served = tables.noticeServed();
    }

    public static JpaNoticeStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaNoticeStore of(EntityManagers managers, StoreTables tables) {
        return new JpaNoticeStore(managers, tables);
    }

    @Override
    public boolean publish(Published version, List<NoticeText> words) {
        int added = statements.insertUnlessThere(
                notices,
                "insert into " + notices
                        + " (id, controller, notice, version, valid_from, content, published_at, published_by)"
                        + " select ?, ?, ?, ?, ?, ?, ?, ?",
                UUID.randomUUID(),
                version.controller().value(),
                version.id().name(),
                version.id().version(),
                version.validFrom(),
                version.content(),
                version.publishedAt(),
                version.by().toString());
        if (added == 0) {
            return false;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NoticeText text : words) {
            rows.add(new @Nullable Object[] {
                UUID.randomUUID(),
                version.controller().value(),
                version.id().name(),
                version.id().version(),
                text.language(),
                text.title(),
                text.text(),
                text.objection(),
                text.sha256()
            });
        }
        statements.insertMissing(texts, TEXT_COLUMNS, rows);
        return true;
    }

    @Override
    public List<Published> versions(ControllerId controller) {
        return statements.list(
                notices,
                "select notice, version, valid_from, content, published_at, published_by from " + notices
                        + " where controller = ? order by notice, version",
                row -> new Published(
                        controller,
                        notice(row),
                        Times.read(row, "valid_from"),
                        row.getString("content"),
                        Times.read(row, "published_at"),
                        Actor.parse(row.getString("published_by"))),
                controller.value());
    }

    @Override
    public List<NoticeText> texts(ControllerId controller, NoticeId notice) {
        return statements.list(
                texts,
                "select language, title, body, objection from " + texts + " where " + OF_VERSION + " order by seq",
                row -> new NoticeText(
                        row.getString("language"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("objection")),
                controller.value(),
                notice.name(),
                notice.version());
    }

    @Override
    public Optional<String> hash(ControllerId controller, NoticeId notice, String language) {
        return statements
                .list(
                        texts,
                        "select sha256 from " + texts + " where " + OF_VERSION + " and language = ?",
                        row -> row.getString("sha256"),
                        controller.value(),
                        notice.name(),
                        notice.version(),
                        language)
                .stream()
                .findFirst();
    }

    @Override
    public boolean serve(ServedNotice each) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(each.id());
        row.add(each.controller().value());
        row.addAll(SubjectColumns.of(each.subject()).list());
        row.add(each.notice().name());
        row.add(each.notice().version());
        row.add(each.language());
        row.add(each.sha256());
        row.add(each.channel().name());
        row.add(each.how().name());
        row.add(each.at());
        row.add(each.by().toString());
        return statements.insertMissing(served, SERVED_COLUMNS, List.<@Nullable Object[]>of(row.toArray())) > 0;
    }

    @Override
    public Optional<ServedNotice> served(UUID id) {
        return statements
                .list(served, "select * from " + served + " where id = ?", JpaNoticeStore::serving, id)
                .stream()
                .findFirst();
    }

    @Override
    public List<ServedNotice> served(ControllerId controller, SubjectId subject) {
        return statements.list(
                served,
                "select * from " + served + " where controller = ? and subject_kind = ? and subject_key = ?"
                        + " order by served_at, seq",
                JpaNoticeStore::serving,
                controller.value(),
                subject.kind(),
                subject.key());
    }

    /** The persons travel as arrays, so that their number changes neither the statement nor how often it is sent. */
    @Override
    public List<Told> told(ControllerId controller, Collection<SubjectId> subjects) {
        return statements.list(
                served,
                "select distinct s.subject_kind, s.subject_key, s.notice, s.version from " + SubjectArrays.WANTED
                        + " join " + served + " s on " + SubjectArrays.on("s") + " where s.controller = ?",
                row -> new Told(SubjectColumns.read(row), notice(row)),
                SubjectArrays.kinds(subjects),
                SubjectArrays.keys(subjects),
                controller.value());
    }

    @Override
    public void exempt(Exemption exemption) {
        duties.exempt(exemption);
    }

    @Override
    public boolean endExemption(UUID id, Instant at, Actor by) {
        return duties.end(id, at, by);
    }

    @Override
    public List<Exemption> exemptions(ControllerId controller, Collection<SubjectId> subjects) {
        return duties.exemptions(controller, subjects);
    }

    @Override
    public void communicated(ControllerId controller, SubjectId subject, Instant at, Actor by) {
        duties.communicated(controller, subject, at, by);
    }

    @Override
    public Map<SubjectId, Instant> firstCommunications(ControllerId controller, Collection<SubjectId> subjects) {
        return duties.firstCommunications(controller, subjects);
    }

    static NoticeId notice(ResultSet row) throws SQLException {
        return new NoticeId(row.getString("notice"), row.getInt("version"));
    }

    private static ServedNotice serving(ResultSet row) throws SQLException {
        return new ServedNotice(
                row.getObject("id", UUID.class),
                new ControllerId(row.getString("controller")),
                SubjectColumns.read(row),
                notice(row),
                row.getString("language"),
                row.getString("sha256"),
                Channel.valueOf(row.getString("channel")),
                Manner.valueOf(row.getString("manner")),
                Times.read(row, "served_at"),
                Actor.parse(row.getString("served_by")));
    }
}
