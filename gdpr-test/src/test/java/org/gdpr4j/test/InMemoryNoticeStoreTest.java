package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.notice.InMemoryNoticeStore;
import org.gdpr4j.notice.NoticeStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryNoticeStoreTest extends NoticeStoreContract {

    private final InMemoryNoticeStore store = new InMemoryNoticeStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store));

    @Override
    protected NoticeStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
