package org.gdpr4j.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;

/**
 * What happened, provably, without keeping what must be forgotten: an append-only log whose headers are leaves of a Merkle
 * tree (RFC 9162) and whose payloads can be erased without breaking a hash. Users call it; it is thread-safe.
 *
 * <p>Appending joins the caller's transaction, writes and never reads, and waits for no other who appends; an entry gets its
 * position in the tree later, from {@code sequence}. It never changes or deletes a header. Times are the clock's, in UTC to
 * the microsecond.
 */
public final class Ledger {

    private static final Comparator<LedgerEntry> OLDEST_FIRST = Comparator.comparing(
                    LedgerEntry::placed, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LedgerEntry::time)
            .thenComparing(LedgerEntry::id);

    private final LedgerStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final Salts salts = new Salts();

    private Ledger(LedgerStore store, Transactions transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A ledger that signs no checkpoints. */
    public static Ledger of(LedgerStore store, Transactions transactions, Clock clock) {
        return new Ledger(store, transactions, clock);
    }

    /** Appends an event in the caller's transaction and gives its id; the same id again changes nothing. */
    public UUID append(LedgerEvent event) {
        appendAll(List.of(event));
        return event.id();
    }

    /** Appends events in one batch, in the caller's transaction; one whose id is there already changes nothing. */
    public void appendAll(Collection<LedgerEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<LedgerRow> rows =
                events.stream().map(event -> Rows.of(event, time, salts.next())).toList();
        transactions.joining(() -> {
            store.append(rows);
            return true;
        });
    }

    /** The entry with its payload, if that is not erased. */
    public Optional<LedgerEntry> find(UUID id) {
        return transactions.joining(() -> store.find(id)).map(LedgerEntry::of);
    }

    /**
     * The entries about this person whose payload is not erased and whose type begins with the prefix, the newest last; what
     * has no position yet comes after what has one.
     *
     * @param typePrefix for instance {@code consent.}, or empty for all
     */
    public List<LedgerEntry> of(SubjectId subject, String typePrefix) {
        return transactions.joining(() -> {
            List<LedgerEntry> entries = new ArrayList<>();
            store.eachOf(subject, typePrefix, row -> entries.add(LedgerEntry.of(row)));
            entries.sort(OLDEST_FIRST);
            return List.copyOf(entries);
        });
    }
}
