package org.gdpr4j.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code verify}: streams the entries, computes everything anew and stops at the first difference. It holds one
 * tile of each level and no entries.
 */
final class Verification {

    private final LedgerStore store;
    private final TreeHash hash = new TreeHash();
    private final HeaderBytes header = new HeaderBytes();
    private final Frontier frontier;
    private final PayloadCheck payloads = new PayloadCheck(hash.plain());
    private final ErasureCheck erasures;
    private final TileCheck tiles;
    private final KeyCheck keys;
    private final CheckpointCheck checkpoints;
    /** The entries of the tile of leaves that is being filled. */
    private final UUID[] ids = new UUID[Tile.WIDTH];

    private @Nullable LedgerFault fault;
    /** A leaf that differs, while it is open whether the entry or the tile was changed. */
    private @Nullable Suspect suspect;

    /** The id of the first payload that belongs to no entry. */
    private @Nullable UUID nobodys;

    private long unplaced;
    private long end = Long.MAX_VALUE;

    Verification(LedgerStore store, Keyring keyring, Collection<Checkpoint> outside) {
        this.store = store;
        this.frontier = new Frontier(hash, this::full);
        this.erasures = new ErasureCheck(store);
        this.tiles = new TileCheck(store, new TreeHash());
        this.keys = new KeyCheck(store, keyring);
        this.checkpoints = new CheckpointCheck(store, keys::signed, outside);
    }

    LedgerVerification run() {
        long atFirst = store.size();
        fault = keys.fault();
        if (fault == null) {
            store.each(this::row);
        }
        if (fault == null && suspect == null) {
            atEnd(atFirst);
        }
        boolean bad = fault != null || suspect != null;
        if (bad || !erasures.complete()) {
            fault = new Diagnosis(store, tiles, erasures, frontier.size()).first(fault, suspect);
        }
        return new LedgerVerification(frontier.size(), unplaced, checkpoints.good(), fault, store.unprotected());
    }

    private boolean row(LedgerRow row) {
        Long position = row.position();
        if (position == null) {
            if (row.commitment().length() == 0 && row.type().isEmpty()) {
                nobodys = nobodys == null ? row.id() : nobodys;
                return true;
            }
            unplaced++;
            return suspect != null || beside(row);
        }
        if (position != frontier.size()) {
            return stop(misplaced(row, position));
        }
        header.write(row.commitment().raw(), row.id(), position, row.time(), row.type());
        ids[(int) (position % Tile.WIDTH)] = row.id();
        frontier.add(hash.leaf(header.buffer(), header.length()));
        if (fault != null || (suspect != null && suspect.ofEntry() != null)) {
            return false;
        }
        return (suspect != null || beside(row)) && checkpointed();
    }

    private LedgerFault misplaced(LedgerRow row, long position) {
        return position > frontier.size()
                ? new LedgerFault(
                        Kind.ENTRY_MISSING,
                        frontier.size(),
                        null,
                        "There is no entry at position " + frontier.size() + "; the next one stands at " + position
                                + ".")
                : new LedgerFault(
                        Kind.ENTRY_INSERTED, position, row.id(), "A second entry stands at position " + position + ".");
    }

    /** What lies beside the header. */
    private boolean beside(LedgerRow row) {
        LedgerFault wrong = payloads.fault(row);
        if (wrong == null) {
            wrong = keys.fault(row);
        }
        if (wrong != null) {
            return stop(wrong);
        }
        erasures.count(row);
        return true;
    }

    /** Looks at the checkpoints that have just as many entries as were seen by now. */
    private boolean checkpointed() {
        if (checkpoints.next() > frontier.size()) {
            return true;
        }
        Tree tree = new Tree(hash, frontier);
        LedgerFault wrong = checkpoints.upTo(frontier.size(), size -> Hash.of(tree.root(frontier.size())));
        Suspect open = suspect;
        if (open != null) {
            boolean entriesAreRight = wrong == null && checkpoints.good() > open.position();
            suspect = open.decided(!entriesAreRight);
            return false;
        }
        return wrong == null || stop(wrong);
    }

