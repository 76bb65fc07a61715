package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.gdpr4j.Gdpr;
import org.gdpr4j.jpa.store.JpaErasureStore;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.jpa.store.JpaSecretStore;
import org.gdpr4j.jpa.store.JpaStateStore;
import org.gdpr4j.jpa.store.StoreEntities;
import org.gdpr4j.transaction.Transactions;

/**
 * Where an application with Jakarta Persistence begins: a builder of {@link Gdpr} that knows its entities, its tables and
 * its transactions. Users call it once, at start-up. What it fills in, the builder's methods replace.
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
                .transactions(transactions)
                .secretStore(JpaSecretStore.of(managers))
                .stateStore(JpaStateStore.of(managers))
                .erasureStore(JpaErasureStore.of(managers));
    }

    /** The entity classes of the library's own tables, to be listed in the persistence unit. */
    public static List<Class<?>> entities() {
        return StoreEntities.classes();
    }

    /** Creates the library's own tables, for tests and for trying things out; production runs the script by Flyway. */
    public static void createSchema(EntityManagerFactory factory) {
        JpaSchema.create(factory);
    }
}
