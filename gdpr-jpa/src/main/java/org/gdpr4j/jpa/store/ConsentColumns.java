package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.consent.AgeBand;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Evidence.Act;
import org.gdpr4j.consent.Evidence.Connection;
import org.gdpr4j.consent.Guardian;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/** How an event of a consent stands in its row. */
final class ConsentColumns {

    static final List<String> NAMES = List.of(
            "id",
            "controller",
            "subject_kind",
            "subject_key",
            "subject_number",
            "subject_uuid",
            "purpose",
            "event_number",
            "kind",
            "recorded_at",
            "recorded_by",
            "note",
            "act",
            "channel",
            "reference",
            "acted_at",
            "address",
            "user_agent",
            "notice",
            "notice_version",
            "notice_language",
            "notice_hash",
            "told_of_withdrawal",
            "explicit_act",
            "confirmation_demanded",
            "confirmed_before",
            "until_at",
            "age_band",
            "country",
            "guardian",
            "guardian_relation",
            "guardian_verification");

    private ConsentColumns() {}

    static @Nullable Object[] values(ConsentEvent event) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(event.id());
        values.add(event.controller().value());
        Collections.addAll(values, SubjectColumns.of(event.subject()).values());
        values.add(event.purpose());
        values.add(event.number());
        values.add(event.kind().name());
        values.add(event.recordedAt());
        values.add(event.by().toString());
        values.add(event.note());
        evidence(values, event.evidence());
        given(values, event.given());
        return values.toArray();
    }

    private static void evidence(List<@Nullable Object> values, @Nullable Evidence evidence) {
        Connection connection = evidence == null ? null : evidence.connection();
        values.add(evidence == null ? null : evidence.act().name());
        values.add(evidence == null ? null : evidence.channel().name());
        values.add(evidence == null ? null : evidence.reference());
        values.add(evidence == null ? null : evidence.when());
        values.add(connection == null ? null : connection.address());
        values.add(connection == null ? null : connection.userAgent());
    }

    private static void given(List<@Nullable Object> values, @Nullable Given given) {
        Shown shown = given == null ? null : given.shown();
        values.add(shown == null ? null : shown.notice());
        values.add(shown == null ? null : shown.version());
        values.add(shown == null ? null : shown.language());
        values.add(shown == null ? null : shown.textHash());
        values.add(shown == null ? null : shown.rightToWithdraw());
        values.add(given == null ? null : given.explicit());
        values.add(given == null ? null : given.confirmationDemanded());
        values.add(given == null ? null : given.confirmedBefore());
        values.add(given == null ? null : given.until());
        values.add(given == null || given.age() == null ? null : given.age().name());
        values.add(given == null ? null : given.country());
        Guardian guardian = given == null ? null : given.guardian();
        values.add(guardian == null ? null : guardian.reference());
        values.add(guardian == null ? null : guardian.relation());
        values.add(guardian == null ? null : guardian.verification());
    }

    static ConsentEvent read(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new ConsentEvent(
                row.getObject("id", UUID.class),
                new ControllerId(row.getString("controller")),
                SubjectColumns.read(row),
                row.getString("purpose"),
                row.getInt("event_number"),
                kind,
                Times.read(row, "recorded_at"),
                Actor.parse(row.getString("recorded_by")),
                evidence(row),
                kind == Kind.GIVEN || kind == Kind.IMPORTED ? given(row) : null,
                row.getString("note"));
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        String act = row.getString("act");
        if (act == null) {
            return null;
        }
        String address = row.getString("address");
        String userAgent = row.getString("user_agent");
        Instant when = Times.readOrNull(row, "acted_at");
        Connection connection = address == null && userAgent == null ? null : new Connection(address, userAgent);
        Channel channel = Channel.valueOf(row.getString("channel"));
        return new Evidence(Act.valueOf(act), channel, row.getString("reference"), when, connection);
    }

    private static Given given(ResultSet row) throws SQLException {
        String age = row.getString("age_band");
        return new Given(
                shown(row),
                row.getBoolean("explicit_act"),
                row.getBoolean("confirmation_demanded"),
                row.getBoolean("confirmed_before"),
                Times.readOrNull(row, "until_at"),
                age == null ? null : AgeBand.valueOf(age),
                row.getString("country"),
                guardian(row));
    }

    private static @Nullable Shown shown(ResultSet row) throws SQLException {
        String notice = row.getString("notice");
        return notice == null
                ? null
                : new Shown(
                        notice,
                        row.getInt("notice_version"),
                        row.getString("notice_language"),
                        row.getString("notice_hash"),
                        row.getBoolean("told_of_withdrawal"));
    }

    private static @Nullable Guardian guardian(ResultSet row) throws SQLException {
        String reference = row.getString("guardian");
        return reference == null
                ? null
                : new Guardian(reference, row.getString("guardian_relation"), row.getString("guardian_verification"));
    }
}
