package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.erasure.InMemoryErasureStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryErasureStoreTest extends ErasureStoreContract {

    private final InMemoryErasureStore store = new InMemoryErasureStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected ErasureStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
