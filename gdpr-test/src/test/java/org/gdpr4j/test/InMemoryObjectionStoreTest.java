package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.consent.InMemoryObjectionStore;
import org.gdpr4j.consent.ObjectionStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryObjectionStoreTest extends ObjectionStoreContract {

    private final InMemoryObjectionStore store = new InMemoryObjectionStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected ObjectionStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
