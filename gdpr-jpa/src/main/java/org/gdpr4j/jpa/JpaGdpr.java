package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.gdpr4j.Gdpr;
import org.gdpr4j.transaction.Transactions;

/**
 * Where an application with Jakarta Persistence begins: a builder of {@link Gdpr} that knows its entities, its tables and
 * its transactions. Users call it once, at start-up.
 */
public final class JpaGdpr {

    private JpaGdpr() {}

    /** For plain Java: the library opens transactions of its own on this {@code RESOURCE_LOCAL} factory. */
    public static Gdpr.Builder builder(EntityManagerFactory factory) {
        JpaTransactions transactions = JpaTransactions.of(factory);
        return builder(factory, transactions, transactions);
    }

    /** For containers: transactions and entity managers are theirs, and belong together. */
    public static Gdpr.Builder builder(
            EntityManagerFactory factory, Transactions transactions, EntityManagers managers) {
        JpaCatalogSource structure = JpaCatalogSource.of(factory);
        return Gdpr.builder()
                .catalogSource(structure)
                .source(catalog -> JpaPersonalDataSource.of(managers, structure.mappings()))
                .transactions(transactions);
    }
}
