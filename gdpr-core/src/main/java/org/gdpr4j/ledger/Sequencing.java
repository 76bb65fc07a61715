package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives entries their place. One batch is one transaction, so that it is done whole or not at all: whoever comes next goes
 * on from the head, wherever the last one died.
 */
final class Sequencing {

    private final LedgerStore store;
    private final int batch;

    Sequencing(LedgerStore store, int batch) {
        this.store = store;
        this.batch = batch;
    }

    /** Places one batch in the present transaction; tells how many. */
    int run() {
        long first = store.lockHead();
        List<LedgerRow> rows = store.unplaced(batch);
        if (rows.isEmpty()) {
            return 0;
        }
        Map<Tile.At, Tile> changed = new LinkedHashMap<>();
        TreeHash hash = new TreeHash();
        Frontier frontier = new Frontier(
                hash,
                (level, index, hashes) -> keep(changed, level, index, hashes.clone()),
                first,
                new StoredTiles(store).around(first));
        HeaderBytes header = new HeaderBytes();
        for (LedgerRow row : rows) {
            header.write(row.commitment().raw(), row.id(), frontier.size(), row.time(), row.type());
            frontier.add(hash.leaf(header.buffer(), header.length()));
        }
        for (Tile.At at : Tile.partial(frontier.size())) {
            int hashes = (int) (Tile.hashes(at.level(), frontier.size()) % Tile.WIDTH);
            keep(changed, at.level(), at.index(), Arrays.copyOf(frontier.window(at.level()), hashes * Hash.BYTES));
        }
        store.saveTiles(new ArrayList<>(changed.values()));
        store.place(first, rows.stream().map(LedgerRow::id).toList());
        return rows.size();
    }

    private static void keep(Map<Tile.At, Tile> changed, int level, long index, byte[] hashes) {
        changed.put(new Tile.At(level, index), new Tile(level, index, Bytes.of(hashes)));
    }
}
