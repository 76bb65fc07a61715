package org.gdpr4j.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;

/** Compares what lies beside a header with what the header commits to. It is of one thread. */
final class PayloadCheck {

    private final MessageDigest sha256;

    PayloadCheck(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /** What is wrong with the payload of this row, or null. That the entry which erased it says so is checked elsewhere. */
    @Nullable
    LedgerFault fault(LedgerRow row) {
        PayloadRow payload = row.payload();
        if (payload == null) {
            return fault(row, Kind.PAYLOAD_MISSING, "The row of the payload is gone.");
        }
        return payload.text() == null ? erased(row, payload) : kept(row, payload, payload.text());
    }

    private @Nullable LedgerFault erased(LedgerRow row, PayloadRow payload) {
        if (payload.erasedBy() == null) {
            return fault(row, Kind.PAYLOAD_MISSING, "The payload is gone, and no entry is named that erased it.");
        }
        if (row.type().startsWith(Ledger.OWN)) {
            return fault(row, Kind.PAYLOAD_MISSING, "The payload of an entry of the ledger itself is never erased.");
        }
        boolean empty = payload.salt() == null && payload.subjectKind() == null && payload.subjectKey() == null;
        return empty && payload.agrees()
                ? null
                : fault(
                        row,
                        Kind.LOOKUP_CHANGED,
                        "The payload is erased, but salt, person or controller are not as they" + " must be then.");
    }

    private @Nullable LedgerFault kept(LedgerRow row, PayloadRow payload, String text) {
        Bytes salt = payload.salt();
        if (salt == null
                || !Arrays.equals(
                        PayloadText.commitment(sha256, salt.raw(), text),
                        row.commitment().raw())) {
            return fault(row, Kind.PAYLOAD_CHANGED, "Salt and payload are not what the header commits to.");
        }
        if (payload.erasedBy() != null) {
            return fault(row, Kind.PAYLOAD_CHANGED, "An entry is named that erased the payload, but it is there.");
        }
        String kind = payload.subjectKind();
        boolean split = kind == null || kind.indexOf(':') < 0;
        String ending = PayloadText.ending(row.controller(), kind, payload.subjectKey());
        return payload.agrees() && split && (kind == null) == (payload.subjectKey() == null) && text.endsWith(ending)
                ? null
                : fault(row, Kind.LOOKUP_CHANGED, "The person or controller beside the payload is not the one in it.");
    }

    private static LedgerFault fault(LedgerRow row, Kind kind, String what) {
        return new LedgerFault(kind, row.position(), row.id(), what);
    }
}
