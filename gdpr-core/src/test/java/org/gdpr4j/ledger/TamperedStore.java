package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What who administers the database can do to a ledger: change, delete and insert whatever they like. */
final class TamperedStore {

    final Map<UUID, LedgerRow> rows = new HashMap<>();
    final Map<Tile.At, Tile> tiles = new HashMap<>();
    final List<CheckpointRow> checkpoints = new ArrayList<>();
    final List<LedgerKey> keys = new ArrayList<>();
    long size;

    /** A copy of a store. */
    TamperedStore(LedgerStore store) {
        store.each(row -> rows.put(row.id(), row) == null);
        for (int level = 0; level < 8; level++) {
            store.tiles(level, 0, Integer.MAX_VALUE).forEach(this::put);
        }
        checkpoints.addAll(store.checkpoints(0, Integer.MAX_VALUE));
        keys.addAll(store.keys());
        size = store.size();
    }

    LedgerRow at(long position) {
        return rows.values().stream()
                .filter(row -> row.position() != null && row.position() == position)
                .findFirst()
                .orElseThrow();
    }

    void change(long position, UnaryOperator<LedgerRow> change) {
        LedgerRow before = at(position);
        rows.remove(before.id());
        LedgerRow after = change.apply(before);
        rows.put(after.id(), after);
    }

    void put(Tile tile) {
        tiles.put(new Tile.At(tile.level(), tile.index()), tile);
    }

    /** Makes tiles and head anew from the rows, as who rewrites the ledger would. */
    void rebuild() {
        List<LedgerRow> placed = rows.values().stream()
                .filter(row -> row.position() != null)
                .sorted(Comparator.comparing(LedgerRow::position))
                .toList();
        InMemoryLedgerStore fresh = new InMemoryLedgerStore();
        fresh.append(placed.stream()
                .map(row -> new LedgerRow(
                        row.id(), row.controller(), row.type(), row.time(), null, row.commitment(), row.payload()))
                .toList());
        int placedNow = new Sequencing(fresh, 65_536).run();
        tiles.clear();
        for (int level = 0; level < 8; level++) {
            fresh.tiles(level, 0, Integer.MAX_VALUE).forEach(this::put);
        }
        size = placedNow;
    }

    /** A store that holds what there is now. */
    LedgerStore store() {
        InMemoryLedgerStore store = new InMemoryLedgerStore();
        store.fill(rows.values(), tiles.values(), checkpoints, keys, size);
        return store;
    }
}
