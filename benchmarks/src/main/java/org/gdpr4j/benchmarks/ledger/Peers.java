package org.gdpr4j.benchmarks.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The same rows in copies of the ledger's tables, as somebody writes them by hand who needs no proof; without hashing. */
final class Peers {

    private static final String HEADER = " (id, happened_at, commitment, type, controller) values (?, ?, ?, ?, ?)";
    private static final String PAYLOAD = " (entry, salt, payload, subject_kind, subject_key, subject_number,"
            + " controller) values (?, ?, ?, ?, ?, ?, ?)";
    private static final byte[] BYTES = new byte[32];

    private final DataSource dataSource;
    private final String text;

    /** @param text a payload as the ledger writes it for the same event */
    Peers(DataSource dataSource, String text) {
        this.dataSource = dataSource;
        this.text = text;
    }

    /** A copy of the tables with all their indexes for each peer, so that all grow alike. */
    static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String peer : new String[] {"bare", "locked", "chained", "batch"}) {
                for (String table : new String[] {"entry", "payload", "head"}) {
                    statement.execute(
                            "create table " + peer + "_" + table + " (like gdpr_ledger_" + table + " including all)");
                }
                statement.execute("insert into " + peer + "_head select * from gdpr_ledger_head");
            }
        }
    }

    /** Header and payload. */
    void bare() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, "bare");
            connection.commit();
        }
    }

    /** The same behind a lock on a head, nothing more. */
    void locked() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, "locked");
            insert(connection, "locked");
            connection.commit();
        }
    }

    /** As a hash chain has to: the head is locked, its position taken, and the head moved. */
    void chained() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, "chained");
            insert(connection, "chained");
            try (PreparedStatement move =
                    connection.prepareStatement("update chained_head set tree_size = tree_size + 1 where id = 1")) {
                move.executeUpdate();
            }
            connection.commit();
        }
    }

    /** Two JDBC batches, one for each table. */
    void batch(int rows) throws SQLException {
        UUID[] ids = new UUID[rows];
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement header = connection.prepareStatement("insert into batch_entry" + HEADER)) {
                for (int i = 0; i < rows; i++) {
                    ids[i] = UUID.randomUUID();
                    bindHeader(header, ids[i]);
                    header.addBatch();
                }
                header.executeBatch();
            }
            try (PreparedStatement payload = connection.prepareStatement("insert into batch_payload" + PAYLOAD)) {
                for (UUID id : ids) {
                    bindPayload(payload, id);
                    payload.addBatch();
                }
                payload.executeBatch();
            }
            connection.commit();
        }
    }

    private static void lock(Connection connection, String peer) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select tree_size from " + peer + "_head where id = 1 for update")) {
            lock.executeQuery().next();
        }
    }

    private void insert(Connection connection, String peer) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement header = connection.prepareStatement("insert into " + peer + "_entry" + HEADER)) {
            bindHeader(header, id);
            header.executeUpdate();
        }
        try (PreparedStatement payload = connection.prepareStatement("insert into " + peer + "_payload" + PAYLOAD)) {
            bindPayload(payload, id);
            payload.executeUpdate();
        }
    }

    private static void bindHeader(PreparedStatement statement, UUID id) throws SQLException {
        statement.setObject(1, id);
        statement.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
        statement.setBytes(3, BYTES);
        statement.setString(4, Events.TYPE);
        statement.setString(5, "default");
    }

    private void bindPayload(PreparedStatement statement, UUID id) throws SQLException {
        statement.setObject(1, id);
        statement.setBytes(2, BYTES);
        statement.setString(3, text);
        statement.setString(4, Events.SUBJECT.kind());
        statement.setString(5, Events.SUBJECT.key());
        statement.setObject(6, Events.NUMBER, Types.BIGINT);
        statement.setString(7, "default");
    }
}
