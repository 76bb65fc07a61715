package org.gdpr4j.jpa.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.ledger.Bytes;
import org.gdpr4j.ledger.CheckpointRow;
import org.gdpr4j.ledger.LedgerKey;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.ledger.Tile;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger in the tables {@code gdpr_ledger_…}. Users hand it to the library; they do not call it. Thread-safe.
 *
 * <p>It joins the current transaction and never commits. Appending is one statement on PostgreSQL, however many entries; it
 * locks nothing that others append to. Reading all entries is one statement with a forward-only cursor, which PostgreSQL
 * serves in flat memory because the transaction is not in auto-commit mode. Instants are kept in UTC to the microsecond.
 */
public final class JpaLedgerStore implements LedgerStore {

    private static final String OWN = "'" + ControllerId.DEFAULT + "'";

    private final Statements statements;
    private final StoreTables tables;
    private final LedgerSql postgres;
    private final LedgerSql h2;
    private volatile @Nullable LedgerSql chosen;

    private JpaLedgerStore(EntityManagers managers, StoreTables tables) {
        this.statements = new Statements(managers);
        this.tables = tables;
        this.postgres = new PostgresLedgerSql(statements, tables);
        this.h2 = new H2LedgerSql(statements, tables);
    }

    public static JpaLedgerStore of(EntityManagers managers) {
        return of(managers, StoreTables.defaults());
    }

    public static JpaLedgerStore of(EntityManagers managers, StoreTables tables) {
        return new JpaLedgerStore(managers, tables);
    }

    /** Asked of the first connection that there is: when the store is made there need be none yet. */
    private LedgerSql sql() {
        LedgerSql sql = chosen;
        if (sql == null) {
            sql = statements.postgres() ? postgres : h2;
            chosen = sql;
        }
        return sql;
    }

    @Override
    public void append(Collection<LedgerRow> rows) {
        Map<UUID, LedgerRow> distinct = new LinkedHashMap<>();
        rows.forEach(row -> distinct.putIfAbsent(row.id(), row));
        if (!distinct.isEmpty()) {
            sql().append(distinct.values());
        }
    }

