package org.gdpr4j.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.SubjectDirectory;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** What this room works with. */
record Desk(
        Controller controller,
        Purposes purposes,
        SubjectDirectory directory,
        NoticeStore store,
        DisclosureSource disclosures,
        Ledger ledger,
        Transactions transactions,
        Clock clock) {

    Outlines outlines() {
        return Outlines.of(store.versions(controller.id()));
    }

    NoticeVersion whole(Outline outline) {
        return new NoticeVersion(
                outline.id(), outline.validFrom(), outline.content(), store.texts(controller.id(), outline.id()));
    }

    void append(UUID id, String type, @Nullable SubjectId subject, Actor by, Map<String, ?> body) {
        ledger.append(new LedgerEvent(id, controller.id(), type, subject, by, body));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
