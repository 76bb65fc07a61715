package org.gdpr4j.jpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gdpr4j.ledger.Checkpoint;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.ledger.LedgerVerification;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is stopped at once while several threads append and others place, and is started again. */
@Tag("F2")
class LedgerCrashTest {

    private static final int CRASHES = 6;
    private static final int APPENDERS = 4;
    private static final int SEQUENCERS = 2;
    private static final int BATCH = 20;
    private static final int FEWEST = 20;
    private static final int MOST = 200;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** What the commit of was acknowledged to the thread that appended it. */
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    private final List<Checkpoint> outside = new ArrayList<>();
    private volatile boolean ending;
    private final AtomicInteger interrupted = new AtomicInteger();

    @Test
    void noAcknowledgedEntryIsLostAndNoChainIsTorn(@TempDir Path files) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Server server = Server.started(files)) {
            Node.installed(server.url()).close();
            for (int crash = 0; crash < CRASHES; crash++) {
                String what = "seed " + seed + ", crash " + crash;
                run(server, FEWEST + random.nextInt(MOST - FEWEST), random.nextBoolean() ? "QUIT" : "KILL");
                server.restart();
                examine(server, what);
            }
        }
        // Otherwise the server ended when nobody did anything.
        assertThat(interrupted.get()).isGreaterThanOrEqualTo(CRASHES);
        assertThat(outside).hasSizeGreaterThanOrEqualTo(CRASHES);
    }

    private void run(Server server, int appends, String signal) throws Exception {
        ending = false;
        try (Node node = Node.on(server.url(), BATCH)) {
            ExecutorService threads = Executors.newFixedThreadPool(APPENDERS + SEQUENCERS);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < APPENDERS; i++) {
                running.add(threads.submit(() -> untilItEnds(() -> append(node))));
            }
            for (int i = 0; i < SEQUENCERS; i++) {
                running.add(threads.submit(() -> untilItEnds(() -> {
                    node.ledger().sequence();
                    node.ledger().checkpoint();
                })));
            }
            inTheMidst(node, acknowledged.size() + appends);
            ending = true;
            server.end(signal);
            for (Future<?> each : running) {
                each.get();
            }
            threads.shutdown();
            assertThat(node.pool().lent()).isZero();
            outside.addAll(node.outside());
        }
    }

    /** Waits until so many were acknowledged and a checkpoint was signed. */
    private void inTheMidst(Node node, int appends) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        while ((acknowledged.size() < appends || node.outside().isEmpty()) && System.nanoTime() < until) {
            Thread.sleep(1);
        }
    }

    /** One alone, then some in one transaction. */
    private void append(Node node) {
        acknowledged.add(node.ledger().append(Node.event(SubjectId.of("customer", 1))));
        List<LedgerEvent> several = List.of(
                Node.event(SubjectId.of("customer", 2)),
                Node.event(SubjectId.of("customer", 3)),
                Node.event(SubjectId.of("customer", 4)));
        node.ledger().appendAll(several);
        several.forEach(event -> acknowledged.add(event.id()));
    }

    private void untilItEnds(Runnable work) {
        try {
            while (true) {
                work.run();
            }
        } catch (GdprException e) {
            assertThat(ending).as("nothing fails before the server does: " + e).isTrue();
            interrupted.incrementAndGet();
        }
    }

    private void examine(Server server, String what) {
        try (Node node = Node.on(server.url())) {
            LedgerVerification found = node.ledger().verify(outside);
            assertThat(found.fault()).as(what).isEmpty();
            List<String> there = node.texts("select id from gdpr_ledger_entry");
            assertThat(there)
                    .as(what)
                    .containsAll(acknowledged.stream().map(UUID::toString).toList());

            node.sequenceAll();
            LedgerVerification placed = node.ledger().verify(outside);
            assertThat(placed.fault()).as(what).isEmpty();
            assertThat(placed.unplaced()).isZero();
            assertThat(placed.size()).as(what).isEqualTo(there.size());
        }
    }
}
