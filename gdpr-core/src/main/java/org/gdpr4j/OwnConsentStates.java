package org.gdpr4j;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentKey;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/** What a person's consents come to: without it nothing is known of them, whatever is kept as proof. */
final class OwnConsentStates implements OwnRecord {

    private final Consents consents;
    private final ConsentStore store;
    private final RecordType type;

    OwnConsentStates(Consents consents, ConsentStore store, OwnTypes types) {
        this.consents = consents;
        this.store = store;
        this.type = types.of("consent-state", "consent_state", Map.of(), List.of());
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<Row> of(SubjectId subject) {
        Set<String> purposes = new TreeSet<>();
        store.eventsOf(subject).stream().map(ConsentEvent::purpose).forEach(purposes::add);
        return purposes.stream()
                .filter(purpose -> isKnown(subject, purpose))
                .map(purpose -> new Row(
                        type.name(), Key.of(subject.kind(), subject.key(), purpose), Map.of(), Map.of(), Map.of()))
                .toList();
    }

    private boolean isKnown(SubjectId subject, String purpose) {
        return store.state(new ConsentKey(ControllerId.DEFAULT, subject, purpose))
                        .state()
                        .number()
                > 0;
    }

    @Override
    public List<Row> of(List<Key> keys) {
        return subjects(keys).stream()
                .flatMap(subject -> of(subject).stream())
                .filter(row -> keys.contains(row.key()))
                .toList();
    }

    @Override
    public int forget(List<Key> keys) {
        return subjects(keys).stream()
                .mapToInt(subject -> consents.forget(subject, Actor.job("erasure")))
                .sum();
    }

    private static Set<SubjectId> subjects(List<Key> keys) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        keys.forEach(key -> subjects.add(
                new SubjectId(key.parts().get(0).toString(), key.parts().get(1).toString())));
        return subjects;
    }
}
