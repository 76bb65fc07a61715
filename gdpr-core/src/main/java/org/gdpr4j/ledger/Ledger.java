package org.gdpr4j.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * What happened, provably, without keeping what must be forgotten: an append-only log whose headers are leaves of a Merkle
 * tree (RFC 9162) and whose payloads can be erased without breaking a hash. Users call it; it is thread-safe and starts no
 * thread.
 *
 * <p>Appending, reading and erasing payloads join the caller's transaction. {@link #sequence}, {@link #checkpoint} and
 * {@link #rotateKey} commit by themselves and are refused inside a transaction. Appending writes and never reads, and waits
 * for no other who appends; an entry gets its position in the tree later. It never changes or deletes a header. Times are the
 * clock's, in UTC to the microsecond.
 */
public final class Ledger {

    /** How the types of the ledger's own entries begin; their payloads are never erased. */
    static final String OWN = "ledger.";

    private static final Comparator<LedgerEntry> OLDEST_FIRST = Comparator.comparing(
                    LedgerEntry::placed, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LedgerEntry::time)
            .thenComparing(LedgerEntry::id);

    private final LedgerStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final LedgerOptions options;
    private final ClaimAccess.Issuer issuer;
    private final Keyring keys;
    private final Sequencing sequencing;
    private final Checkpointing checkpointing;
    private final PayloadErasure erasure;
    private final Proofs proofs;
    private final Delivery delivery;
    private final Salts salts = new Salts();

    /**
     * A ledger over a store.
     *
     * @param secrets keeps the key that signs checkpoints; null when there is no root key, and then {@link #checkpoint}
     *     refuses
     * @param sinks get each checkpoint
     * @param issuer whose {@link ClaimAccess} opens what is guarded
     */
    public Ledger(
            LedgerStore store,
            Transactions transactions,
            Clock clock,
            @Nullable Secrets secrets,
            LedgerOptions options,
            List<CheckpointSink> sinks,
            ClaimAccess.Issuer issuer) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.options = options;
        this.issuer = issuer;
        this.keys = new Keyring(store, secrets, options.origin());
        this.sequencing = new Sequencing(store, options.batch());
        this.checkpointing = new Checkpointing(store, keys, options.origin());
        this.erasure = new PayloadErasure(store, this::append);
        this.proofs = new Proofs(store, checkpointing);
        this.delivery = new Delivery(sinks);
    }

    /** A ledger that signs no checkpoints. */
    public static Ledger of(LedgerStore store, Transactions transactions, Clock clock) {
        return new Ledger(
                store, transactions, clock, null, LedgerOptions.defaults(), List.of(), new ClaimAccess.Issuer());
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
        joining(() -> store.append(rows));
    }

    /**
     * The entry with its payload, if that is not erased and needs no {@link ClaimAccess}.
     *
     * @throws GdprException when what lies there is no entry as it was written
     */
    public Optional<LedgerEntry> find(UUID id) {
        return transactions.joining(() -> store.find(id)).map(LedgerEntry::of).map(this::guarded);
    }

    /**
     * The entries about this person whose payload is not erased and whose type begins with the prefix, the newest last; what
     * has no position yet comes after what has one. Payloads that need a {@link ClaimAccess} are left out.
     *
     * @param typePrefix for instance {@code consent.}, or empty for all
     * @throws GdprException when what lies there is no entry as it was written
     */
    public List<LedgerEntry> of(SubjectId subject, String typePrefix) {
        return entries(subject, typePrefix).stream().map(this::guarded).toList();
    }

    /**
     * The same with the payloads that this access opens. That it was used is an entry of its own, in the caller's transaction.
     *
     * @throws GdprException when the access is of another issuer
     */
    public List<LedgerEntry> of(SubjectId subject, String typePrefix, ClaimAccess access) {
        return transactions.joining(() -> {
            claimed(access, subject, "ledger " + typePrefix);
            return entries(subject, typePrefix).stream()
                    .map(entry -> opens(access, entry.type()) ? entry : guarded(entry))
                    .toList();
        });
    }

    /**
     * Records that a {@link ClaimAccess} is being used ({@code access.claim}), in the caller's transaction. Rooms call it before
     * they show what it opens.
     *
     * @param subject whose data are read, or null when no single person's are
     * @param what which data, in words without values
     * @throws GdprException when the access is of another issuer
     */
    public void claimed(ClaimAccess access, @Nullable SubjectId subject, String what) {
        if (!issuer.issued(access)) {
            throw new GdprException("This access for a claim or an audit was not issued by this application."
                    + " Only the composition root hands it out.");
        }
        Map<String, String> body = new LinkedHashMap<>();
        body.put("right", access.right().name());
        body.put("reason", access.reason());
        body.put("what", what);
        append(LedgerEvent.of("access.claim", subject, access.by(), body));
    }

    /**
     * Gives one bounded batch of entries their positions, in a transaction of its own; tells how many. Only one at a time does
     * so, across all nodes. Who dies meanwhile has placed nothing, and the next goes on.
     *
     * @throws GdprException when the thread is in a transaction
     */
    public int sequence() {
        return transactions.inNew(sequencing::run);
    }

    /**
     * Waits until an entry has its position and gives that; places entries itself if nobody does.
     *
     * @throws GdprException when it has none after that time, or the thread is in a transaction: the entry must be committed
     */
    public long awaitPlaced(UUID id, Duration atMost) {
        return new Awaiting(this).placed(id, atMost);
    }

    Optional<Long> position(UUID id) {
        return transactions.joining(() -> store.find(id)).map(LedgerRow::position);
    }

    /**
     * Signs the tree as it is placed by now, keeps the checkpoint and hands it to the sinks; what was signed already is given
     * again. Empty as long as no entry is placed. Makes the signing key when there is none.
     *
     * <p>A sink that fails undoes nothing; see {@link #undelivered()}.
     *
     * @throws GdprException when there is no root key, or the thread is in a transaction
     */
    public Optional<Checkpoint> checkpoint() {
        Optional<Checkpoint> made = transactions.inNew(() -> {
            Optional<Checkpointing.Made> newest = checkpointing.make();
            newest.ifPresent(it -> appendAll(it.events()));
            return newest.map(Checkpointing.Made::checkpoint);
        });
        made.ifPresent(
                newest -> delivery.deliver(newest, from -> transactions.joining(() -> checkpointing.from(from))));
        return made;
    }

    /** The names of the sinks that failed to take the last checkpoint; {@link #checkpoint()} tries them again. */
    public List<String> undelivered() {
        return delivery.behind();
    }

    /** The newest checkpoint that was signed. */
    public Optional<Checkpoint> newestCheckpoint() {
        return transactions.joining(checkpointing::newest);
    }

    /**
     * Makes a new signing key and destroys the private part of the last one; itself an entry ({@code ledger.key-added}).
     * Checkpoints signed before can still be checked. Commits by itself.
     *
     * @return the new public key, in the form of C2SP signed-note: give it to those who verify
     * @throws GdprException when there is no root key, or the thread is in a transaction
     */
    public String rotateKey(Actor by) {
        return transactions.inNew(() -> {
            long size = store.lockHead();
            LedgerEvent added = keys.add(by);
            assert size >= 0;
            append(added);
            return keys.newest().orElseThrow().vkey();
        });
    }

    /** The public keys, the oldest first, in the form of C2SP signed-note. Keep them outside the database too. */
    public List<String> publicKeys() {
        return transactions.joining(
                () -> store.keys().stream().map(LedgerKey::vkey).toList());
    }

    /**
     * Erases what an entry says; its header stays and every hash still verifies. Itself an entry
     * ({@code ledger.payload-erased}), in the caller's transaction. What was erased before stays so.
     *
     * @param reason kept for ever, so it must name nobody
     * @throws GdprException when there is no such entry, it is one of the ledger's own, or the reason is blank
     */
    public void erasePayload(UUID entry, Actor by, String reason) {
        joining(() -> erasure.one(entry, by, reason));
    }

    /**
     * Erases what the entries about a person say; tells how many were erased. Itself an entry, or several when there are many,
     * in the caller's transaction. These entries name the erased ones and not the person.
     *
     * @param types which types of entries
     * @param reason kept for ever, so it must name nobody
     * @throws GdprException when the reason is blank
     */
    public int erasePayloads(SubjectId subject, Predicate<String> types, Actor by, String reason) {
        return transactions.joining(() -> erasure.of(subject, types, by, reason));
    }

    /**
     * Erases what these entries say, as {@link #erasePayload} does for one; tells how many were erased. The ledger's own among
     * them are passed over.
     *
     * @param reason kept for ever, so it must name nobody
     * @throws GdprException when the reason is blank
     */
    public int erasePayloads(Collection<UUID> entries, Actor by, String reason) {
        return transactions.joining(() -> erasure.all(List.copyOf(entries), by, reason));
    }

    /** Erases some of the oldest payloads of a type that are older than that; tells how many. */
    int erasePayloads(String type, Instant from, Instant before, int atMost, Actor by, String reason) {
        return transactions.joining(() -> erasure.all(
                store.withPayload(type, from, before, atMost).stream()
                        .map(LedgerRow::id)
                        .toList(),
                by,
                reason));
    }

    /** Looks at everything, see {@link #verify(Collection)}, with only the checkpoints of the database itself. */
    public LedgerVerification verify() {
        return verify(List.of());
    }

    /**
     * Computes every commitment, leaf, tile and root anew and says what is wrong first. Streams in flat memory; others may go
     * on appending and placing meanwhile.
     *
     * @param outside checkpoints that were kept outside the database: only these reveal a tail that was cut off, or an end that
     *     was rewritten by who has the root key too
     */
    public LedgerVerification verify(Collection<Checkpoint> outside) {
        return transactions.joining(() -> new Verification(store, keys, outside).run());
    }

    /**
     * Proof that the entry is in the tree: in that of the newest checkpoint if it covers the entry, else in the present one.
     *
     * @throws GdprException when there is no such entry, or it has no position yet
     */
    public InclusionProof inclusion(UUID entry) {
        return transactions.joining(() -> proofs.inclusion(entry));
    }

    /**
     * Proof that the ledger of one size is the beginning of that of another.
     *
     * @param from at least 1
     * @param to at most the present size
     * @throws GdprException when these are no such sizes
     */
    public ConsistencyProof consistency(long from, long to) {
        return transactions.joining(() -> proofs.consistency(from, to));
    }

    /**
     * All that shows the entry to somebody without the database. It holds the payload where that is not erased and needs no
     * {@link ClaimAccess}.
     *
     * @throws GdprException when there is no such entry, or no checkpoint covers it yet
     */
    public Receipt receipt(UUID entry) {
        Receipt receipt = transactions.joining(() -> proofs.receipt(entry));
        return options.right(receipt.header().type()).isEmpty() ? receipt : receipt.withoutPayload();
    }

    private List<LedgerEntry> entries(SubjectId subject, String typePrefix) {
        return transactions.joining(() -> {
            List<LedgerEntry> entries = new ArrayList<>();
            store.eachOf(subject, typePrefix, row -> entries.add(LedgerEntry.of(row)));
            entries.sort(OLDEST_FIRST);
            return entries;
        });
    }

    private LedgerEntry guarded(LedgerEntry entry) {
        return options.right(entry.type()).isEmpty() ? entry : entry.withoutPayload();
    }

    private boolean opens(ClaimAccess access, String type) {
        return options.right(type).filter(right -> right == access.right()).isPresent();
    }

    private void joining(Runnable work) {
        Supplier<Boolean> done = () -> {
            work.run();
            return true;
        };
        transactions.joining(done);
    }
}
