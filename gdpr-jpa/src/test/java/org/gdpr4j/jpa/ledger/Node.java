package org.gdpr4j.jpa.ledger;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.jpa.Connections;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.store.JpaLedgerStore;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.jpa.store.JpaSecretStore;
import org.gdpr4j.jpa.store.StoreEntities;
import org.gdpr4j.ledger.Checkpoint;
import org.gdpr4j.ledger.CheckpointSink;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.ledger.LedgerOptions;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** One node of an application: a ledger over an entity manager factory and a pool of its own. */
final class Node implements AutoCloseable {

    static final Actor JANA = Actor.user("jana");

    private static final RootKey ROOT = RootKey.random();

    private final Pool pool;
    private final EntityManagerFactory factory;
    private final JpaTransactions transactions;
    private final int batch;
    private final List<Checkpoint> outside = new ArrayList<>();
    private Ledger ledger;

    private Node(String url, int batch) {
        this.pool = new Pool(url);
        this.batch = batch;
        PersistenceConfiguration configuration = new PersistenceConfiguration("node-" + UUID.randomUUID())
                .property("jakarta.persistence.nonJtaDataSource", pool);
        StoreEntities.classes().forEach(configuration::managedClass);
        this.factory = new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
        this.transactions = JpaTransactions.of(factory);
        restart();
    }

    /** On a database that has the library's tables; all nodes have the same root key. */
    static Node on(String url) {
        return new Node(url, LedgerOptions.DEFAULT_BATCH);
    }

    static Node on(String url, int batch) {
        return new Node(url, batch);
    }

    /** On an empty database. */
    static Node installed(String url) {
        Node node = on(url);
        JpaSchema.create(node.factory);
        return node;
    }

    /** Forgets what the ledger has in memory, as a new process does. */
    void restart() {
        ledger = new Ledger(
                JpaLedgerStore.of(transactions),
                transactions,
                Clock.systemUTC(),
                new Secrets(ROOT, JpaSecretStore.of(transactions)),
                LedgerOptions.defaults().withBatch(batch),
                List.of(sink()),
                new ClaimAccess.Issuer());
    }

    private CheckpointSink sink() {
        return new CheckpointSink() {
            @Override
            public String name() {
                return "outside";
            }

            @Override
            public void accept(Checkpoint checkpoint) {
                synchronized (outside) {
                    outside.add(checkpoint);
                }
            }
        };
    }

    Ledger ledger() {
        return ledger;
    }

    Pool pool() {
        return pool;
    }

    JpaTransactions transactions() {
        return transactions;
    }

    /** What the sink has got, which no database can take back. */
    List<Checkpoint> outside() {
        synchronized (outside) {
            return List.copyOf(outside);
        }
    }

    /** As if there had never been a checkpoint. */
    void forget() {
        synchronized (outside) {
            outside.clear();
        }
        restart();
    }

    static LedgerEvent event(SubjectId subject) {
        return LedgerEvent.of("consent.given", subject, JANA, Map.of("purpose", "newsletter", "number", 3));
    }

    void sequenceAll() {
        int placed = ledger.sequence();
        while (placed > 0) {
            placed = ledger.sequence();
        }
    }

    /** As the database's administrator, in the current transaction or in one of its own; tells how many rows. */
    int sql(String sql) {
        return on(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql) ? 0 : statement.getUpdateCount();
            }
        });
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).get(0));
    }

    /** The first column of each row. */
    List<String> texts(String sql) {
        return on(connection -> {
            List<String> found = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T on(Work<T> work) {
        return transactions.with(manager -> Connections.with(manager, connection -> {
            try {
                return work.run(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
