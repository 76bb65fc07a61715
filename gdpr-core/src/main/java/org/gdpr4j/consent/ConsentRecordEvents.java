package org.gdpr4j.consent;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentRecord.Event;
import org.gdpr4j.consent.ConsentRecord.Event.Expresser;
import org.jspecify.annotations.Nullable;

/** The events of a consent record as JSON (ISO/IEC TS 27560:2023, 6.3.7), with states of the W3C Data Privacy Vocabulary. */
final class ConsentRecordEvents {

    private static final String[] ALL = {
        "event_time",
        "validity_duration",
        "entity_id",
        "event_type",
        "event_state",
        "imported",
        "indication_method",
        "text_hash",
        "evidence",
        "recorded_by"
    };
    private static final String[] VALIDITY = {"type", "value"};
    private static final String ORDINARY = "dpv:ExpressedConsent";
    private static final String EXPLICIT = "dpv:ExplicitlyExpressedConsent";
    private static final String UNTIL_TIME = "dpv:UntilTimeDuration";
    private static final String UNTIL_EVENT = "dpv:UntilEventDuration";
    private static final String WITHDRAWAL = "withdrawal";

    private ConsentRecordEvents() {}

    static Map<String, Object> write(Event event) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("event_time", event.at().toString());
        Map<String, Object> validity = new LinkedHashMap<>();
        Instant until = event.until();
        validity.put("type", until == null ? UNTIL_EVENT : UNTIL_TIME);
        validity.put("value", until == null ? WITHDRAWAL : until.toString());
        all.put("validity_duration", validity);
        all.put("entity_id", event.by().term());
        all.put("event_type", event.explicit() ? EXPLICIT : ORDINARY);
        all.put("event_state", state(event.kind()));
        all.put("imported", event.kind() == Kind.IMPORTED);
        put(all, "indication_method", event.method());
        put(all, "text_hash", event.textHash());
        put(all, "evidence", event.reference());
        put(all, "recorded_by", event.recordedBy());
        return all;
    }

    static Event read(JsonPart any) {
        JsonPart part = any.only(ALL);
        JsonPart validity = part.object("validity_duration", VALIDITY);
        boolean endless =
                validity.oneOf("type", List.of(UNTIL_TIME, UNTIL_EVENT)).equals(UNTIL_EVENT);
        if (endless) {
            validity.require("value", WITHDRAWAL);
        }
        return new Event(
                part.parsed("event_time", Instant::parse, "an instant in UTC"),
                kind(part),
                part.oneOf("event_type", List.of(ORDINARY, EXPLICIT)).equals(EXPLICIT),
                endless ? null : validity.parsed("value", Instant::parse, "an instant in UTC"),
                part.termed("entity_id", List.of(Expresser.values()), Expresser::term),
                part.optionalText("indication_method"),
                part.optionalText("text_hash"),
                part.optionalText("evidence"),
                part.optionalText("recorded_by"));
    }

    private static String state(Kind kind) {
        return switch (kind) {
            case GIVEN, IMPORTED -> "dpv:ConsentGiven";
            case CONFIRMED -> "dpv:RenewedConsentGiven";
            case REFUSED -> "dpv:ConsentRefused";
            case WITHDRAWN -> "dpv:ConsentWithdrawn";
            case ERASED -> "dpv:ConsentRevoked";
            case EXPIRED -> "dpv:ConsentExpired";
            case OUTDATED -> "dpv:ConsentInvalidated";
            case ASKED_AGAIN -> "dpv:ConsentRequested";
        };
    }

    private static Kind kind(JsonPart part) {
        boolean imported = part.flag("imported");
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> (kind == Kind.IMPORTED) == imported)
                .toList();
        return part.termed("event_state", kinds, ConsentRecordEvents::state);
    }

    private static void put(Map<String, Object> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
