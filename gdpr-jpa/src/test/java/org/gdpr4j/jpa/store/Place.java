package org.gdpr4j.jpa.store;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.jpa.Connections;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.jpa.source.CountingDataSource;

/** A provider on a database where the library's tables are installed by the script, started once. */
enum Place {
    HIBERNATE_H2,
    HIBERNATE_POSTGRESQL,
    ECLIPSELINK_H2;

    private Installed installed;

    private record Installed(CountingDataSource data, EntityManagerFactory factory, JpaTransactions transactions) {}

    private synchronized Installed installed() {
        if (installed == null) {
            CountingDataSource data = new CountingDataSource(freshUrl());
            EntityManagerFactory factory = start(data, Map.of());
            JpaSchema.create(factory);
            installed = new Installed(data, factory, JpaTransactions.of(factory));
        }
        return installed;
    }

    EntityManagerFactory factory() {
        return installed().factory();
    }

    JpaTransactions transactions() {
        return installed().transactions();
    }

    /** Runs a statement in the current transaction, or in one of its own. */
    boolean sql(String sql) {
        return transactions()
                .with(manager -> Connections.with(manager, connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute(sql);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** As if nothing had ever happened. */
    void emptyLedger() {
        transactions().inNew(() -> {
            for (String table : List.of("entry", "payload", "tile", "checkpoint", "key")) {
                sql("delete from gdpr_ledger_" + table);
            }
            sql("delete from gdpr_secret where name like 'ledger-key:%'");
            return sql("update gdpr_ledger_head set tree_size = 0");
        });
    }

    void forgetStatements() {
        installed().data().forget();
    }

    /** What was sent since {@link #forgetStatements()}. */
    List<String> sent() {
        return installed().data().executed();
    }

    /** What is sent to the database meanwhile. */
    List<String> statementsOf(Supplier<?> work) {
        return transactions().inNew(() -> {
            installed().data().forget();
            work.get();
            return installed().data().executed();
        });
    }

    /** An empty database. */
    String freshUrl() {
        return this == HIBERNATE_POSTGRESQL
                ? Postgres.fresh()
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /** A factory with the library's entities only. */
    EntityManagerFactory start(CountingDataSource data, Map<String, Object> properties, String... mappingFiles) {
        return start(data, properties, StoreEntities.classes(), List.of(mappingFiles));
    }

    EntityManagerFactory start(
            CountingDataSource data,
            Map<String, Object> properties,
            List<? extends Class<?>> entities,
            List<String> mappingFiles) {
        PersistenceProvider provider = this == ECLIPSELINK_H2
                ? new org.eclipse.persistence.jpa.PersistenceProvider()
                : new org.hibernate.jpa.HibernatePersistenceProvider();
        String unit = "stores-" + UUID.randomUUID();
        PersistenceConfiguration configuration = new PersistenceConfiguration(unit)
                .property("jakarta.persistence.nonJtaDataSource", data)
                .property("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform")
                .property("eclipselink.session-name", unit)
                .properties(properties);
        entities.forEach(configuration::managedClass);
        mappingFiles.forEach(configuration::mappingFile);
        return provider.createEntityManagerFactory(configuration);
    }
}
