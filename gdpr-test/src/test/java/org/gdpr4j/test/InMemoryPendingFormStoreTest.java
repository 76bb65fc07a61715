package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.consent.InMemoryPendingFormStore;
import org.gdpr4j.consent.PendingFormStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryPendingFormStoreTest extends PendingFormStoreContract {

    private final InMemoryPendingFormStore store = new InMemoryPendingFormStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected PendingFormStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
