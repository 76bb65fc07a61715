package org.gdpr4j.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who read whose data, for what ({@code access.read}). Users call it; it is thread-safe.
 *
 * <p>Reads are gathered in memory, those of one person by one reader for one purpose together, and written in groups off the
 * commit path of who reads: by {@link #flush()}, or once {@link #start()} was called by a thread of its own, after an interval
 * or when half of the buffer is used. A crash loses at most the groups that wait ({@link ReadAuditOptions}). When there is no room and none comes, {@link #read} refuses, so that
 * nothing is read without a trace.
 *
 * <p>It can be asked only whose data were read, never what an employee did, and it keeps no counts. Asking needs a right of
 * its own. What is older than its period is erased.
 */
public final class ReadAudit implements AutoCloseable {

    static final String TYPE = "access.read";

    private static final Logger LOG = LoggerFactory.getLogger(ReadAudit.class);
    private static final Actor JOB = Actor.job("gdpr4j.read-audit");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofDays(1);

    private final Ledger ledger;
    private final Transactions transactions;
    private final ReadAuditOptions options;
    private final Clock clock;
    private final Map<Group, Reads> waiting = new LinkedHashMap<>();
    /** What was taken out to be written and failed; its events keep their ids, so that none is written twice. */
    private final List<LedgerEvent> failed = new ArrayList<>();

    private final Object writing = new Object();
    /** What is older was erased by this process, so it does not look there again. */
    private volatile Instant expired = Instant.EPOCH;

    private @Nullable ScheduledExecutorService thread;
    /** Whether the thread was called because the buffer is half full. */
    private boolean called;

    public ReadAudit(Ledger ledger, Transactions transactions, ReadAuditOptions options, Clock clock) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.options = options;
        this.clock = clock;
    }

    private record Group(Actor by, SubjectId subject, String purpose) {}

    /** What of one group waits. */
    private static final class Reads {

        private final Set<String> records = new TreeSet<>();
        private final Instant from;
        private Instant to;

        Reads(Instant from) {
            this.from = from;
            this.to = from;
        }
    }

    /**
     * Notes that data of a person were read; joins no transaction. Waits when there is no room.
     *
     * @param record the declared name of the record, no value
     * @throws GdprException when there is no room for five seconds: then what was read must not be shown
     */
    public void read(Actor by, SubjectId subject, String purpose, String record) {
        Group group = new Group(by, subject, purpose);
        synchronized (waiting) {
            awaitRoom(group);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Reads reads = waiting.computeIfAbsent(group, key -> new Reads(now));
            reads.records.add(record);
            reads.to = now;
            if (thread != null && !called && waiting.size() >= options.buffer() / 2) {
                called = true;
                thread.execute(this::flushQuietly);
            }
        }
    }

    private void awaitRoom(Group group) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.containsKey(group) && waiting.size() + failed.size() >= options.buffer()) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0 || thread == null) {
                throw new GdprException(
                        "The read cannot be audited: " + options.buffer()
                                + " groups wait to be written. Call flush() or start(), or look why the ledger does not take them.");
            }
            try {
                waiting.wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new GdprException("The read cannot be audited: the thread was interrupted.", e);
            }
        }
    }

    /**
     * Writes what waits, in a transaction of its own; tells how many groups. What cannot be written waits on.
     *
     * @throws GdprException when the thread is in a transaction, or the ledger does not take it
     */
    public int flush() {
        synchronized (writing) {
            List<LedgerEvent> events = taken();
            if (events.isEmpty()) {
                return 0;
            }
            try {
                return transactions.inNew(() -> {
                    ledger.appendAll(events);
                    return events.size();
                });
            } catch (RuntimeException e) {
                synchronized (waiting) {
                    failed.addAll(events);
                }
                throw e;
            } finally {
                synchronized (waiting) {
                    waiting.notifyAll();
                }
            }
        }
    }

    private List<LedgerEvent> taken() {
        synchronized (waiting) {
            List<LedgerEvent> events = new ArrayList<>(failed);
            waiting.forEach((group, reads) -> events.add(LedgerEvent.of(
                    TYPE,
                    group.subject(),
                    group.by(),
                    Map.of(
                            "purpose",
                            group.purpose(),
                            "records",
                            List.copyOf(reads.records),
                            "from",
                            reads.from.toString(),
                            "to",
                            reads.to.toString()))));
            waiting.clear();
            failed.clear();
            called = false;
            return events;
        }
    }

    /** Starts the thread that writes what waits; once is enough. It ends with {@link #close()}. */
    public void start() {
        synchronized (waiting) {
            if (thread != null) {
                return;
            }
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread named = new Thread(work, "gdpr4j-read-audit");
                named.setDaemon(true);
                return named;
            });
            long nanos = options.every().toNanos();
            ScheduledFuture<?> repeated =
                    started.scheduleWithFixedDelay(this::flushQuietly, nanos, nanos, TimeUnit.NANOSECONDS);
            assert !repeated.isCancelled();
            thread = started;
        }
    }

    private void flushQuietly() {
        try {
            int written = flush();
            LOG.debug("{} groups of reads were written.", written);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Reads could not be audited ({}); they wait on.",
                    e.getClass().getName());
        }
    }

    /**
     * Who read this person's data within the period, the oldest first. That it was asked is an entry of its own.
     *
     * @throws GdprException when the access is of another issuer, or for something else
     */
    public List<ReadRecord> of(SubjectId subject, ClaimAccess access) {
        if (access.right() != ClaimAccess.Right.READS) {
            throw new GdprException("Who read what is shown only with the right " + ClaimAccess.Right.READS + ".");
        }
        Instant since = clock.instant().minus(options.keep());
        return ledger.of(subject, TYPE, access).stream()
                .filter(entry -> entry.type().equals(TYPE) && !entry.time().isBefore(since))
                .flatMap(entry -> entry.payload().stream())
                .map(ReadAudit::read)
                .toList();
    }

    private static ReadRecord read(LedgerPayload payload) {
        Map<String, ?> body = payload.body();
        List<?> records = ProofJson.member(body, "records", List.class);
        return new ReadRecord(
                payload.by(),
                ProofJson.member(body, "purpose", String.class),
                records.stream().map(Object::toString).collect(Collectors.toSet()),
                Instant.parse(ProofJson.member(body, "from", String.class)),
                Instant.parse(ProofJson.member(body, "to", String.class)));
    }

    /**
     * Erases what is older than the period, at most so many entries, in a transaction of its own; tells how many. Call it until
     * it says none, once a day for instance.
     *
     * @throws GdprException when the thread is in a transaction
     */
    public int expire(int atMost) {
        Instant before = clock.instant().minus(options.keep());
        Instant from = expired;
        int erased = transactions.inNew(() ->
                ledger.erasePayloads(TYPE, from, before, atMost, JOB, "The period for the audit of reads is over."));
        if (erased < atMost) {
            // What was committed late can be a little older than what is erased already.
            expired = before.minus(LATE);
        }
        return erased;
    }

    /** Writes what waits and ends the thread. */
    @Override
    public void close() {
        ScheduledExecutorService running;
        synchronized (waiting) {
            running = thread;
            thread = null;
        }
        if (running != null) {
            running.shutdown();
        }
        flushQuietly();
    }
}
