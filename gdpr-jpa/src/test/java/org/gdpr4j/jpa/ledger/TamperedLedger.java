package org.gdpr4j.jpa.ledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gdpr4j.ledger.Checkpoint;
import org.gdpr4j.ledger.LedgerVerification;
import org.gdpr4j.subject.SubjectId;

/** A ledger with everything in it that can be tampered with; what is done to it is rolled back after it was verified. */
final class TamperedLedger implements AutoCloseable {

    /** Erased alone. */
    static final int ERASED = 5;

    private static final int EARLY = 200;
    private static final int ENTRIES = 520;
    private static final int BATCH = 100;
    private static final int UNPLACED = 3;
    private static final SubjectId FORGOTTEN = SubjectId.of("customer", "forgotten");

    private final Node node;

    private TamperedLedger(Node node) {
        this.node = node;
    }

    static TamperedLedger installed(String url) {
        Node.installed(url).close();
        Node node = Node.on(url, BATCH);
        IntStream.range(0, EARLY).forEach(i -> node.ledger().append(Node.event(subject(i))));
        node.ledger().sequence();
        node.ledger().checkpoint();
        node.ledger().rotateKey(Node.JANA);
        node.sequenceAll();
        node.ledger().checkpoint();
        TamperedLedger ledger = new TamperedLedger(node);
        node.ledger().erasePayload(ledger.entry(ERASED), Node.JANA, "not needed");
        node.ledger().erasePayloads(FORGOTTEN, type -> true, Node.JANA, "erased with the person");
        node.sequenceAll();
        IntStream.range(EARLY, ENTRIES)
                .filter(i -> i % 5 != 4)
                .forEach(i -> node.ledger().append(Node.event(subject(i))));
        node.sequenceAll();
        node.ledger().checkpoint();
        IntStream.range(0, UNPLACED).forEach(i -> node.ledger().append(Node.event(subject(i))));
        return ledger;
    }

    /** Keys of every kind, and nobody. */
    private static SubjectId subject(int i) {
        return switch (i % 5) {
            case 0 -> SubjectId.of("customer", i);
            case 1 -> SubjectId.of("employee", UUID.randomUUID());
            case 2 -> SubjectId.of("visitor", "key-" + i);
            case 3 -> null;
            default -> FORGOTTEN;
        };
    }

    Node node() {
        return node;
    }

    long size() {
        return node.number("select tree_size from gdpr_ledger_head");
    }

    UUID entry(long position) {
        return UUID.fromString(node.texts("select id from gdpr_ledger_entry where position = " + position)
                .get(0));
    }

    List<Checkpoint> outside() {
        return node.outside();
    }

    /** What verify finds after this was done; nothing of it stays. Null when it changed nothing. */
    LedgerVerification after(String... sql) {
        return after(outside(), sql);
    }

    /** The same without any checkpoint from outside. */
    LedgerVerification alone(String... sql) {
        return after(List.of(), sql);
    }

    private LedgerVerification after(List<Checkpoint> outside, String... sql) {
        LedgerVerification[] found = new LedgerVerification[1];
        try {
            node.transactions().inNew(() -> {
                int changed = 0;
                for (String each : sql) {
                    changed += node.sql(each);
                }
                if (changed > 0) {
                    found[0] = node.ledger().verify(outside);
                }
                throw new Undone();
            });
        } catch (Undone e) {
            return found[0];
        }
        throw new IllegalStateException();
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() {
        node.close();
    }
}
