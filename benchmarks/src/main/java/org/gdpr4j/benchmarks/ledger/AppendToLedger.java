package org.gdpr4j.benchmarks.ledger;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.Clock;
import org.gdpr4j.benchmarks.Benchmarks;
import org.gdpr4j.benchmarks.Database;
import org.gdpr4j.benchmarks.Report;
import org.gdpr4j.benchmarks.Rounds;
import org.gdpr4j.benchmarks.Together;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.store.JpaLedgerStore;
import org.gdpr4j.ledger.Ledger;

/** Appending beside plain inserts of the same rows, alone, behind a locked head, and as a batch; then the sequencer alone. */
public final class AppendToLedger implements Benchmarks.Case {

    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int WARM_UP = 3;
    private static final int BATCH = 1_000;
    private static final int BATCHES = 10;
    private static final int[] THREADS = {1, 2, 8};
    private static final int[] APPENDS = {2_000, 4_000, 8_000};
    private static final int MOST_THREADS = 8;
    private static final double OF_BARE = 0.7;
    private static final double OF_LOCKED = 4.0;
    private static final double OF_BATCH = 0.85;

    @Override
    public String title() {
        return "ledger append: one per transaction at 1, 2 and 8 threads; batch of " + BATCH;
    }

    @Override
    public Report run() throws Exception {
        try (Database database = Database.durable(MOST_THREADS);
                EntityManagerFactory factory = Events.factory(database)) {
            JpaGdpr.createSchema(factory);
            JpaTransactions transactions = JpaTransactions.of(factory);
            Ledger ledger = Ledger.of(JpaLedgerStore.of(transactions), transactions, Clock.systemUTC());
            ledger.append(Events.event());
            String text = Events.text(database, "select payload from gdpr_ledger_payload");
            try (Connection connection = database.plain().getConnection()) {
                Peers.createTables(connection);
            }
            Peers peers = new Peers(database.dataSource(), text);
            Report report = new Report()
                    .fact(
                            "durable",
                            "fsync " + Events.text(database, "show fsync") + ", synchronous_commit "
                                    + Events.text(database, "show synchronous_commit"))
                    .fact("rounds / warm-up", ROUNDS + " / " + WARM_UP)
                    .fact("payload, characters", text.length());
            Rounds fastest = new Rounds();
            for (int i = 0; i < THREADS.length; i++) {
                fastest = oneByOne(ledger, peers, THREADS[i], APPENDS[i], report);
            }
            batches(ledger, peers, report);
            sequence(ledger, fastest, database, report);
            return report;
        }
    }

    private static Rounds oneByOne(Ledger ledger, Peers peers, int threads, int appends, Report report)
            throws Exception {
        Rounds ours = new Rounds();
        Rounds bare = new Rounds();
        Rounds locked = new Rounds();
        Rounds chained = new Rounds();
        try (Together together = new Together(threads)) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP) {
                    ours.reset();
                    bare.reset();
                    locked.reset();
                    chained.reset();
                }
                together.time(appends, ours, () -> ledger.append(Events.event()));
                together.time(appends, bare, peers::bare);
                together.time(appends, locked, peers::locked);
                together.time(appends, chained, peers::chained);
            }
        }
        String what = threads == 1 ? "1 thread" : threads + " threads";
        report.line(rates(what, ours, "bare inserts", bare, appends, OF_BARE));
        report.line(
                rates(what, ours, "behind a locked head", locked, appends, threads == MOST_THREADS ? OF_LOCKED : 0));
        report.line(
                rates(what, ours, "head locked and moved", chained, appends, threads == MOST_THREADS ? OF_LOCKED : 0));
        report.line(cpu(what, ours, bare, appends));
        return ours;
    }

    private static void batches(Ledger ledger, Peers peers, Report report) throws Exception {
        Rounds ours = new Rounds();
        Rounds batch = new Rounds();
        try (Together together = new Together(1)) {
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                if (round == WARM_UP) {
                    ours.reset();
                    batch.reset();
                }
                together.time(BATCHES, ours, () -> ledger.appendAll(Events.events(BATCH)));
                together.time(BATCHES, batch, () -> peers.batch(BATCH));
            }
        }
        report.line(rates("batch of " + BATCH, ours, "JDBC batch", batch, BATCHES * BATCH, OF_BATCH));
        report.line(cpu("batch of " + BATCH, ours, batch, BATCHES * BATCH));
    }

    /** Nothing else runs meanwhile. It has all that was appended before it. */
    private static void sequence(Ledger ledger, Rounds appending, Database database, Report report) throws Exception {
        report.fact(
                "unplaced before the sequencer began",
                Events.text(database, "select count(*) from gdpr_ledger_entry where position is null"));
        long placed = 0;
        long begun = System.nanoTime();
        for (int each = ledger.sequence(); each > 0; each = ledger.sequence()) {
            placed += each;
        }
        double rate = placed / ((System.nanoTime() - begun) / 1e9);
        double appended = APPENDS[APPENDS.length - 1] / appending.medianWall() * 1_000;
        report.line(new Report.Line(
                "the sequencer alone", rate, "append, 8 threads", appended, "/s", rate / appended, 1.0, true));
    }

    private static Report.Line rates(String what, Rounds ours, String peer, Rounds peers, int appends, double target) {
        return new Report.Line(
                what,
                appends / ours.medianWall() * 1_000,
                peer,
                appends / peers.medianWall() * 1_000,
                "/s",
                peers.ratioTo(ours),
                target,
                true);
    }

    private static Report.Line cpu(String what, Rounds ours, Rounds peers, int appends) {
        return new Report.Line(
                what + ", thread CPU",
                ours.medianCpu() / appends * 1_000,
                "the same",
                peers.medianCpu() / appends * 1_000,
                "us",
                ours.cpuRatioTo(peers),
                0);
    }
}
