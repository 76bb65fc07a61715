package org.gdpr4j.test;

import java.util.List;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.SecretStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

// snippet:contract
class InMemorySecretStoreTest extends SecretStoreContract {

    private final InMemorySecretStore store = new InMemorySecretStore();
    private final Transactions transactions = new InMemoryTransactions(List.of(store::snapshot));

    @Override
    protected SecretStore store() {
        return store;
    }
    // end

    @Override
    protected Transactions transactions() {
        return transactions;
    }
}
