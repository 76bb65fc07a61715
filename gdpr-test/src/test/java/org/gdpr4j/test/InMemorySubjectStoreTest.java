package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.subject.InMemorySubjectStore;
import org.gdpr4j.subject.SubjectStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemorySubjectStoreTest extends SubjectStoreContract {

    private final InMemorySubjectStore store = new InMemorySubjectStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store::snapshot));

    @Override
    protected SubjectStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
