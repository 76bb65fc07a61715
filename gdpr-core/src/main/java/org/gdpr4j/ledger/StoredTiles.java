package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.problem.GdprException;

/** Reads tiles of a store, each once, and those that will be needed all at once. */
final class StoredTiles implements TileSource {

    private final LedgerStore store;
    private final Map<Tile.At, byte[]> read = new HashMap<>();

    StoredTiles(LedgerStore store) {
        this.store = store;
    }

    /** Reads the edge of a tree of this size, and what the way from an entry to its root touches. */
    StoredTiles around(long size, long... positions) {
        List<Tile.At> wanted = new ArrayList<>(Tile.partial(size));
        for (long position : positions) {
            for (int level = 0; Tile.hashes(level, position) < Tile.hashes(level, size); level++) {
                wanted.add(new Tile.At(level, Tile.hashes(level, position) / Tile.WIDTH));
            }
        }
        load(wanted);
        return this;
    }

    @Override
    public byte[] tile(int level, long index) {
        Tile.At at = new Tile.At(level, index);
        if (!read.containsKey(at)) {
            load(List.of(at));
        }
        byte[] found = read.get(at);
        if (found == null) {
            throw new GdprException(
                    "Tile " + index + " of level " + level + " of the ledger is missing. Run verify().");
        }
        return found;
    }

    private void load(Collection<Tile.At> wanted) {
        store.tiles(wanted.stream().distinct().toList())
                .forEach(tile -> read.put(
                        new Tile.At(tile.level(), tile.index()), tile.hashes().raw()));
    }
}
