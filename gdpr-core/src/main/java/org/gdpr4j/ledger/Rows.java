package org.gdpr4j.ledger;

import java.time.Instant;
import org.gdpr4j.subject.SubjectId;

/** Makes the row of an event. */
final class Rows {

    private Rows() {}

    static LedgerRow of(LedgerEvent event, Instant time, byte[] salt) {
        String text = PayloadText.of(event);
        SubjectId subject = event.subject();
        return new LedgerRow(
                event.id(),
                event.controller().value(),
                event.type(),
                time,
                null,
                Bytes.of(PayloadText.commitment(Sha256.fresh(), salt, text)),
                new PayloadRow(
                        subject == null ? null : subject.kind(),
                        subject == null ? null : subject.key(),
                        Bytes.of(salt),
                        text,
                        null,
                        true));
    }
}