    @Override
    public Optional<LedgerRow> find(UUID id) {
        return statements
                .list(
                        tables.ledgerEntry(),
                        "select " + LedgerReading.WITH_PAYLOAD + " from " + tables.ledgerEntry() + " e left join "
                                + tables.ledgerPayload() + " p on p.entry = e.id where e.id = ?",
                        LedgerReading::withPayload,
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public void eachOf(SubjectId subject, String typePrefix, Consumer<LedgerRow> consumer) {
        statements.each(
                tables.ledgerPayload(),
                "select " + LedgerReading.WITH_PAYLOAD + " from " + tables.ledgerPayload() + " p join "
                        + tables.ledgerEntry() + " e on e.id = p.entry where p.subject_key = ? and p.subject_kind = ?"
                        + " and p.payload is not null and left(e.type, ?) = ?",
                LedgerReading::withPayload,
                row -> {
                    consumer.accept(row);
                    return true;
                },
                subject.key(),
                subject.kind(),
                typePrefix.length(),
                typePrefix);
    }

    @Override
    public List<LedgerRow> withPayload(String type, Instant from, Instant before, int atMost) {
        return statements.list(
                tables.ledgerEntry(),
                "select " + LedgerReading.HEADER + " from " + tables.ledgerEntry() + " e where e.type = ?"
                        + " and e.happened_at >= ? and e.happened_at < ? and exists (select 1 from "
                        + tables.ledgerPayload() + " p where p.entry = e.id and p.payload is not null)"
                        + " order by e.happened_at limit ?",
                LedgerReading::header,
                type,
                from,
                before,
                atMost);
    }

    /** Locks the rows in the order of their ids first, so that two who erase the same ones do not wait for each other. */
    @Override
    public int erase(Collection<UUID> ids, UUID by) {
        String payloads = tables.ledgerPayload();
        String given = "(select g.id from unnest(cast(? as uuid array)) as g (id))";
        List<UUID> locked = statements.list(
                payloads,
                "select entry from " + payloads + " where entry in " + given
                        + " and payload is not null and not exists (select 1 from " + tables.ledgerEntry()
                        + " e where e.id = entry and left(e.type, 7) = 'ledger.') order by entry for update",
                row -> row.getObject(1, UUID.class),
                Column.of("uuid", ids, id -> id));
        return locked.isEmpty()
                ? 0
                : statements.change(
                        "UPDATE",
                        payloads,
                        "update " + payloads + " set erased_by = ?, subject_uuid = null, subject_number = null,"
                                + " subject_kind = null, subject_key = null, salt = null, payload = null where entry in "
                                + given,
                        by,
                        Column.of("uuid", locked, id -> id));
    }

    @Override
    public long countErased(Collection<Erased> erased) {
        return statements
                .list(
                        tables.ledgerPayload(),
                        "select count(*) from unnest(cast(? as uuid array), cast(? as uuid array)) as g (id, eraser) join "
                                + tables.ledgerPayload() + " p on p.entry = g.id and p.erased_by = g.eraser"
                                + " where p.payload is null and p.salt is null and p.subject_kind is null"
                                + " and p.subject_key is null",
                        row -> row.getLong(1),
                        Column.of("uuid", erased, Erased::id),
                        Column.of("uuid", erased, Erased::by))
                .get(0);
    }

    /** {@code -1} when there is not just the one row. */
    @Override
    public long size() {
        List<Long> rows = statements.list(
                tables.ledgerHead(),
                "select case when id = 1 then tree_size else -1 end from " + tables.ledgerHead(),
                row -> row.getLong(1));
        return rows.size() == 1 ? rows.get(0) : -1;
    }

    /** Where the provider made the tables, the head's row is missing until now. */
    @Override
    public long lockHead() {
        Optional<Long> head = locked();
        if (head.isEmpty()) {
            statements.insert(
                    tables.ledgerHead(),
                    "Another sequencer began at the same time. Try again.",
                    "insert into " + tables.ledgerHead() + " (id, tree_size, controller) select 1, 0, " + OWN
                            + " where not exists (select 1 from " + tables.ledgerEntry()
                            + " where position is not null)");
            head = locked();
        }
        return head.orElseThrow(() -> new GdprException(
                "The row of " + tables.ledgerHead() + " is missing though entries have positions. Run verify()."));
    }

    private Optional<Long> locked() {
        return statements
                .list(
                        tables.ledgerHead(),
                        "select tree_size from " + tables.ledgerHead() + " where id = 1 for update",
                        row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    @Override
    public List<LedgerRow> unplaced(int atMost) {
        return statements.list(
                tables.ledgerEntry(),
                "select " + LedgerReading.HEADER + " from " + tables.ledgerEntry()
                        + " e where e.position is null order by e.happened_at limit ?",
                LedgerReading::header,
                atMost);
    }

    @Override
    public void place(long first, List<UUID> ids) {
        int moved = statements.change(
                "UPDATE",
                tables.ledgerHead(),
                "update " + tables.ledgerHead() + " set tree_size = ? where id = 1 and tree_size = ?",
                first + ids.size(),
                first);
        if (moved != 1) {
            throw new GdprException("The head of the ledger is not at " + first + ". Sequence again.");
        }
        if (sql().place(first, ids) != ids.size()) {
            throw new GdprException("An entry of the ledger is placed already, or is not there. Sequence again.");
        }
    }

    @Override
    public void each(Predicate<LedgerRow> goOn) {
        statements.each(tables.ledgerEntry(), sql().everything(), LedgerReading::withPayload, goOn);
    }

    @Override
    public List<Tile> tiles(Collection<Tile.At> wanted) {
        return statements.list(
                tables.ledgerTile(),
                "select t.level, t.tile_index, t.hashes from unnest(cast(? as integer array), cast(? as bigint array))"
                        + " as g (level, tile_index) join " + tables.ledgerTile()
                        + " t on t.level = g.level and t.tile_index = g.tile_index",
                row -> new Tile(row.getInt(1), row.getLong(2), Bytes.of(row.getBytes(3))),
                Column.of("integer", wanted, Tile.At::level),
                Column.of("bigint", wanted, Tile.At::index));
    }

    @Override
    public List<Tile> tiles(int level, long from, int atMost) {
        return statements.list(
                tables.ledgerTile(),
                "select tile_index, hashes from " + tables.ledgerTile()
                        + " where level = ? and tile_index >= ? order by tile_index limit ?",
                row -> new Tile(level, row.getLong(1), Bytes.of(row.getBytes(2))),
                level,
                from,
                atMost);
    }

    @Override
    public void saveTiles(Collection<Tile> saved) {
        if (!saved.isEmpty()) {
            sql().saveTiles(saved);
        }
    }

    @Override
    public void saveCheckpoint(CheckpointRow checkpoint) {
        statements.insertMissing(
                tables.ledgerCheckpoint(),
                List.of("tree_size", "note", "controller"),
                List.<@Nullable Object[]>of(
                        new @Nullable Object[] {checkpoint.size(), checkpoint.note(), ControllerId.DEFAULT.value()}));
    }

    @Override
    public List<CheckpointRow> checkpoints(long fromSize, int atMost) {
        return statements.list(
                tables.ledgerCheckpoint(),
                "select tree_size, note from " + tables.ledgerCheckpoint()
                        + " where tree_size >= ? order by tree_size limit ?",
                row -> new CheckpointRow(row.getLong(1), row.getString(2)),
                fromSize,
                atMost);
    }

    @Override
    public Optional<CheckpointRow> newestCheckpoint() {
        return statements
                .list(
                        tables.ledgerCheckpoint(),
                        "select tree_size, note from " + tables.ledgerCheckpoint() + " order by tree_size desc limit 1",
                        row -> new CheckpointRow(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst();
    }

    @Override
    public void saveKey(LedgerKey key) {
        statements.insert(
                tables.ledgerKey(),
                "There is already a key of the ledger with the number " + key.number() + ".",
                "insert into " + tables.ledgerKey() + " (key_number, vkey, seal, controller) values (?, ?, ?, " + OWN
                        + ")",
                key.number(),
                key.vkey(),
                key.seal());
    }

    @Override
    public List<LedgerKey> keys() {
        return statements.list(
                tables.ledgerKey(),
                "select key_number, vkey, seal from " + tables.ledgerKey() + " order by key_number",
                row -> new LedgerKey(row.getInt(1), row.getString(2), row.getString(3)));
    }

    @Override
    public Map<String, String> unprotected() {
        String reason = "says nothing: the tree is one for all controllers, and nobody reads this column";
        return Map.of(
                tables.ledgerHead() + ".controller", reason,
                tables.ledgerTile() + ".controller", reason,
                tables.ledgerCheckpoint() + ".controller", reason,
                tables.ledgerKey() + ".controller", reason);
    }
}
