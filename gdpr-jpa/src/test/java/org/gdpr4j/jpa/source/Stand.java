package org.gdpr4j.jpa.source;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaLists;
import org.gdpr4j.jpa.JpaPersonalDataSource;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.fixtures.Families;
import org.gdpr4j.jpa.fixtures.People;
import org.gdpr4j.jpa.fixtures.Trade;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;

/** A provider on a database with the whole model, started once; each test works on rows of its own. */
enum Stand {
    HIBERNATE_H2,
    HIBERNATE_POSTGRESQL,
    ECLIPSELINK_H2;

    private Started started;

    private record Started(
            String url,
            CountingDataSource data,
            EntityManagerFactory factory,
            JpaTransactions transactions,
            JpaCatalogSource catalog,
            JpaPersonalDataSource source) {}

    private synchronized Started started() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    private Started start() {
        String url = postgres() ? Server.url() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        CountingDataSource data = new CountingDataSource(url);
        PersistenceProvider provider = this == ECLIPSELINK_H2
                ? new org.eclipse.persistence.jpa.PersistenceProvider()
                : new org.hibernate.jpa.HibernatePersistenceProvider();
        PersistenceConfiguration configuration = new PersistenceConfiguration("stand-" + name())
                .property("jakarta.persistence.nonJtaDataSource", data)
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .property("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform")
                .property("eclipselink.session-name", "stand-" + name());
        Stream.of(People.class, Trade.class, Families.class)
                .flatMap(holder -> Stream.of(holder.getDeclaredClasses()))
                .filter(type -> type.getAnnotations().length > 0)
                .forEach(configuration::managedClass);
        EntityManagerFactory factory = provider.createEntityManagerFactory(configuration);
        if (this == ECLIPSELINK_H2) {
            Uuids.repair(factory, url);
        }
        JpaTransactions transactions = JpaTransactions.of(factory);
        JpaCatalogSource catalog = JpaCatalogSource.of(factory);
        return new Started(
                url, data, factory, transactions, catalog, JpaPersonalDataSource.of(transactions, catalog.mappings()));
    }

    boolean postgres() {
        return this == HIBERNATE_POSTGRESQL;
    }

    /** EclipseLink cannot write records into a collection. */
    List<People.Address> addresses(People.Address... addresses) {
        return this == ECLIPSELINK_H2 ? List.of() : List.of(addresses);
    }

    EntityManagerFactory factory() {
        return started().factory();
    }

    JpaTransactions transactions() {
        return started().transactions();
    }

    JpaPersonalDataSource source() {
        return started().source();
    }

    JpaLists lists() {
        return JpaLists.of(transactions(), started().catalog().mappings(), StoreTables.defaults());
    }

    /** The record with every field personal and every link an owner. */
    RecordType record(String name) {
        return Declared.record(started().catalog().read(), name);
    }

    void persist(Object... entities) {
        in(manager -> List.of(entities).forEach(manager::persist));
    }

    void in(Consumer<EntityManager> work) {
        transactions()
                .<Boolean>inNew(() -> transactions().with(manager -> {
                    work.accept(manager);
                    return true;
                }));
    }

    /** The statements of the library, without those of the provider. */
    List<String> statementsOf(Supplier<?> work) {
        started().data().forget();
        work.get();
        return started().data().executed();
    }

    List<Row> locate(Lookup lookup) {
        return transactions().joining(() -> source().locate(lookup));
    }

    List<Row> locate(String record, Object... keys) {
        List<Key> all = Stream.of(keys)
                .map(key -> key instanceof Key known ? known : Key.of(key))
                .toList();
        return locate(new Lookup(record(record), new Lookup.Via.Keys(all)));
    }

    int apply(Change change) {
        return transactions().joining(() -> source().apply(change));
    }

    int delete(String record, Object... keys) {
        return apply(
                new Change.Delete(record(record), Stream.of(keys).map(Key::of).toList(), Guard.KEY_ONLY));
    }

    /** Past the provider, in a transaction of its own. */
    void sql(String... statements) {
        try (Connection connection = DriverManager.getConnection(started().url())) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query) {
        try (Connection connection = DriverManager.getConnection(started().url());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** EclipseLink creates columns on H2 for UUIDs that cannot hold one. */
    private static final class Uuids {

        private static void repair(EntityManagerFactory factory, String url) {
            factory.createEntityManager().close();
            try (Connection connection = DriverManager.getConnection(url)) {
                run(
                        connection,
                        "select 'alter table \"' || table_name || '\" drop constraint \"' || constraint_name || '\"'"
                                + " from information_schema.table_constraints where constraint_type = 'FOREIGN KEY'");
                run(
                        connection,
                        "select 'alter table \"' || table_name || '\" alter column \"' || column_name"
                                + " || '\" set data type uuid' from information_schema.columns"
                                + " where numeric_precision = 16 and data_type = 'NUMERIC'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void run(Connection connection, String made) throws SQLException {
            try (var rows = connection.createStatement().executeQuery(made)) {
                while (rows.next()) {
                    connection.createStatement().execute(rows.getString(1));
                }
            }
        }
    }

    /** One server per JVM. */
    private static final class Server {

        private static String url() {
            try {
                return EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
