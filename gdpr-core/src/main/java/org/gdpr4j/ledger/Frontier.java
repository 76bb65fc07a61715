package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.problem.GdprException;

/**
 * The right edge of a growing tree: the last tile of each level, as far as it is filled. A full one is given away and its
 * root goes one level up. Works in flat memory; it is of one thread.
 */
final class Frontier implements TileSource {

    /** Gets each tile when it is full. The array is used again. */
    @FunctionalInterface
    interface FullTile {
        void accept(int level, long index, byte[] hashes);
    }

    private final TreeHash hash;
    private final FullTile full;
    private final List<byte[]> windows = new ArrayList<>();
    private long size;

    /** An empty tree. */
    Frontier(TreeHash hash, FullTile full) {
        this.hash = hash;
        this.full = full;
    }

    /** Goes on where a tree of this size ends. */
    Frontier(TreeHash hash, FullTile full, long size, TileSource tiles) {
        this(hash, full);
        this.size = size;
        for (Tile.At at : Tile.partial(size)) {
            byte[] stored = tiles.tile(at.level(), at.index());
            int length = (int) (Tile.hashes(at.level(), size) % Tile.WIDTH) * Hash.BYTES;
            System.arraycopy(stored, 0, window(at.level()), 0, length);
        }
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        size++;
        byte[] root = leaf;
        for (int level = 0; ; level++) {
            long hashes = Tile.hashes(level, size);
            byte[] window = window(level);
            System.arraycopy(root, 0, window, (int) ((hashes - 1) % Tile.WIDTH) * Hash.BYTES, Hash.BYTES);
            if (hashes % Tile.WIDTH != 0) {
                return;
            }
            full.accept(level, hashes / Tile.WIDTH - 1, window);
            root = hash.root(window, 0, Tile.WIDTH);
        }
    }

    /** The window of a level; only what the tree's size says is filled means anything. */
    byte[] window(int level) {
        while (windows.size() <= level) {
            windows.add(new byte[Tile.WIDTH * Hash.BYTES]);
        }
        return windows.get(level);
    }

    @Override
    public byte[] tile(int level, long index) {
        if (index != Tile.hashes(level, size) / Tile.WIDTH) {
            throw new GdprException("Tile " + index + " of level " + level + " is not at the tree's edge.");
        }
        return window(level);
    }
}
