package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.retention.InMemoryStateStore;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryStateStoreTest extends StateStoreContract {

    private final InMemoryStateStore store = new InMemoryStateStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected StateStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
