package org.gdpr4j;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** The events of a person's consents: proof (Art. 7(1)) for as long as a floor says, and then gone. */
final class OwnConsents implements OwnRecord {

    private final ConsentStore store;
    private final RecordType type;

    OwnConsents(ConsentStore store, OwnTypes types, List<RetentionRule> floors) {
        this.store = store;
        this.type = types.of(
                "consent",
                "consent",
                Map.of(
                        "reference", "reference",
                        "address", "address",
                        "userAgent", "user_agent",
                        "guardian", "guardian",
                        "guardianVerification", "guardian_verification",
                        "note", "note"),
                floors);
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<Row> of(SubjectId subject) {
        List<ConsentEvent> events = store.eventsOf(subject);
        Map<String, Instant> ends = ends(events);
        return events.stream()
                .map(event -> row(event, ends.get(event.purpose())))
                .toList();
    }

    /** By purpose, when the consent to it ended; without those that have not. */
    static Map<String, Instant> ends(List<ConsentEvent> events) {
        Map<String, ConsentEvent> last = new HashMap<>();
        events.forEach(event ->
                last.merge(event.purpose(), event, (one, other) -> one.number() > other.number() ? one : other));
        Map<String, Instant> ends = new HashMap<>();
        last.forEach((purpose, event) -> {
            if (event.kind().ends()) {
                ends.put(purpose, event.recordedAt());
            }
        });
        return ends;
    }

    private Row row(ConsentEvent event, @Nullable Instant ended) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(OwnTypes.ENDED, ended);
        return new Row(type.name(), Key.of(event.id()), values, Map.of(), Map.of());
    }

    @Override
    public List<Row> of(List<Key> keys) {
        return keys.stream()
                .map(OwnConsents::id)
                .map(store::find)
                .flatMap(Optional::stream)
                .map(event -> row(event, ends(store.eventsOf(event.subject())).get(event.purpose())))
                .toList();
    }

    @Override
    public int forget(List<Key> keys) {
        return store.delete(keys.stream().map(OwnConsents::id).toList());
    }

    static UUID id(Key key) {
        Object part = key.parts().get(0);
        return part instanceof UUID id ? id : UUID.fromString(part.toString());
    }
}
