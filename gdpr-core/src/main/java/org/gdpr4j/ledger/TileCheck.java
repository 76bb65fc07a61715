package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the tiles that the entries give with the stored ones. It is of one thread. */
final class TileCheck {

    private static final int AT_A_TIME = 64;
    private static final int NONE = -1;

    private final LedgerStore store;
    private final TreeHash hash;
    private List<Tile> leaves = new ArrayList<>();
    private long firstOfLeaves = NONE;

    TileCheck(LedgerStore store, TreeHash hash) {
        this.store = store;
        this.hash = hash;
    }

    /**
     * The first of so many hashes that is not stored as it must be, or -1 when all are. The stored tile may have more hashes than
     * these, but no half ones and not too many.
     */
    int firstDifference(int level, long index, byte[] hashes, int count) {
        byte[] stored = stored(level, index);
        if (stored == null) {
            return 0;
        }
        int wanted = count * Hash.BYTES;
        int first = Arrays.mismatch(hashes, 0, wanted, stored, 0, Math.min(wanted, stored.length));
        if (first >= 0) {
            return first / Hash.BYTES;
        }
        boolean whole = stored.length % Hash.BYTES == 0 && stored.length <= Tile.WIDTH * Hash.BYTES;
        return whole ? NONE : Math.min(stored.length / Hash.BYTES, Tile.WIDTH) - 1;
    }

    /** The stored hash of a leaf, or null when there is none. */
    byte @Nullable [] leaf(long position) {
        byte[] stored = stored(0, position / Tile.WIDTH);
        int from = (int) (position % Tile.WIDTH) * Hash.BYTES;
        return stored == null || stored.length < from + Hash.BYTES
                ? null
                : Arrays.copyOfRange(stored, from, from + Hash.BYTES);
    }

    /**
     * Whom the level above agrees with where a full tile of leaves differs: true when with the entries, false when with the
     * stored tile, null when with neither.
     */
    @Nullable
    Boolean aboveAgrees(long index, byte[] hashes) {
        byte[] above = stored(1, index / Tile.WIDTH);
        int from = (int) (index % Tile.WIDTH) * Hash.BYTES;
        if (above == null || above.length < from + Hash.BYTES) {
            return null;
        }
        byte[] root = Arrays.copyOfRange(above, from, from + Hash.BYTES);
        if (Arrays.equals(root, hash.root(hashes, 0, Tile.WIDTH))) {
            return true;
        }
        byte[] stored = stored(0, index);
        if (stored == null || stored.length != Tile.WIDTH * Hash.BYTES) {
            return null;
        }
        return Arrays.equals(root, hash.root(stored, 0, Tile.WIDTH)) ? Boolean.FALSE : null;
    }

    /** How many hashes of a level are stored from a tile on, counting from the beginning of the level. */
    long storedFrom(int level, long index) {
        List<Tile> rest = store.tiles(level, index, 2);
        if (rest.isEmpty()) {
            return index * Tile.WIDTH;
        }
        Tile last = rest.get(rest.size() - 1);
        return last.index() * Tile.WIDTH + last.hashes().length() / Hash.BYTES;
    }

    private byte @Nullable [] stored(int level, long index) {
        List<Tile> read = level == 0 ? leaves(index) : store.tiles(level, index, 1);
        return read.stream()
                .filter(tile -> tile.index() == index)
                .findFirst()
                .map(tile -> tile.hashes().raw())
                .orElse(null);
    }

    /** Tiles of leaves are read one after another, so many are read at once. */
    private List<Tile> leaves(long index) {
        if (firstOfLeaves == NONE || index < firstOfLeaves || index >= firstOfLeaves + AT_A_TIME) {
            firstOfLeaves = index;
            leaves = store.tiles(0, index, AT_A_TIME);
        }
        return leaves;
    }
}
