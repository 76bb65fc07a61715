package org.gdpr4j;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** What the ledger says of a person beyond its headers. Forgetting it is an entry of its own, and every hash still verifies. */
final class OwnLedger implements OwnRecord {

    private static final String CONSENT = "consent.";

    private final Ledger ledger;
    private final LedgerStore store;
    private final ConsentStore consents;
    private final RecordType type;

    OwnLedger(Ledger ledger, LedgerStore store, ConsentStore consents, OwnTypes types, List<RetentionRule> floors) {
        this.ledger = ledger;
        this.store = store;
        this.consents = consents;
        this.type = types.of("ledger-payload", "ledger_payload", Map.of("payload", "payload"), floors);
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<Row> of(SubjectId subject) {
        Map<String, Instant> ends = ends(subject);
        List<Row> rows = new ArrayList<>();
        store.eachOf(subject, "", entry -> rows.add(row(entry, ends)));
        return rows;
    }

    /** By the id of the event, which is that of its entry, when its consent ended. */
    private Map<String, Instant> ends(SubjectId subject) {
        List<ConsentEvent> events = consents.eventsOf(subject);
        Map<String, Instant> byPurpose = OwnConsents.ends(events);
        Map<String, Instant> byEntry = new HashMap<>();
        for (ConsentEvent event : events) {
            Instant end = byPurpose.get(event.purpose());
            if (end != null) {
                byEntry.put(event.id().toString(), end);
            }
        }
        return byEntry;
    }

    private Row row(LedgerRow entry, Map<String, Instant> ends) {
        boolean consent = entry.type().startsWith(CONSENT);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(OwnTypes.KIND, entry.type());
        values.put(OwnTypes.ENDED, consent ? ends.get(entry.id().toString()) : entry.time());
        return new Row(type.name(), Key.of(entry.id()), values, Map.of(), Map.of());
    }

    @Override
    public List<Row> of(List<Key> keys) {
        return keys.stream()
                .map(OwnConsents::id)
                .flatMap(id -> store.find(id).stream())
                .map(entry -> row(entry, Map.of()))
                .toList();
    }

    @Override
    public int forget(List<Key> keys) {
        return ledger.erasePayloads(
                keys.stream().map(OwnConsents::id).toList(), Actor.job("erasure"), "the person was erased");
    }
}
