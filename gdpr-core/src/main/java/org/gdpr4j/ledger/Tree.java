package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gdpr4j.problem.GdprException;

/** Roots and proofs of RFC 9162, 2.1, computed from tiles. It is of one thread. */
final class Tree {

    private final TreeHash hash;
    private final TileSource tiles;

    Tree(TreeHash hash, TileSource tiles) {
        this.hash = hash;
        this.tiles = tiles;
    }

    byte[] root(long size) {
        return size == 0 ? hash.plain().digest() : range(0, size);
    }

    /** {@code PATH(m, D_n)}, from the leaf up. */
    List<Hash> inclusion(long position, long size) {
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + split(end - start);
            if (position < middle) {
                path.add(0, Hash.of(range(middle, end)));
                end = middle;
            } else {
                path.add(0, Hash.of(range(start, middle)));
                start = middle;
            }
        }
        return path;
    }

    /** {@code PROOF(m, D_n)}. */
    List<Hash> consistency(long from, long to) {
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = to;
        boolean known = true;
        while (from != end) {
            long middle = start + split(end - start);
            if (from <= middle) {
                path.add(0, Hash.of(range(middle, end)));
                end = middle;
            } else {
                path.add(0, Hash.of(range(start, middle)));
                start = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(0, Hash.of(range(start, end)));
        }
        return path;
    }

    /** The hash over the leaves from one (inside) to another (outside); a split of a tree begins where such a range can. */
    private byte[] range(long start, long end) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            return node(Long.numberOfTrailingZeros(count), start / count);
        }
        long middle = start + split(count);
        return hash.node(range(start, middle), range(middle, end));
    }

    /** The root over {@code 2^height} leaves. */
    private byte[] node(int height, long index) {
        int level = height / Tile.HEIGHT;
        int count = 1 << (height % Tile.HEIGHT);
        long first = index * count;
        int within = (int) (first % Tile.WIDTH);
        byte[] tile = tiles.tile(level, first / Tile.WIDTH);
        if (tile.length < (within + count) * Hash.BYTES) {
            throw new GdprException("Tile " + first / Tile.WIDTH + " of level " + level
                    + " of the ledger is shorter than its entries are many. Run verify().");
        }
        return count == 1
                ? Arrays.copyOfRange(tile, within * Hash.BYTES, (within + 1) * Hash.BYTES)
                : hash.root(tile, within, count);
    }

    /** The largest power of two below a number above one. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
