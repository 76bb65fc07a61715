package org.gdpr4j.ledger;

import java.util.List;
import java.util.Optional;
import org.gdpr4j.subject.Actor;

/** Signs what the tree is. */
final class Checkpointing {

    private static final Actor JOB = Actor.job("gdpr4j.ledger");
    private static final int PAGE = 1_000;

    private final LedgerStore store;
    private final Keyring keys;
    private final String origin;

    Checkpointing(LedgerStore store, Keyring keys, String origin) {
        this.store = store;
        this.keys = keys;
        this.origin = origin;
    }

    /** A checkpoint, and what must be appended because a key had to be made for it. */
    record Made(Checkpoint checkpoint, List<LedgerEvent> events) {}

    /** The newest state signed, or the checkpoint that has it already; empty while nothing is placed. */
    Optional<Made> make() {
        long size = store.lockHead();
        Optional<Checkpoint> newest = newest();
        if (newest.isPresent() && newest.get().size() >= size) {
            return Optional.of(new Made(newest.get(), List.of()));
        }
        if (size == 0) {
            return Optional.empty();
        }
        Hash root = Hash.of(new Tree(new TreeHash(), new StoredTiles(store).around(size)).root(size));
        List<LedgerEvent> events = keys.newest().isPresent() ? List.of() : List.of(keys.add(JOB));
        Checkpoint checkpoint =
                keys.sign(Checkpoint.unsigned(origin, size, root), keys.newest().orElseThrow());
        store.saveCheckpoint(new CheckpointRow(size, checkpoint.note()));
        return Optional.of(new Made(checkpoint, events));
    }

    Optional<Checkpoint> newest() {
        return store.newestCheckpoint().map(CheckpointRow::note).map(Checkpoint::parse);
    }

    /** Some checkpoints from a size on, the smallest first. */
    List<Checkpoint> from(long size) {
        return store.checkpoints(size, PAGE).stream()
                .map(row -> Checkpoint.parse(row.note()))
                .toList();
    }
}
