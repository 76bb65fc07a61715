package org.gdpr4j.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEntry;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

/** Consents and objections of one controller, all in memory, with a clock that a test moves. */
final class Office {

    static final SubjectId EVA = SubjectId.of("customer", 42);
    static final Actor CLERK = Actor.user("clerk-7");
    static final Actor HERSELF = Actor.user("customer-42");
    static final Shown SHOWN = new Shown("privacy", 3, "cs", "0".repeat(64), true);
    static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");
    static final Identifier MAIL = Identifier.of(IdentifierType.EMAIL, "eva.novakova@example.cz");

    /** A database that does not answer. */
    static final Transactions DOWN = new Transactions() {
        @Override
        public <T> T joining(Supplier<T> work) {
            throw new IllegalStateException("no connection");
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            throw new IllegalStateException("no connection");
        }
    };

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:09:10.123456Z"));
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    final InMemoryConsentStore consentStore = new InMemoryConsentStore();
    final InMemoryObjectionStore objectionStore = new InMemoryObjectionStore();
    final InMemoryPendingFormStore pendingStore = new InMemoryPendingFormStore();
    final InMemoryLedgerStore ledgerStore = new InMemoryLedgerStore();
    final InMemorySecretStore secretStore = new InMemorySecretStore();
    final InMemoryTransactions transactions = new InMemoryTransactions(
            List.of(consentStore, objectionStore, pendingStore, ledgerStore, secretStore::snapshot));
    final Secrets secrets = new Secrets(RootKey.random(), secretStore);
    final Ledger ledger = Ledger.of(ledgerStore, transactions, clock);
    final List<ConsentChange> changes = new ArrayList<>();
    final Map<SubjectId, List<Identifier>> directory = new TreeMap<>(Comparator.comparing(SubjectId::key));

    final Purposes purposes = Purposes.of(
            new Purpose("newsletter", "Our monthly letter", LawfulBasis.CONSENT),
            new Purpose("calls", "Offers by phone", LawfulBasis.CONSENT),
            new Purpose("processing", "Keeping your request", LawfulBasis.CONSENT),
            new Purpose("health", "Your diet", LawfulBasis.CONSENT),
            new Purpose("profiling", "What you might like", LawfulBasis.LEGITIMATE_INTERESTS));

    final Consents consents = Consents.builder()
            .purposes(purposes)
            .store(consentStore)
            .ledger(ledger)
            .transactions(transactions)
            .clock(clock)
            .listener(changes::add)
            .build();
    final Objections objections = objections(changes::add);
    final WithdrawalTokens tokens = new WithdrawalTokens(secrets);
    final Withdrawals withdrawals = new Withdrawals(
            ControllerId.DEFAULT, tokens, consents, objections, who -> directory.getOrDefault(who, List.of()));

    Objections objections(ConsentListener listener) {
        return Objections.builder()
                .list(new MarketingList(
                        "Not writing to those who do not want it",
                        LawfulBasis.LEGAL_OBLIGATION,
                        Period.ofYears(10),
                        Set.of("newsletter", "calls")))
                .consents(consents)
                .store(objectionStore)
                .ledger(ledger)
                .secrets(secrets)
                .transactions(transactions)
                .clock(clock)
                .listener(listener)
                .build();
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    void give(String purpose) {
        consents.give(Giving.of(EVA, purpose, CLICK, SHOWN), HERSELF);
    }

    List<String> proved(SubjectId subject) {
        return ledger.of(subject, "").stream().map(LedgerEntry::type).toList();
    }
}
