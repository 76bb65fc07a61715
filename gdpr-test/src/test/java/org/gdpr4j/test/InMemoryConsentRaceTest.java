package org.gdpr4j.test;

import java.time.Clock;
import java.util.List;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.InMemoryConsentStore;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.transaction.InMemoryTransactions;

class InMemoryConsentRaceTest extends ConsentRaceContract {

    @Override
    protected List<Node> nodes() {
        InMemoryConsentStore store = new InMemoryConsentStore();
        InMemoryLedgerStore ledgerStore = new InMemoryLedgerStore();
        InMemoryTransactions transactions = new InMemoryTransactions(List.of(store, ledgerStore));
        Ledger ledger = Ledger.of(ledgerStore, transactions, Clock.systemUTC());
        return List.of(node(store, ledger, transactions), node(store, ledger, transactions));
    }

    private static Node node(InMemoryConsentStore store, Ledger ledger, InMemoryTransactions transactions) {
        Consents consents = Consents.builder()
                .purposes(PURPOSES)
                .terms(TERMS)
                .store(store)
                .ledger(ledger)
                .transactions(transactions)
                .build();
        return new Node(consents, transactions);
    }
}
