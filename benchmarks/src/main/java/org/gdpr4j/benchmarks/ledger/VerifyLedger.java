package org.gdpr4j.benchmarks.ledger;

import jakarta.persistence.EntityManagerFactory;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.benchmarks.Benchmarks;
import org.gdpr4j.benchmarks.Database;
import org.gdpr4j.benchmarks.Heap;
import org.gdpr4j.benchmarks.Report;
import org.gdpr4j.benchmarks.Rounds;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.store.JpaLedgerStore;
import org.gdpr4j.jpa.store.JpaSecretStore;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.InclusionProof;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.ledger.LedgerOptions;
import org.gdpr4j.ledger.LedgerVerification;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;

/** Verifying everything beside only reading the same rows, and beside only hashing as many bytes; then one proof. */
public final class VerifyLedger implements Benchmarks.Case {

    private static final int ENTRIES = Integer.getInteger("entries", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int BATCH = 5_000;
    private static final int FETCHED_AT_A_TIME = 500;
    private static final int PROOFS = 400;
    private static final double OF_READING = 0.6;
    private static final int MOST_HASHES = 20;
    private static final double MOST_MILLIS = 1.0;
    /** Every column that the ledger's tables have, in the order of the entries. */
    private static final String READ = "select e.id, e.position, e.happened_at, e.commitment, e.type, e.controller,"
            + " p.entry, p.erased_by, p.subject_kind, p.subject_key, p.subject_number, p.subject_uuid, p.salt, p.payload,"
            + " p.controller from gdpr_ledger_entry e left join gdpr_ledger_payload p on p.entry = e.id"
            + " order by e.position nulls last";

    @Override
    public String title() {
        return "ledger verify of " + ENTRIES + " entries; one inclusion proof";
    }

    @Override
    public Report run() throws Exception {
        try (Database database = Database.durable(4);
                EntityManagerFactory factory = Events.factory(database)) {
            JpaGdpr.createSchema(factory);
            JpaTransactions transactions = JpaTransactions.of(factory);
            Ledger ledger = ledger(transactions);
            List<UUID> some = fill(ledger, ENTRIES / 10);
            analyze(database);
            Heap small = Heap.during(() -> intact(ledger.verify()));
            fill(ledger, ENTRIES - ENTRIES / 10);
            ledger.checkpoint();
            analyze(database);
            Report report = new Report().fact("rounds", ROUNDS).fact("rows read at a time", FETCHED_AT_A_TIME);
            verify(database, ledger, report);
            Heap large = Heap.during(() -> intact(ledger.verify()));
            report.fact("heap in use after collections, most, MB: " + ENTRIES / 10 + " entries", small.mostUsed())
                    .fact("heap in use after collections, most, MB: " + ENTRIES + " entries", large.mostUsed())
                    .fact("collections meanwhile", small.collections() + " / " + large.collections());
            prove(ledger, some, report);
            return report;
        }
    }

    private static Ledger ledger(JpaTransactions transactions) {
        JpaSecretStore secrets = JpaSecretStore.of(transactions);
        return new Ledger(
                JpaLedgerStore.of(transactions),
                transactions,
                Clock.systemUTC(),
                new Secrets(RootKey.random(), secrets),
                LedgerOptions.defaults(),
                List.of(),
                new ClaimAccess.Issuer());
    }

    /** Appends and places so many; gives some of their ids. */
    private static List<UUID> fill(Ledger ledger, int entries) {
        List<UUID> some = new java.util.ArrayList<>();
        for (int i = 0; i < entries; i += BATCH) {
            List<LedgerEvent> events = Events.events(Math.min(BATCH, entries - i));
            ledger.appendAll(events);
            some.add(events.get(0).id());
        }
        while (ledger.sequence() > 0) {
            // Until all have their place.
        }
        return some;
    }

    private static void analyze(Database database) throws SQLException {
        try (Connection connection = database.plain().getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static Rounds.Apart intact(LedgerVerification verification) {
        if (!verification.intact()) {
            throw new IllegalStateException("The ledger is not intact: " + verification.fault());
        }
        return Rounds.Apart.NOTHING;
    }

    private static void verify(Database database, Ledger ledger, Report report) throws Exception {
        Rounds verify = new Rounds();
        Rounds read = new Rounds();
        Rounds hash = new Rounds();
        for (int round = 0; round <= ROUNDS; round++) {
            if (round == 1) {
                verify.reset();
                read.reset();
                hash.reset();
            }
            verify.time(() -> intact(ledger.verify()));
            read.time(() -> read(database));
            hash.time(VerifyLedger::hash);
        }
        report.line(line("verify", verify, "reading the rows only", read, OF_READING))
                .line(line("verify", verify, "raw SHA-256 of as many bytes", hash, 0))
                .line(new Report.Line(
                        "verify, thread CPU",
                        verify.medianCpu(),
                        "reading the rows only",
                        read.medianCpu(),
                        "ms",
                        verify.cpuRatioTo(read),
                        0));
    }

    private static Report.Line line(String what, Rounds ours, String peer, Rounds peers, double target) {
        return new Report.Line(
                what,
                ENTRIES / ours.medianWall(),
                peer,
                ENTRIES / peers.medianWall(),
                "k/s",
                peers.ratioTo(ours),
                target,
                true);
    }

    private static Rounds.Apart read(Database database) throws SQLException {
        long seen = 0;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setFetchSize(FETCHED_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    seen += read(rows);
                }
            }
            connection.commit();
        }
        if (seen < ENTRIES) {
            throw new IllegalStateException("Not all rows were read.");
        }
        return Rounds.Apart.NOTHING;
    }

    private static int read(ResultSet row) throws SQLException {
        long length = row.getObject(1, UUID.class).version()
                + row.getLong(2)
                + row.getObject(3, OffsetDateTime.class).getYear()
                + length(row.getBytes(4))
                + length(row.getString(5))
                + length(row.getString(6))
                + (row.getObject(7, UUID.class) == null ? 0 : 1)
                + (row.getObject(8, UUID.class) == null ? 0 : 1)
                + length(row.getString(9))
                + length(row.getString(10))
                + row.getLong(11)
                + (row.getObject(12, UUID.class) == null ? 0 : 1)
                + length(row.getBytes(13))
                + length(row.getString(14))
                + length(row.getString(15));
        return length > 0 ? 1 : 0;
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /** A leaf, a commitment and a node for each entry, of the lengths that they have here. */
    private static Rounds.Apart hash() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] leaf = new byte[200];
        byte[] commitment = new byte[220];
        byte[] node = new byte[65];
        byte[] last = new byte[0];
        for (int i = 0; i < ENTRIES; i++) {
            sha256.update(leaf);
            sha256.digest();
            sha256.update(commitment);
            sha256.digest();
            sha256.update(node);
            last = sha256.digest();
        }
        if (last.length == 0) {
            throw new IllegalStateException();
        }
        return Rounds.Apart.NOTHING;
    }

    private static void prove(Ledger ledger, List<UUID> some, Report report) {
        double[] millis = new double[PROOFS];
        int most = 0;
        for (int i = 0; i < PROOFS; i++) {
            UUID entry = some.get(i % some.size());
            long begun = System.nanoTime();
            InclusionProof proof = ledger.inclusion(entry);
            millis[i] = (System.nanoTime() - begun) / 1e6;
            most = Math.max(most, proof.path().size());
        }
        double[] warm = Arrays.copyOfRange(millis, PROOFS / 2, PROOFS);
        Arrays.sort(warm);
        report.line(new Report.Line(
                        "inclusion proof, hashes", most, "target", MOST_HASHES, "", most / (double) MOST_HASHES, 1.0))
                .line(new Report.Line(
                        "inclusion proof, median",
                        warm[warm.length / 2],
                        "target",
                        MOST_MILLIS,
                        "ms",
                        warm[warm.length / 2] / MOST_MILLIS,
                        1.0));
    }
}
