package org.gdpr4j.jpa.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.PayloadRow;
import org.gdpr4j.ledger.Tile;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/** In batches; for H2 2.4, which has no data-changing common table expressions. */
final class H2LedgerSql implements LedgerSql {

    private static final List<String> HEADER = List.of("id", "happened_at", "commitment", "type", "controller");
    private static final List<String> PAYLOAD = List.of(
            "entry", "salt", "payload", "subject_kind", "subject_key", "subject_number", "subject_uuid", "controller");

    private final Statements statements;
    private final StoreTables tables;

    H2LedgerSql(Statements statements, StoreTables tables) {
        this.statements = statements;
        this.tables = tables;
    }

    /** An erased payload's row stays, so a retry brings nothing back. */
    @Override
    public void append(Collection<LedgerRow> rows) {
        List<@Nullable Object[]> headers = new ArrayList<>();
        List<@Nullable Object[]> payloads = new ArrayList<>();
        for (LedgerRow row : rows) {
            headers.add(new @Nullable Object[] {
                row.id(), row.time(), row.commitment().toArray(), row.type(), row.controller()
            });
            payloads.add(payload(row));
        }
        statements.insertMissing(tables.ledgerEntry(), HEADER, headers);
        statements.insertMissing(tables.ledgerPayload(), PAYLOAD, payloads);
    }

    private static @Nullable Object[] payload(LedgerRow row) {
        PayloadRow payload = Objects.requireNonNull(row.payload(), "An entry is appended with its payload.");
        SubjectColumns subject = LedgerReading.subject(payload.subjectKind(), payload.subjectKey());
        return new @Nullable Object[] {
            row.id(),
            payload.salt() == null ? null : payload.salt().toArray(),
            payload.text(),
            subject == null ? null : subject.kind(),
            subject == null ? null : subject.key(),
            subject == null ? null : subject.number(),
            subject == null ? null : subject.uuid(),
            row.controller()
        };
    }

    @Override
    public int place(long first, List<UUID> ids) {
        return statements.change(
                "UPDATE",
                tables.ledgerEntry(),
                "merge into " + tables.ledgerEntry() + " e using (select g.id, g.number from"
                        + " unnest(cast(? as uuid array)) with ordinality as g (id, number)) s"
                        + " on e.id = s.id and e.position is null"
                        + " when matched then update set position = ? + s.number",
                Column.of("uuid", ids, id -> id),
                first - 1);
    }

    @Override
    public void saveTiles(Collection<Tile> tiles) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Tile tile : tiles) {
            rows.add(new Object[] {tile.level(), tile.index(), tile.hashes().toArray(), ControllerId.DEFAULT.value()});
        }
        statements.batch(
                "MERGE",
                this.tables.ledgerTile(),
                "merge into " + this.tables.ledgerTile()
                        + " (level, tile_index, hashes, controller) key (level, tile_index) values (?, ?, ?, ?)",
                rows);
    }

    @Override
    public String everything() {
        return "select " + LedgerReading.WITH_PAYLOAD + " from " + tables.ledgerEntry() + " e left join "
                + tables.ledgerPayload() + " p on p.entry = e.id union all select " + LedgerReading.WITH_PAYLOAD
                + " from " + tables.ledgerPayload() + " p left join " + tables.ledgerEntry()
                + " e on e.id = p.entry where e.id is null order by position nulls last";
    }
}
