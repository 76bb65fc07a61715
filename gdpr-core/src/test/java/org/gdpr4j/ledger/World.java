package org.gdpr4j.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

/** A ledger in memory with all that it needs. */
final class World extends Clock {

    static final Actor JANA = Actor.user("jana");
    static final SubjectId EVA = SubjectId.of("customer", 42);
    static final String ORIGIN = "example.org/ledger";

    final InMemoryLedgerStore store = new InMemoryLedgerStore();
    final InMemorySecretStore secretStore = new InMemorySecretStore();
    final Secrets secrets = new Secrets(RootKey.random(), secretStore);
    final InMemoryTransactions transactions =
            new InMemoryTransactions(List.of(store, (InMemoryTransactions.Restorable) secretStore::snapshot));
    final ClaimAccess.Issuer issuer = new ClaimAccess.Issuer();
    final List<Checkpoint> outside = new ArrayList<>();
    Instant now = Instant.parse("2026-03-01T08:09:10.123456Z");
    final Ledger ledger = ledger(store, 300, List.of(sink()));

    Ledger ledger(LedgerStore over, int batch, List<CheckpointSink> sinks) {
        LedgerOptions options = LedgerOptions.defaults().withOrigin(ORIGIN).withBatch(batch);
        return new Ledger(over, transactions, this, secrets, options, sinks, issuer);
    }

    private CheckpointSink sink() {
        return new CheckpointSink() {
            @Override
            public String name() {
                return "outside";
            }

            @Override
            public void accept(Checkpoint checkpoint) {
                outside.add(checkpoint);
            }
        };
    }

    UUID append(String type) {
        return append(type, EVA);
    }

    UUID append(String type, SubjectId subject) {
        now = now.plus(Duration.ofMillis(1));
        return ledger.append(LedgerEvent.of(type, subject, JANA, Map.of("what", "žluťoučký kůň \"42\"", "number", 7)));
    }

    List<UUID> append(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(append("consent.given", SubjectId.of("customer", i % 10)));
        }
        return ids;
    }

    void placeAll() {
        while (ledger.sequence() > 0) {
            now = now.plusMillis(1);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Transactions that nothing undoes, for what is done in the middle of something else. */
    static final class Plain implements Transactions {

        @Override
        public <T> T joining(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            return work.get();
        }
    }
}
