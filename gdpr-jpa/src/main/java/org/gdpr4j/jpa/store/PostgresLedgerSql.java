package org.gdpr4j.jpa.store;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.PayloadRow;
import org.gdpr4j.ledger.Tile;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/** Each call is one statement; many rows travel as arrays, one for each column. */
final class PostgresLedgerSql implements LedgerSql {

    private static final String HEADER = "id, happened_at, commitment, type, controller";
    private static final String PAYLOAD = "salt, payload, " + SubjectColumns.NAMES + ", controller";

    private final Statements statements;
    private final StoreTables tables;
    private final String appendOne;
    private final String appendMany;

    PostgresLedgerSql(Statements statements, StoreTables tables) {
        this.statements = statements;
        this.tables = tables;
        String intoEntries = "insert into " + tables.ledgerEntry() + " (" + HEADER + ") ";
        // A payload goes in only with its entry: what was erased since must not come back with a retry.
        String keeping = " on conflict (id) do nothing returning id) insert into " + tables.ledgerPayload()
                + " (entry, " + PAYLOAD + ") ";
        appendOne = "with added as (" + intoEntries + "values (?, ?, ?, ?, ?)" + keeping
                + "select id, ?, ?, ?, ?, ?, cast(? as uuid), ? from added";
        appendMany =
                "with given as (select * from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as bytea[]),"
                        + " cast(? as varchar[]), cast(? as varchar[]), cast(? as bytea[]), cast(? as varchar[]),"
                        + " cast(? as varchar[]), cast(? as varchar[]), cast(? as bigint[]), cast(? as uuid[])) as g ("
                        + HEADER
                        + ", salt, payload, " + SubjectColumns.NAMES + ")), added as (" + intoEntries + "select "
                        + HEADER
                        + " from given" + keeping + "select id, " + PAYLOAD + " from given join added using (id)";
    }

    @Override
    public void append(Collection<LedgerRow> rows) {
        if (rows.size() == 1) {
            appendOne(rows.iterator().next());
        } else {
            appendMany(rows);
        }
    }

    private void appendOne(LedgerRow row) {
        PayloadRow payload = payload(row);
        SubjectColumns subject = subject(payload);
        statements.change(
                "INSERT",
                tables.ledgerEntry(),
                appendOne,
                row.id(),
                row.time(),
                row.commitment().toArray(),
                row.type(),
                row.controller(),
                payload.salt() == null ? null : payload.salt().toArray(),
                payload.text(),
                subject == null ? null : subject.kind(),
                subject == null ? null : subject.key(),
                subject == null ? null : subject.number(),
                subject == null ? null : subject.uuid(),
                row.controller());
    }

    private void appendMany(Collection<LedgerRow> rows) {
        statements.change(
                "INSERT",
                tables.ledgerEntry(),
                appendMany,
                Column.of("uuid", rows, LedgerRow::id),
                Column.of("timestamptz", rows, row -> Times.column(row.time())),
                Column.bytes(rows, LedgerRow::commitment),
                Column.of("varchar", rows, LedgerRow::type),
                Column.of("varchar", rows, LedgerRow::controller),
                Column.bytes(rows, row -> payload(row).salt()),
                Column.of("varchar", rows, row -> payload(row).text()),
                ofSubject("varchar", rows, SubjectColumns::kind),
                ofSubject("varchar", rows, SubjectColumns::key),
                ofSubject("bigint", rows, SubjectColumns::number),
                ofSubject("uuid", rows, SubjectColumns::uuid));
    }

    @Override
    public int place(long first, List<UUID> ids) {
        return statements.change(
                "UPDATE",
                tables.ledgerEntry(),
                "update " + tables.ledgerEntry() + " e set position = ? + g.number from unnest(cast(? as uuid[]))"
                        + " with ordinality as g (id, number) where e.id = g.id and e.position is null",
                first - 1,
                Column.of("uuid", ids, id -> id));
    }

    @Override
    public void saveTiles(Collection<Tile> tiles) {
        statements.change(
                "INSERT",
                this.tables.ledgerTile(),
                "insert into " + this.tables.ledgerTile() + " (level, tile_index, hashes, controller)"
                        + " select g.level, g.tile_index, g.hashes, '" + ControllerId.DEFAULT + "'"
                        + " from unnest(cast(? as integer[]), cast(? as bigint[]), cast(? as bytea[]))"
                        + " as g (level, tile_index, hashes)"
                        + " on conflict (level, tile_index) do update set hashes = excluded.hashes",
                Column.of("integer", tiles, Tile::level),
                Column.of("bigint", tiles, Tile::index),
                Column.bytes(tiles, Tile::hashes));
    }

    @Override
    public String everything() {
        return "select " + LedgerReading.WITH_PAYLOAD + " from " + tables.ledgerEntry() + " e full join "
                + tables.ledgerPayload() + " p on p.entry = e.id order by e.position nulls last";
    }

    private static Column ofSubject(
            String type, Collection<LedgerRow> rows, Function<SubjectColumns, @Nullable Object> value) {
        return Column.of(type, rows, row -> {
            SubjectColumns subject = subject(payload(row));
            return subject == null ? null : value.apply(subject);
        });
    }

    private static PayloadRow payload(LedgerRow row) {
        return Objects.requireNonNull(row.payload(), "An entry is appended with its payload.");
    }

    private static @Nullable SubjectColumns subject(PayloadRow payload) {
        return LedgerReading.subject(payload.subjectKind(), payload.subjectKey());
    }
}
