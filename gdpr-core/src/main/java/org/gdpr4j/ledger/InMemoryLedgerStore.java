package org.gdpr4j.ledger;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.jspecify.annotations.Nullable;

/** Keeps a ledger in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryLedgerStore implements LedgerStore, InMemoryTransactions.Restorable {

    private static final Comparator<LedgerRow> BY_POSITION =
            Comparator.comparing(LedgerRow::position, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<LedgerRow> BY_TIME = Comparator.comparing(LedgerRow::time);

    private final Map<UUID, LedgerRow> rows = new LinkedHashMap<>();
    private final Map<UUID, Boolean> waiting = new LinkedHashMap<>();
    private final Map<Tile.At, Tile> tiles = new HashMap<>();
    private final TreeMap<Long, CheckpointRow> checkpoints = new TreeMap<>();
    private final TreeMap<Integer, LedgerKey> keys = new TreeMap<>();
    private final Map<String, Long> head = new HashMap<>();
    /** How to take back what was done since the last snapshot, the latest first. */
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public synchronized void append(Collection<LedgerRow> added) {
        for (LedgerRow row : added) {
            if (!rows.containsKey(row.id())) {
                put(rows, row.id(), row);
                put(waiting, row.id(), true);
            }
        }
    }

    @Override
    public synchronized Optional<LedgerRow> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized void eachOf(SubjectId subject, String typePrefix, Consumer<LedgerRow> consumer) {
        for (LedgerRow row : List.copyOf(rows.values())) {
            PayloadRow payload = row.payload();
            if (payload != null
                    && subject.kind().equals(payload.subjectKind())
                    && subject.key().equals(payload.subjectKey())
                    && row.type().startsWith(typePrefix)) {
                consumer.accept(row);
            }
        }
    }

    @Override
    public synchronized List<LedgerRow> withPayload(String type, Instant from, Instant before, int atMost) {
        return rows.values().stream()
                .filter(row -> row.type().equals(type)
                        && !row.time().isBefore(from)
                        && row.time().isBefore(before))
                .filter(row -> row.payload() != null && row.payload().text() != null)
                .sorted(BY_TIME)
                .limit(atMost)
                .map(InMemoryLedgerStore::header)
                .toList();
    }

    @Override
    public synchronized int erase(Collection<UUID> ids, UUID by) {
        int erased = 0;
        for (UUID id : ids) {
            LedgerRow row = rows.get(id);
            if (row != null
                    && row.payload() != null
                    && row.payload().text() != null
                    && !row.type().startsWith(Ledger.OWN)) {
                put(rows, id, with(row, row.position(), new PayloadRow(null, null, null, null, by, true)));
                erased++;
            }
        }
        return erased;
    }

    @Override
    public synchronized long countErased(Collection<Erased> erased) {
        return erased.stream()
                .filter(it -> find(it.id())
                        .map(LedgerRow::payload)
                        .filter(payload -> payload.text() == null && it.by().equals(payload.erasedBy()))
                        .isPresent())
                .count();
    }

    @Override
    public synchronized long size() {
        return head.getOrDefault("size", 0L);
    }

    @Override
    public long lockHead() {
        return size();
    }

    @Override
    public synchronized List<LedgerRow> unplaced(int atMost) {
        return waiting.keySet().stream()
                .limit(atMost)
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .map(InMemoryLedgerStore::header)
                .toList();
    }

    @Override
    public synchronized void place(long first, List<UUID> ids) {
        if (size() != first) {
            throw new GdprException("The head of the ledger is at " + size() + " and not at " + first + ".");
        }
        long position = first;
        for (UUID id : ids) {
            LedgerRow row = rows.get(id);
            if (row == null || row.position() != null) {
                throw new GdprException("The ledger entry " + id + " is placed already, or is not there.");
            }
            put(rows, id, with(row, position++, row.payload()));
            remove(waiting, id);
        }
        put(head, "size", position);
    }

    @Override
    public void each(Predicate<LedgerRow> goOn) {
        List<LedgerRow> all;
        synchronized (this) {
            all = new ArrayList<>(rows.values());
        }
        all.sort(BY_POSITION);
        for (LedgerRow row : all) {
            if (!goOn.test(row)) {
                return;
            }
        }
    }

    @Override
    public synchronized List<Tile> tiles(Collection<Tile.At> wanted) {
        return wanted.stream().flatMap(at -> Stream.ofNullable(tiles.get(at))).toList();
    }

    @Override
    public synchronized List<Tile> tiles(int level, long from, int atMost) {
        return tiles.values().stream()
                .filter(tile -> tile.level() == level && tile.index() >= from)
                .sorted(Comparator.comparing(Tile::index))
                .limit(atMost)
                .toList();
    }

    @Override
    public synchronized void saveTiles(Collection<Tile> saved) {
        saved.forEach(tile -> put(tiles, new Tile.At(tile.level(), tile.index()), tile));
    }

    @Override
    public synchronized void saveCheckpoint(CheckpointRow checkpoint) {
        if (!checkpoints.containsKey(checkpoint.size())) {
            put(checkpoints, checkpoint.size(), checkpoint);
        }
    }

    @Override
    public synchronized List<CheckpointRow> checkpoints(long fromSize, int atMost) {
        return checkpoints.tailMap(fromSize).values().stream().limit(atMost).toList();
    }

    @Override
    public synchronized Optional<CheckpointRow> newestCheckpoint() {
        return Optional.ofNullable(checkpoints.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public synchronized void saveKey(LedgerKey key) {
        if (keys.containsKey(key.number())) {
            throw new GdprException("There is already a key of the ledger with the number " + key.number() + ".");
        }
        put(keys, key.number(), key);
    }

    @Override
    public synchronized List<LedgerKey> keys() {
        return List.copyOf(keys.values());
    }

    @Override
    public Map<String, String> unprotected() {
        return Map.of();
    }

    @Override
    public synchronized Runnable snapshot() {
        undo.clear();
        return () -> {
            synchronized (this) {
                while (!undo.isEmpty()) {
                    undo.pop().run();
                }
            }
        };
    }

    /** Takes whatever is given, as a database would from who administers it. */
    synchronized void fill(
            Collection<LedgerRow> allRows,
            Collection<Tile> allTiles,
            Collection<CheckpointRow> allCheckpoints,
            Collection<LedgerKey> allKeys,
            long size) {
        allRows.forEach(row -> rows.put(row.id(), row));
        allRows.stream().filter(row -> row.position() == null).forEach(row -> waiting.put(row.id(), true));
        allTiles.forEach(tile -> tiles.put(new Tile.At(tile.level(), tile.index()), tile));
        allCheckpoints.forEach(checkpoint -> checkpoints.put(checkpoint.size(), checkpoint));
        allKeys.forEach(key -> keys.put(key.number(), key));
        head.put("size", size);
    }

    private <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        undo.push(before == null ? () -> map.remove(key) : () -> map.put(key, before));
    }

    private <K, V> void remove(Map<K, V> map, K key) {
        V before = map.remove(key);
        if (before != null) {
            undo.push(() -> map.put(key, before));
        }
    }

    private static LedgerRow header(LedgerRow row) {
        return with(row, row.position(), null);
    }

    private static LedgerRow with(LedgerRow row, @Nullable Long position, @Nullable PayloadRow payload) {
        return new LedgerRow(row.id(), row.controller(), row.type(), row.time(), position, row.commitment(), payload);
    }
}
