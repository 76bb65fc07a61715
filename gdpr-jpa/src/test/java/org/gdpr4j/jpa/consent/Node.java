package org.gdpr4j.jpa.consent;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.consent.ConsentTerms;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.ledger.Pool;
import org.gdpr4j.jpa.store.JpaConsentStore;
import org.gdpr4j.jpa.store.JpaLedgerStore;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.jpa.store.StoreEntities;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** One node of an application: its consents over an entity manager factory and a pool of its own. */
final class Node implements AutoCloseable {

    static final Actor ACTOR = Actor.job("node");
    static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission of eva@example.org");
    static final Shown SHOWN = new Shown("privacy", 3, "cs", "0a".repeat(32), true);

    private static final Purposes PURPOSES = Purposes.of(
            new Purpose("newsletter", "A letter", LawfulBasis.CONSENT),
            new Purpose("confirmed", "A letter to an address that is yours", LawfulBasis.CONSENT),
            new Purpose("daily", "For a day", LawfulBasis.CONSENT));

    private static final List<ConsentTerms> TERMS = List.of(
            ConsentTerms.of("confirmed").withConfirmation(),
            ConsentTerms.of("daily").lasting(Period.ofDays(1)));

    private final Pool pool;
    private final EntityManagerFactory factory;
    private final Clock clock;
    private final JpaTransactions transactions;
    private final JpaConsentStore store;
    private final Ledger ledger;
    private final Consents consents;

    private Node(Pool pool, EntityManagerFactory factory, Clock clock, Purposes purposes, List<ConsentTerms> terms) {
        this.pool = pool;
        this.factory = factory;
        this.clock = clock;
        transactions = JpaTransactions.of(factory);
        store = JpaConsentStore.of(transactions);
        ledger = Ledger.of(JpaLedgerStore.of(transactions), transactions, clock);
        consents = Consents.builder()
                .purposes(purposes)
                .terms(terms)
                .store(store)
                .ledger(ledger)
                .transactions(transactions)
                .clock(clock)
                .build();
    }

    /** On a database that has the library's tables. */
    static Node on(String url, Clock clock) {
        return on(url, clock, PURPOSES, TERMS);
    }

    static Node on(String url, Clock clock, Purposes purposes, List<ConsentTerms> terms) {
        Pool pool = new Pool(url);
        PersistenceConfiguration configuration = new PersistenceConfiguration("node-" + UUID.randomUUID())
                .property("jakarta.persistence.nonJtaDataSource", pool);
        StoreEntities.classes().forEach(configuration::managedClass);
        EntityManagerFactory factory = new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
        return new Node(pool, factory, clock, purposes, terms);
    }

    /** The same with nothing in memory. */
    Node restarted() {
        return new Node(pool, factory, clock, PURPOSES, TERMS);
    }

    /** Makes the library's tables. */
    Node installed() {
        JpaSchema.create(factory);
        return this;
    }

    Pool pool() {
        return pool;
    }

    JpaTransactions transactions() {
        return transactions;
    }

    JpaConsentStore store() {
        return store;
    }

    Ledger ledger() {
        return ledger;
    }

    Consents consents() {
        return consents;
    }

    static SubjectId somebody() {
        return SubjectId.of("customer", UUID.randomUUID());
    }

    static Giving giving(SubjectId subject, String purpose) {
        return Giving.of(subject, purpose, CLICK, SHOWN);
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
