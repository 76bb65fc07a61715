package org.gdpr4j.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gdpr4j.subject.SubjectId;

/**
 * Keeps the ledger's entries, its tree, its checkpoints and public keys. Adapters implement it.
 *
 * <p>Every method joins the caller's transaction and never commits. Implementations must be thread-safe. What lies there is
 * given as it is, even where it makes no sense: finding that out is the ledger's work, not the store's. Instants are UTC and
 * come back equal to the microsecond.
 */
public interface LedgerStore {

    /**
     * Adds entries with their payloads, without reading and without waiting for others who add. An entry whose id is there
     * is left as it is, and so is its payload.
     */
    void append(Collection<LedgerRow> rows);

    Optional<LedgerRow> find(UUID id);

    /**
     * Gives each entry about this person whose payload is not erased and whose type begins with the prefix, in no particular
     * order, without scanning those of others.
     */
    void eachOf(SubjectId subject, String typePrefix, Consumer<LedgerRow> consumer);

    /**
     * The entries of exactly this type, appended from {@code from} (inside) to {@code before} (outside), whose payload is
     * not erased, the oldest first; without payloads.
     */
    List<LedgerRow> withPayload(String type, Instant from, Instant before, int atMost);

    /**
     * Takes salt, text and person out of these payloads and leaves a row that names the entry that says so. Those that are
     * erased already, and those of entries whose type begins with {@code ledger.}, are left as they are; tells how many were
     * not.
     */
    int erase(Collection<UUID> ids, UUID by);

    /** How many of these payloads are erased by just the entry that is named. No id occurs twice with the same entry. */
    long countErased(Collection<Erased> erased);

    /** That a payload was erased by what an entry says. */
    record Erased(UUID id, UUID by) {}

    /** How many entries have a position, as the head says. */
    long size();

    /**
     * The same, and no other transaction gets beyond this call until the present one ends. Only who moves or signs the head
     * calls it, never who appends.
     */
    long lockHead();

    /** Entries that have no position and are committed, roughly the oldest first; without payloads. */
    List<LedgerRow> unplaced(int atMost);

    /**
     * Gives these entries the positions {@code first}, {@code first + 1}, … and moves the head from {@code first} to behind
     * the last.
     *
     * @throws org.gdpr4j.problem.GdprException when the head is elsewhere, or one of them is placed already or not there
     */
    void place(long first, List<UUID> ids);

    /**
     * Gives every entry with its payload in one pass and flat memory, until it is told to stop: first those that have a
     * position, in its order, then the others. A payload without an entry comes as a row without position, type and
     * commitment. Tiles, checkpoints and other entries are read meanwhile.
     *
     * @param goOn takes an entry; false ends the pass
     */
    void each(Predicate<LedgerRow> goOn);

    /** Those of these tiles that are there, in no particular order, in one read. */
    List<Tile> tiles(Collection<Tile.At> wanted);

    /** The tiles of a level from an index on, in the order of their indexes. */
    List<Tile> tiles(int level, long from, int atMost);

    /** Writes tiles; one that is there is replaced. */
    void saveTiles(Collection<Tile> tiles);

    /** Adds a checkpoint; one of the same size is left as it is. */
    void saveCheckpoint(CheckpointRow checkpoint);

    /** The checkpoints of at least this size, the smallest first. */
    List<CheckpointRow> checkpoints(long fromSize, int atMost);

    /** The largest checkpoint. */
    Optional<CheckpointRow> newestCheckpoint();

    /**
     * Adds a key.
     *
     * @throws org.gdpr4j.problem.GdprException when there is one of this number
     */
    void saveKey(LedgerKey key);

    /** All keys in the order of their numbers. */
    List<LedgerKey> keys();

    /**
     * What of this store {@code verify} cannot protect: the column as {@code table.column}, and the reason. A column that is
     * compared with a protected one is not named here.
     */
    Map<String, String> unprotected();
}
