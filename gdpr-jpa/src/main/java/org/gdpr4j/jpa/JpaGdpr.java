package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.gdpr4j.Gdpr;
import org.gdpr4j.GdprBuilder;
import org.gdpr4j.Stores;
import org.gdpr4j.jpa.store.JpaConsentStore;
import org.gdpr4j.jpa.store.JpaDeliveryStore;
import org.gdpr4j.jpa.store.JpaErasureStore;
import org.gdpr4j.jpa.store.JpaLedgerStore;
import org.gdpr4j.jpa.store.JpaNoticeStore;
import org.gdpr4j.jpa.store.JpaObjectionStore;
import org.gdpr4j.jpa.store.JpaPendingFormStore;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.jpa.store.JpaSecretStore;
import org.gdpr4j.jpa.store.JpaStateStore;
import org.gdpr4j.jpa.store.JpaSubjectStore;
import org.gdpr4j.jpa.store.StoreEntities;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an application with Jakarta Persistence begins: a builder of {@link Gdpr} that knows its entities, its tables and
 * its transactions. Users call it once, at start-up. What it fills in, the builder's methods replace.
 */
public final class JpaGdpr {

    private static final Logger LOG = LoggerFactory.getLogger(JpaGdpr.class);

    private JpaGdpr() {}

    /** For plain Java: the library opens transactions of its own on this {@code RESOURCE_LOCAL} factory. */
    public static GdprBuilder builder(EntityManagerFactory factory) {
        JpaTransactions transactions = JpaTransactions.of(factory);
        return builder(factory, transactions, transactions);
    }

    /** For containers: transactions and entity managers are theirs, and belong together. */
    public static GdprBuilder builder(
            EntityManagerFactory factory, Transactions transactions, EntityManagers managers) {
        return builder(factory, transactions, managers, StoreTables.defaults());
    }

    /** For containers, with the library's own tables in another schema or under other names. */
    public static GdprBuilder builder(
            EntityManagerFactory factory, Transactions transactions, EntityManagers managers, StoreTables tables) {
        JpaCatalogSource structure = JpaCatalogSource.of(factory, tables.prefix());
        return Gdpr.builder()
                .catalogSource(structure)
                .source(catalog -> {
                    warnOfMissing(managers, tables);
                    return JpaPersonalDataSource.of(managers, structure.mappings());
                })
                .directory((catalog, kinds, clock) ->
                        JpaSubjectDirectory.of(managers, structure.mappings(), catalog, clock, kinds))
                .transactions(transactions)
                .stores(stores(managers, tables));
    }

    /** The library's own rows in the host's database, in the transactions of these entity managers. */
    public static Stores stores(EntityManagers managers, StoreTables tables) {
        return new Stores(
                tables.schema() == null ? tables.prefix() : tables.schema() + "." + tables.prefix(),
                JpaSecretStore.of(managers, tables),
                JpaStateStore.of(managers, tables),
                JpaErasureStore.of(managers, tables),
                JpaSubjectStore.of(managers, tables),
                JpaLedgerStore.of(managers, tables),
                JpaNoticeStore.of(managers, tables),
                JpaDeliveryStore.of(managers, tables),
                JpaConsentStore.of(managers, tables),
                JpaObjectionStore.of(managers, tables),
                JpaPendingFormStore.of(managers, tables));
    }

    /** Only a warning: an application may well begin by reading its own data map, which needs none of them. */
    private static void warnOfMissing(EntityManagers managers, StoreTables tables) {
        List<String> missing = JpaSchema.missing(managers, tables);
        if (!missing.isEmpty()) {
            LOG.warn(
                    "The library's tables {} are missing, so nothing can be held, restricted or erased yet."
                            + " Install them with org/gdpr4j/jpa/sql/<database>/V1__gdpr.sql from the jar of gdpr-jpa.",
                    missing);
        }
    }

    /**
     * The entity classes of the library's own tables. Listing them in the persistence unit is optional: the provider then
     * validates these tables too, or creates them where it creates the schema.
     */
    public static List<Class<?>> entities() {
        return StoreEntities.classes();
    }

    /** Creates the library's own tables, for tests and for trying things out; production runs the script by Flyway. */
    public static void createSchema(EntityManagerFactory factory) {
        JpaSchema.create(factory);
    }
}
