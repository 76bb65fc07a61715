package org.gdpr4j.jpa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.ledger.Bytes;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.PayloadRow;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger's tables as they are, even where they make no sense. By column number: verifying reads all of them. */
final class LedgerReading {

    /** Of the alias {@code e}. */
    static final String HEADER = "e.id, e.position, e.happened_at, e.commitment, e.type, e.controller";

    /** Of the aliases {@code e} and {@code p}. */
    static final String WITH_PAYLOAD = HEADER + ", p.entry, p.erased_by, p.subject_kind, p.subject_key,"
            + " p.subject_number, p.subject_uuid, p.salt, p.payload, p.controller";

    private static final int CONTROLLER = 6;
    private static final int ENTRY = 7;
    private static final int ERASED_BY = 8;
    private static final int SUBJECT_KIND = 9;
    private static final int SUBJECT_KEY = 10;
    private static final int SUBJECT_NUMBER = 11;
    private static final int SUBJECT_UUID = 12;
    private static final int SALT = 13;
    private static final int PAYLOAD = 14;
    private static final int PAYLOAD_CONTROLLER = 15;

    private LedgerReading() {}

    static LedgerRow header(ResultSet row) throws SQLException {
        return entry(row, null);
    }

    /** A payload that belongs to no entry comes as one that was never appended: without type and commitment. */
    static LedgerRow withPayload(ResultSet row) throws SQLException {
        UUID entry = row.getObject(ENTRY, UUID.class);
        if (entry == null) {
            return entry(row, null);
        }
        PayloadRow payload = payload(row);
        return row.getString(CONTROLLER) == null
                ? new LedgerRow(
                        entry,
                        row.getString(PAYLOAD_CONTROLLER),
                        "",
                        Instant.EPOCH,
                        null,
                        Bytes.of(new byte[0]),
                        payload)
                : entry(row, payload);
    }

    private static LedgerRow entry(ResultSet row, @Nullable PayloadRow payload) throws SQLException {
        long number = row.getLong(2);
        Long position = row.wasNull() ? null : number;
        return new LedgerRow(
                row.getObject(1, UUID.class),
                row.getString(CONTROLLER),
                row.getString(5),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                position,
                Bytes.of(row.getBytes(4)),
                payload);
    }

    private static PayloadRow payload(ResultSet row) throws SQLException {
        String kind = row.getString(SUBJECT_KIND);
        String key = row.getString(SUBJECT_KEY);
        long number = row.getLong(SUBJECT_NUMBER);
        Long wholeNumber = row.wasNull() ? null : number;
        UUID uuid = row.getObject(SUBJECT_UUID, UUID.class);
        byte @Nullable [] salt = row.getBytes(SALT);
        SubjectColumns subject = subject(kind, key);
        boolean agrees = row.getString(PAYLOAD_CONTROLLER).equals(row.getString(CONTROLLER))
                && Objects.equals(wholeNumber, subject == null ? null : subject.number())
                && Objects.equals(uuid, subject == null ? null : subject.uuid());
        return new PayloadRow(
                kind,
                key,
                salt == null ? null : Bytes.of(salt),
                row.getString(PAYLOAD),
                row.getObject(ERASED_BY, UUID.class),
                agrees);
    }

    static @Nullable SubjectColumns subject(@Nullable String kind, @Nullable String key) {
        return kind == null || key == null ? null : SubjectColumns.of(kind, key);
    }
}
