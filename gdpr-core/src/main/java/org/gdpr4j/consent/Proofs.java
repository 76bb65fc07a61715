package org.gdpr4j.consent;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.jspecify.annotations.Nullable;

/** Puts each event into the ledger, under the event's own id: {@code consent.given}, {@code consent.withdrawn} … */
final class Proofs implements Recorder.Sink {

    private final Ledger ledger;

    Proofs(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void written(ConsentEvent event, ConsentState before, ConsentState after) {
        ledger.append(
                new LedgerEvent(event.id(), event.controller(), type(event), event.subject(), event.by(), body(event)));
    }

    static String type(ConsentEvent event) {
        return "consent." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, ?> body(ConsentEvent event) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("purpose", event.purpose());
        body.put("number", event.number());
        body.put("recordedAt", event.recordedAt().toString());
        body.put("note", event.note());
        Evidence evidence = event.evidence();
        if (evidence != null) {
            body.put("act", evidence.act().name());
            body.put("channel", evidence.channel().name());
            body.put("reference", evidence.reference());
            body.put("actedAt", text(evidence.when()));
        }
        Given given = event.given();
        if (given != null) {
            body.put("shown", shown(given.shown()));
            body.put("explicit", given.explicit());
            body.put("confirmationDemanded", given.confirmationDemanded());
            body.put("confirmedBefore", given.confirmedBefore());
            body.put("until", text(given.until()));
            body.put("age", given.age() == null ? null : given.age().name());
            body.put("country", given.country());
            body.put("guardian", guardian(given.guardian()));
        }
        body.values().removeIf(value -> value == null);
        return body;
    }

    private static @Nullable Map<String, Object> shown(@Nullable Shown shown) {
        return shown == null
                ? null
                : Map.of(
                        "notice", shown.notice(),
                        "version", shown.version(),
                        "language", shown.language(),
                        "textHash", shown.textHash(),
                        "rightToWithdraw", shown.rightToWithdraw());
    }

    private static @Nullable Map<String, Object> guardian(@Nullable Guardian guardian) {
        return guardian == null
                ? null
                : Map.of(
                        "reference", guardian.reference(),
                        "relation", guardian.relation(),
                        "verification", guardian.verification());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