    /** Stops, unless an earlier leaf of the same tile differs already. */
    private boolean stop(LedgerFault wrong) {
        if (suspect == null) {
            compareLeaves();
        }
        if (suspect == null) {
            fault = wrong;
        }
        return false;
    }

    /** A tile is full. */
    private void full(int level, long index, byte[] hashes) {
        if (suspect != null || fault != null) {
            return;
        }
        if (level > 0) {
            compareAbove(level, index, hashes, Tile.WIDTH);
            return;
        }
        int first = tiles.firstDifference(0, index, hashes, Tile.WIDTH);
        if (first >= 0) {
            suspect = suspect(index, first, hashes).decidedBy(tiles.aboveAgrees(index, hashes));
        }
    }

    /** Compares the tile of leaves that is not full yet. */
    private void compareLeaves() {
        long size = frontier.size();
        int count = (int) (size % Tile.WIDTH);
        byte[] hashes = frontier.window(0);
        int first = count == 0 ? -1 : tiles.firstDifference(0, size / Tile.WIDTH, hashes, count);
        if (first >= 0) {
            suspect = suspect(size / Tile.WIDTH, first, hashes);
        }
    }

    private Suspect suspect(long index, int within, byte[] hashes) {
        long position = index * Tile.WIDTH + within;
        Suspect found = new Suspect(
                position,
                Objects.requireNonNull(ids[within]),
                Bytes.of(Arrays.copyOfRange(hashes, within * Hash.BYTES, (within + 1) * Hash.BYTES)),
                null);
        return checkpoints.good() > position ? found.decided(false) : found;
    }

    private void compareAbove(int level, long index, byte[] hashes, int count) {
        int first = tiles.firstDifference(level, index, hashes, count);
        if (first >= 0) {
            fault = tileChanged(level, index, first);
        }
    }

    private static LedgerFault tileChanged(int level, long index, int within) {
        long position = (index * Tile.WIDTH + within) << (level * Tile.HEIGHT);
        return new LedgerFault(
                Kind.TILE_CHANGED,
                position,
                null,
                "Hash " + within + " of tile " + index + " on level " + level
                        + " is not what the entries from position " + position + " on give.");
    }

    /** What can only be told when all entries were seen. */
    private void atEnd(long atFirst) {
        end = frontier.size();
        compareLeaves();
        for (Tile.At at : suspect == null ? Tile.partial(end) : List.<Tile.At>of()) {
            if (fault == null && at.level() > 0) {
                int count = (int) (Tile.hashes(at.level(), end) % Tile.WIDTH);
                compareAbove(at.level(), at.index(), frontier.window(at.level()), count);
            }
        }
        if (suspect != null || fault != null) {
            return;
        }
        if (end < atFirst) {
            fault = missingAtEnd("The head says that there are " + atFirst + " entries");
            return;
        }
        fault = tooManyHashes();
        if (fault == null) {
            fault = checkpoints.beyond(end);
        }
        if (fault == null) {
            fault = keys.faultAtEnd();
        }
        if (fault == null && nobodys != null) {
            fault = new LedgerFault(
                    Kind.ENTRY_MISSING, null, nobodys, "There is a payload of this entry, but the entry is not there.");
        }
    }

    /** Others may go on placing entries meanwhile: what is stored by now must not be more than the head says after it. */
    private @Nullable LedgerFault tooManyHashes() {
        for (int level = 0; level < Long.SIZE / Tile.HEIGHT; level++) {
            long stored = tiles.storedFrom(level, Tile.hashes(level, end) / Tile.WIDTH);
            long now = store.size();
            if (now < end) {
                return new LedgerFault(
                        Kind.HEAD_CHANGED, now, null, "The head says " + now + " entries, and there are " + end + ".");
            }
            if (stored > Tile.hashes(level, now)) {
                return level == 0
                        ? missingAtEnd("The tiles have hashes of " + stored + " entries")
                        : tileChanged(level, Tile.hashes(level, now) / Tile.WIDTH, (int)
                                (Tile.hashes(level, now) % Tile.WIDTH));
            }
        }
        return null;
    }

    private LedgerFault missingAtEnd(String because) {
        return new LedgerFault(
                Kind.ENTRY_MISSING, end, null, "There is no entry at position " + end + ". " + because + ".");
    }
}
