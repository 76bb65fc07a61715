package org.gdpr4j.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.retention.InMemoryStateStore;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.search.Found;
import org.gdpr4j.search.Search;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.InMemorySource;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.RecordIds;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** A catalog, its rows in memory and the engine over them. */
final class World {

    static final Actor JANA = Actor.user("jana");
    static final Actor PETR = Actor.user("petr");
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    final Catalog catalog;
    final InMemorySource source;
    final InMemoryErasureStore store = new InMemoryErasureStore();
    final InMemoryStateStore states = new InMemoryStateStore();
    final InMemorySecretStore keys = new InMemorySecretStore();
    final Secrets secrets = new Secrets(RootKey.random(), keys);
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final InMemoryLedgerStore entries = new InMemoryLedgerStore();
    final InMemoryTransactions transactions;
    final Ledger ledger;
    final Retention retention;
    Erasure erasure;

    World(Model model) {
        this(model.catalog());
    }

    World(Catalog catalog) {
        this.catalog = catalog;
        source = new InMemorySource(catalog);
        transactions = new InMemoryTransactions(List.of(source, store, states, keys::snapshot, entries));
        ledger = Ledger.of(entries, transactions, clock);
        retention =
                new Retention(catalog, new RecordIds(catalog, List.of(source), secrets), states, transactions, clock);
        erasure = erasure(catalog, ErasureOptions.defaults(), List.of(source));
    }

    Erasure erasure(Catalog other, ErasureOptions options, List<? extends PersonalDataSource> sources) {
        return new Erasure(other, sources, retention, secrets, store, ledger, transactions, options, clock);
    }

    /** A row: names and values in turn; a {@link Key} is where a to-one link leads. */
    Key add(String record, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Key> links = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] instanceof Key key) {
                links.put((String) namesAndValues[i], key);
            } else {
                values.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return source.add(record, values, links);
    }

    static SubjectId customer(Key key) {
        return SubjectId.of("customer", key.text());
    }

    Found find(Key customer) {
        return new Search(catalog, List.of(source), transactions).find(customer(customer));
    }

    ErasurePlan plan(Key customer) {
        return erasure.plan(customer(customer), ErasureGround.CONSENT_WITHDRAWN, JANA);
    }

    ErasurePlan approved(Key customer) {
        ErasurePlan plan = plan(customer);
        erasure.approve(plan.id(), plan.fingerprint(), JANA);
        return plan;
    }

    ErasurePlan erase(Key customer) {
        ErasurePlan plan = approved(customer);
        erasure.execute(plan.id(), JANA);
        return plan;
    }

    ProofResult prove() {
        return erasure.prove(Actor.job("proof"));
    }

    boolean has(String record, Key key) {
        return source.rows(record).stream().anyMatch(row -> row.key().equals(key));
    }

    Row row(String record, Key key) {
        return source.rows(record).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    Object value(String record, Key key, String field) {
        return row(record, key).values().get(field);
    }

    List<Key> ends(String record, String link, Key key) {
        RecordType type = catalog.record(record);
        return source.ends(type, type.link(link).orElseThrow(), List.of(key)).stream()
                .map(LinkEnd::to)
                .toList();
    }

    List<Object> elements(String record, String collection, String field, Key key) {
        return source.elements(catalog.record(record), collection, List.of(key)).stream()
                .map(element -> element.values().get(field))
                .toList();
    }

    /** Every cell, by {@code record/key/field}. */
    Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        for (RecordType type : catalog.records()) {
            for (Row row : source.rows(type.name())) {
                String prefix = type.name() + "/" + row.key().text();
                cells.put(prefix, "");
                row.values().forEach((field, value) -> {
                    if (value != null) {
                        cells.put(prefix + "/" + field, value.toString());
                    }
                });
                row.links().forEach((link, target) -> cells.put(prefix + "/" + link, target.text()));
                hangingOn(type, row.key(), prefix, cells);
            }
        }
        return cells;
    }

    private void hangingOn(RecordType type, Key key, String prefix, Map<String, String> cells) {
        for (Link link : type.links()) {
            if (link.kind() == LinkKind.JOIN_TABLE && !link.mappedBy()) {
                ends(type.name(), link.name(), key)
                        .forEach(to -> cells.put(prefix + "/" + link.name() + "/" + to.text(), ""));
            }
        }
        new TreeSet<>(type.fields().stream()
                        .map(Field::collection)
                        .filter(it -> it != null)
                        .toList())
                .forEach(collection -> {
                    List<String> texts = new ArrayList<>();
                    for (Element element : source.elements(type, collection, List.of(key))) {
                        texts.add(new TreeMap<>(element.values()).toString());
                    }
                    texts.sort(null);
                    if (!texts.isEmpty()) {
                        cells.put(prefix + "/" + collection, texts.toString());
                    }
                });
    }
}
