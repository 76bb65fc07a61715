package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.consent.InMemoryConsentStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryConsentStoreTest extends ConsentStoreContract {

    private final InMemoryConsentStore store = new InMemoryConsentStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected ConsentStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
