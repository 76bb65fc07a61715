package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.notice.DeliveryStore;
import org.gdpr4j.notice.InMemoryDeliveryStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryDeliveryStoreTest extends DeliveryStoreContract {

    private final InMemoryDeliveryStore store = new InMemoryDeliveryStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected DeliveryStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
