package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryLedgerStoreTest extends LedgerStoreContract {

    private final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected LedgerStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
