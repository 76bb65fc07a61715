package org.gdpr4j.ledger;

/** Where the hashes of a tree are. */
@FunctionalInterface
interface TileSource {

    /**
     * The hashes of a tile, one after another.
     *
     * @throws org.gdpr4j.problem.GdprException when there is no such tile
     */
    byte[] tile(int level, long index);
}
