package org.gdpr4j.ledger;

import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;

/** Makes proofs from the stored tiles, each with one read of them. */
final class Proofs {

    private final LedgerStore store;
    private final Checkpointing checkpointing;

    Proofs(LedgerStore store, Checkpointing checkpointing) {
        this.store = store;
        this.checkpointing = checkpointing;
    }

    InclusionProof inclusion(UUID entry) {
        long position = position(row(entry));
        long covered = checkpointing.newest().map(Checkpoint::size).orElse(0L);
        return inclusion(position, covered > position ? covered : store.size());
    }

    ConsistencyProof consistency(long from, long to) {
        long size = store.size();
        if (from < 1 || to < from || to > size) {
            throw new GdprException("A consistency proof leads from a size of at least 1 to one of at most " + size
                    + ", the present one.");
        }
        Tree tree = new Tree(new TreeHash(), new StoredTiles(store).around(to, from - 1));
        return new ConsistencyProof(from, to, tree.consistency(from, to));
    }

    Receipt receipt(UUID entry) {
        LedgerRow row = row(entry);
        long position = position(row);
        Optional<Checkpoint> newest = checkpointing.newest();
        if (newest.isEmpty() || newest.get().size() <= position) {
            throw new GdprException(
                    "No checkpoint covers the ledger entry " + entry + " yet. Call checkpoint() first.");
        }
        PayloadRow payload = row.payload();
        Bytes salt = payload == null ? null : payload.salt();
        return new Receipt(
                new LedgerHeader(
                        row.id(),
                        row.type(),
                        position,
                        row.time(),
                        Hash.of(row.commitment().raw())),
                payload == null ? null : payload.text(),
                salt == null ? null : Hash.of(salt.raw()),
                inclusion(position, newest.get().size()),
                newest.get());
    }

    private InclusionProof inclusion(long position, long size) {
        Tree tree = new Tree(new TreeHash(), new StoredTiles(store).around(size, position));
        return new InclusionProof(position, size, tree.inclusion(position, size));
    }

    private LedgerRow row(UUID entry) {
        return store.find(entry).orElseThrow(() -> new GdprException("There is no ledger entry " + entry + "."));
    }

    private static long position(LedgerRow row) {
        Long position = row.position();
        if (position == null) {
            throw new GdprException("The ledger entry " + row.id() + " has no position yet. Call awaitPlaced first.");
        }
        return position;
    }
}
