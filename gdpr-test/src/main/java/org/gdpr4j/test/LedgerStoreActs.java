package org.gdpr4j.test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.ledger.Bytes;
import org.gdpr4j.ledger.CheckpointRow;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.ledger.PayloadRow;
import org.gdpr4j.ledger.Tile;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** What the contract of a store of the ledger does again and again, each in a transaction of its own. */
abstract class LedgerStoreActs {

    static final Instant TIME = Instant.parse("2026-03-01T08:09:10.123456Z");
    static final int MANY = 2_500;

    final SubjectId eva = new SubjectId("customer", "42");

    /** The store under test, the same for the whole of one test and empty before it. */
    protected abstract LedgerStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new GdprException("The test was interrupted.", e);
        }
    }

    List<LedgerRow> many() {
        List<LedgerRow> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            rows.add(row("consent.given", eva, TIME.plusMillis(i)));
        }
        return rows;
    }

    static LedgerRow row(String type, @Nullable SubjectId subject, Instant time) {
        UUID id = UUID.randomUUID();
        return new LedgerRow(
                id,
                "default",
                type,
                time,
                null,
                bytes(32, id.hashCode()),
                new PayloadRow(
                        subject == null ? null : subject.kind(),
                        subject == null ? null : subject.key(),
                        bytes(32, id.hashCode() + 1),
                        "{\"actor\":\"user:jana\",\"body\":{},\"id\":\"" + id + "\"}",
                        null,
                        true));
    }

    static LedgerRow with(LedgerRow row, @Nullable PayloadRow payload) {
        return new LedgerRow(
                row.id(), row.controller(), row.type(), row.time(), row.position(), row.commitment(), payload);
    }

    static Bytes bytes(int length, int seed) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (seed + 31 * i);
        }
        return Bytes.of(bytes);
    }

    void append(LedgerRow... rows) {
        act(() -> store().append(List.of(rows)));
    }

    LedgerRow find(UUID id) {
        return Objects.requireNonNull(
                transactions().inNew(() -> store().find(id)).orElse(null), "the store lost an entry");
    }

    List<LedgerRow> of(SubjectId subject, String typePrefix) {
        List<LedgerRow> found = new ArrayList<>();
        act(() -> store().eachOf(subject, typePrefix, found::add));
        return found;
    }

    List<LedgerRow> withPayload(String type, Instant from, Instant before, int atMost) {
        return transactions().inNew(() -> store().withPayload(type, from, before, atMost));
    }

    int erase(UUID by, UUID... ids) {
        return transactions().inNew(() -> store().erase(List.of(ids), by));
    }

    long countErased(LedgerStore.Erased... erased) {
        return transactions().inNew(() -> store().countErased(List.of(erased)));
    }

    long size() {
        return transactions().inNew(() -> store().size());
    }

    List<LedgerRow> unplaced(int atMost) {
        return transactions().inNew(() -> store().unplaced(atMost));
    }

    void place(long first, LedgerRow... rows) {
        List<UUID> ids = new ArrayList<>();
        for (LedgerRow row : rows) {
            ids.add(row.id());
        }
        act(() -> store().place(first, ids));
    }

    List<Tile> tiles(int level, long from, int atMost) {
        return transactions().inNew(() -> store().tiles(level, from, atMost));
    }

    List<CheckpointRow> checkpoints(long fromSize, int atMost) {
        return transactions().inNew(() -> store().checkpoints(fromSize, atMost));
    }

    void act(Runnable work) {
        Undone.in(transactions(), work);
    }
}
