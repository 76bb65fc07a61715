package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A stored part of the tree, as C2SP tlog-tiles cuts it: up to 256 consecutive hashes of one height. Level 0 holds the
 * leaves' hashes, level n the roots of full tiles of level n - 1. Only the last tile of a level may hold fewer than 256.
 * Who implements a {@link LedgerStore} reads and writes it. Immutable.
 *
 * @param level from 0 on
 * @param index from 0 on, within the level
 * @param hashes 32 bytes for each hash, one after another
 */
public record Tile(int level, long index, Bytes hashes) {

    /** How many hashes a full tile holds. */
    public static final int WIDTH = 256;

    /** By which power of two a level is narrower than the one below it. */
    static final int HEIGHT = 8;

    /** Which tile. */
    public record At(int level, long index) {}

    /** How many hashes a level has in a tree of this size. */
    static long hashes(int level, long size) {
        return level * HEIGHT >= Long.SIZE ? 0 : size >>> (level * HEIGHT);
    }

    /** Which tiles of a tree of this size are not full yet. */
    static List<At> partial(long size) {
        List<At> edge = new ArrayList<>();
        for (int level = 0; hashes(level, size) > 0; level++) {
            long hashes = hashes(level, size);
            if (hashes % WIDTH != 0) {
                edge.add(new At(level, hashes / WIDTH));
            }
        }
        return edge;
    }
}
