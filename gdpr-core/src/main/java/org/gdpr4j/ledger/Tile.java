package org.gdpr4j.ledger;

/**
 * A stored part of the tree, as C2SP tlog-tiles cuts it: up to 256 consecutive hashes of one height. Level 0 holds the
 * leaves' hashes, level n the roots of full tiles of level n - 1. Only the last tile of a level may hold fewer than 256.
 * Who implements a {@link LedgerStore} reads and writes it.
 *
 * @param level from 0 on
 * @param index from 0 on, within the level
 * @param hashes 32 bytes for each hash, one after another
 */
public record Tile(int level, long index, Bytes hashes) {

    /** How many hashes a full tile holds. */
    public static final int WIDTH = 256;
}
