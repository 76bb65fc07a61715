package org.gdpr4j.ledger;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;

/** Each column of an entry and of its payload, changed as who administers the database can change it. */
enum Change {
    TYPE(Kind.HEADER_CHANGED, row -> with(row, "consent.withdrawn", null, null, null)),
    TIME(Kind.HEADER_CHANGED, row -> with(row, null, Duration.ofNanos(1_000), null, null)),
    COMMITMENT(Kind.HEADER_CHANGED, row -> with(row, null, null, flipped(row.commitment()), null)),
    SHORT_COMMITMENT(Kind.HEADER_CHANGED, row -> with(row, null, null, Bytes.of(new byte[3]), null)),
    ID(Kind.HEADER_CHANGED, row -> with(row, null, null, null, UUID.randomUUID())),
    CONTROLLER(
            Kind.LOOKUP_CHANGED,
            row -> new LedgerRow(
                    row.id(), "other", row.type(), row.time(), row.position(), row.commitment(), row.payload())),
    SALT(Kind.PAYLOAD_CHANGED, beside(payload -> payload(payload, flipped(payload.salt()), payload.text(), null))),
    NO_SALT(Kind.PAYLOAD_CHANGED, beside(payload -> payload(payload, null, payload.text(), null))),
    TEXT(
            Kind.PAYLOAD_CHANGED,
            beside(payload -> payload(payload, payload.salt(), payload.text().replace('7', '8'), null))),
    NO_TEXT(Kind.PAYLOAD_MISSING, beside(payload -> payload(payload, payload.salt(), null, null))),
    ERASED_UNSAID(
            Kind.PAYLOAD_MISSING, beside(payload -> new PayloadRow(null, null, null, null, UUID.randomUUID(), true))),
    ERASED_BY(
            Kind.PAYLOAD_CHANGED,
            beside(payload -> payload(payload, payload.salt(), payload.text(), UUID.randomUUID()))),
    SUBJECT_KIND(Kind.LOOKUP_CHANGED, beside(payload -> subject(payload, "employee", payload.subjectKey(), true))),
    SUBJECT_KEY(Kind.LOOKUP_CHANGED, beside(payload -> subject(payload, payload.subjectKind(), "999", true))),
    NO_SUBJECT(Kind.LOOKUP_CHANGED, beside(payload -> subject(payload, null, null, true))),
    HALF_A_SUBJECT(Kind.LOOKUP_CHANGED, beside(payload -> subject(payload, payload.subjectKind(), null, true))),
    SPLIT_ELSEWHERE(
            Kind.LOOKUP_CHANGED, beside(payload -> subject(payload, "customer:" + payload.subjectKey(), "", true))),
    WHAT_IS_KEPT_TWICE(
            Kind.LOOKUP_CHANGED,
            beside(payload -> subject(payload, payload.subjectKind(), payload.subjectKey(), false)));

    final Kind kind;
    final UnaryOperator<LedgerRow> change;

    Change(Kind kind, UnaryOperator<LedgerRow> change) {
        this.kind = kind;
        this.change = change;
    }

    static LedgerRow at(LedgerRow row, @Nullable Long position) {
        return new LedgerRow(
                row.id(), row.controller(), row.type(), row.time(), position, row.commitment(), row.payload());
    }

    private static UnaryOperator<LedgerRow> beside(UnaryOperator<PayloadRow> change) {
        return row -> withPayload(row, change.apply(Objects.requireNonNull(row.payload())));
    }

    static LedgerRow withPayload(LedgerRow row, @Nullable PayloadRow payload) {
        return new LedgerRow(
                row.id(), row.controller(), row.type(), row.time(), row.position(), row.commitment(), payload);
    }

    private static LedgerRow with(
            LedgerRow row,
            @Nullable String type,
            @Nullable Duration later,
            @Nullable Bytes commitment,
            @Nullable UUID id) {
        return new LedgerRow(
                id == null ? row.id() : id,
                row.controller(),
                type == null ? row.type() : type,
                later == null ? row.time() : row.time().plus(later),
                row.position(),
                commitment == null ? row.commitment() : commitment,
                row.payload());
    }

    private static PayloadRow payload(
            PayloadRow row, @Nullable Bytes salt, @Nullable String text, @Nullable UUID erasedBy) {
        return new PayloadRow(row.subjectKind(), row.subjectKey(), salt, text, erasedBy, true);
    }

    private static PayloadRow subject(PayloadRow row, @Nullable String kind, @Nullable String key, boolean agrees) {
        return new PayloadRow(kind, key, row.salt(), row.text(), row.erasedBy(), agrees);
    }

    private static Bytes flipped(@Nullable Bytes bytes) {
        byte[] flipped = Objects.requireNonNull(bytes).toArray();
        flipped[5] ^= 1;
        return Bytes.of(flipped);
    }
}
