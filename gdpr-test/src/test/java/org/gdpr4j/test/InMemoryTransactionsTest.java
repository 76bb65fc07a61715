package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

class InMemoryTransactionsTest extends TransactionsContract {

    private int written;

    private final Transactions transactions = new InMemoryTransactions(List.of(this::snapshot));

    private Runnable snapshot() {
        int before = written;
        return () -> written = before;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected void write() {
        written++;
    }

    @Override
    protected int written() {
        return written;
    }
}
