package org.gdpr4j.jpa.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.ledger.Checkpoint;
import org.gdpr4j.ledger.LedgerFault;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.gdpr4j.ledger.LedgerVerification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database administrator deletes, inserts, swaps, renumbers and rewrites rows of the ledger, and cuts its tail off. */
@Tag("F10")
class LedgerRowsTest {

    private static final String HEADER = "id, position, happened_at, commitment, type, controller";
    private static final String EMPTY =
            " set payload = null, salt = null, subject_kind = null, subject_key = null, subject_number = null,"
                    + " subject_uuid = null, erased_by = ";

    private static String url;
    private static TamperedLedger ledger;
    private static long size;

    @BeforeAll
    static void fill() {
        url = Postgres.fresh();
        ledger = TamperedLedger.installed(url);
        size = ledger.size();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void deletedEntriesAreFound() {
        for (long position : new long[] {0, 100, 255, 256, size - 1}) {
            found(Kind.ENTRY_MISSING, position, "delete from gdpr_ledger_entry where position = " + position);
        }
        found(Kind.ENTRY_MISSING, 300, "delete from gdpr_ledger_entry where position >= 300");
        found(Kind.ENTRY_MISSING, 0, "delete from gdpr_ledger_entry");
    }

    @Test
    void deletedPayloadsAreFound() {
        for (long position : new long[] {0, TamperedLedger.ERASED, 300, size - 1}) {
            found(Kind.PAYLOAD_MISSING, position, "delete from gdpr_ledger_payload where entry = " + at(position));
        }
    }

    @Test
    void insertedEntriesAreFound() {
        String behind = "insert into gdpr_ledger_entry (" + HEADER + ") select gen_random_uuid(), " + size
                + ", happened_at, commitment, type, controller from gdpr_ledger_entry where position = 0";
        assertThat(fault(behind).position()).isEqualTo(size);
        assertThat(fault(behind, "update gdpr_ledger_head set tree_size = tree_size + 1")
                        .position())
                .isEqualTo(size);
        LedgerFault second = fault(
                "drop index gdpr_ledger_entry_position_uq",
                "insert into gdpr_ledger_entry (" + HEADER + ") select gen_random_uuid(), position,"
                        + " happened_at, commitment, type, controller from gdpr_ledger_entry where position = 100");
        assertThat(second.position()).isEqualTo(100);
        found(
                Kind.ENTRY_INSERTED,
                100,
                "drop index gdpr_ledger_entry_position_uq",
                "update gdpr_ledger_entry set position = position + 1 where position >= 100",
                "insert into gdpr_ledger_entry (" + HEADER + ") select gen_random_uuid(), 100, happened_at, commitment,"
                        + " type, controller from gdpr_ledger_entry where position = 300");
    }

    @Test
    void anInsertedPayloadIsFoundThoughItBelongsToNoEntry() {
        UUID nobodys = UUID.randomUUID();
        LedgerFault fault = fault("insert into gdpr_ledger_payload (entry, subject_kind, subject_key, salt, payload,"
                + " controller) select '" + nobodys + "', subject_kind, subject_key, salt, payload, controller from"
                + " gdpr_ledger_payload where entry = " + at(2));
        assertThat(fault.entry()).isEqualTo(nobodys);
    }

    @Test
    void anUnplacedEntryWhosePayloadIsNotWhatItCommitsToIsFound() {
        UUID forged = UUID.randomUUID();
        LedgerFault fault = fault(
                "insert into gdpr_ledger_entry (" + HEADER + ") select '" + forged + "', null, happened_at, commitment,"
                        + " type, controller from gdpr_ledger_entry where position = 0",
                "insert into gdpr_ledger_payload (entry, salt, payload, controller) select '" + forged
                        + "', salt, payload || ' ', controller from gdpr_ledger_payload where entry = " + at(0));
        assertThat(fault.entry()).isEqualTo(forged);
    }

    @Test
    void swappedAndRenumberedEntriesAreFound() {
        found(Kind.ENTRY_MOVED, 100, moved("case position when 100 then 400 when 400 then 100 else position end"));
        found(
                Kind.ENTRY_MOVED,
                100,
                moved("case when position between 100 and 102" + " then 100 + (position - 99) % 3 else position end"));
        found(Kind.ENTRY_MOVED, 0, moved((size - 1) + " - position"));
        found(Kind.ENTRY_MISSING, 100, moved("case when position >= 100 then position + 1 else position end"));
    }

    private static String[] moved(String to) {
        return new String[] {
            "drop index gdpr_ledger_entry_position_uq",
            "update gdpr_ledger_entry set position = " + to + " where position is not null"
        };
    }

    @Test
    void swappedPayloadsAreFound() {
        found(
                Kind.PAYLOAD_CHANGED,
                100,
                "alter table gdpr_ledger_payload drop constraint gdpr_ledger_payload_pk",
                "update gdpr_ledger_payload set entry = case entry when " + at(100) + " then " + at(101) + " else "
                        + at(100) + " end where entry in (" + at(100) + ", " + at(101) + ")");
    }

    @Test
    void aPayloadThatWasRewrittenWithItsCommitmentIsFound() {
        found(
                Kind.HEADER_CHANGED,
                101,
                "update gdpr_ledger_payload set payload = replace(payload, 'newsletter', 'everything') where entry = "
                        + at(101),
                "update gdpr_ledger_entry e set commitment = sha256(p.salt || convert_to(p.payload, 'UTF8'))"
                        + " from gdpr_ledger_payload p where p.entry = e.id and e.position = 101");
    }

    @Test
    void payloadsThatWereErasedWithoutAnEntryThatSaysSoAreFound() {
        String erasing =
                "(select id from gdpr_ledger_entry where type = 'ledger.payload-erased' order by position limit 1)";
        for (String by : List.of("null", "gen_random_uuid()", at(3), erasing, at(101))) {
            found(Kind.PAYLOAD_MISSING, 101, "update gdpr_ledger_payload" + EMPTY + by + " where entry = " + at(101));
        }
        found(
                Kind.PAYLOAD_MISSING,
                101,
                "update gdpr_ledger_payload" + EMPTY + erasing + " where entry in (" + at(101) + ", " + at(300) + ")");
    }

    @Test
    void anErasedPayloadThatIsFilledAgainIsFound() {
        found(
                Kind.PAYLOAD_CHANGED,
                TamperedLedger.ERASED,
                "update gdpr_ledger_payload p set salt = o.salt, payload = o.payload from gdpr_ledger_payload o"
                        + " where o.entry = " + at(0) + " and p.entry = " + at(TamperedLedger.ERASED));
    }

    @Test
    void deletedInsertedAndSwappedTilesAreFound() {
        found(Kind.TILE_CHANGED, 256, "delete from gdpr_ledger_tile where level = 0 and tile_index = 1");
        found(Kind.TILE_CHANGED, 0, "delete from gdpr_ledger_tile");
        found(
                Kind.TILE_CHANGED,
                0,
                "alter table gdpr_ledger_tile drop constraint gdpr_ledger_tile_pk",
                "update gdpr_ledger_tile set tile_index = 1 - tile_index where level = 0 and tile_index < 2");
        for (String extra : List.of("0, 3", "0, 99", "1, 1", "6, 0")) {
            LedgerFault fault =
                    fault("insert into gdpr_ledger_tile (level, tile_index, hashes, controller) select " + extra
                            + ", substring(hashes from 1 for 32), controller from gdpr_ledger_tile"
                            + " where level = 0 and tile_index = 0");
            assertThat(fault.kind()).as(extra).isIn(Kind.TILE_CHANGED, Kind.ENTRY_MISSING);
        }
    }

    @Test
    void aDeletedOrSecondHeadIsFound() {
        assertThat(fault("delete from gdpr_ledger_head").kind()).isEqualTo(Kind.HEAD_CHANGED);
        assertThat(fault("insert into gdpr_ledger_head select 2, tree_size, controller from gdpr_ledger_head")
                        .kind())
                .isEqualTo(Kind.HEAD_CHANGED);
    }

    @Test
    void insertedCheckpointsAndDeletedOrInsertedKeysAreFound() {
        for (String note : List.of("note", "replace(note, '" + size + "', '7')", "'nothing'")) {
            assertThat(fault("insert into gdpr_ledger_checkpoint (tree_size, note, controller) select 7, " + note
                                    + ", controller from gdpr_ledger_checkpoint where tree_size = " + size)
                            .kind())
                    .isEqualTo(Kind.CHECKPOINT_CHANGED);
        }
        for (int number = 1; number <= 2; number++) {
            assertThat(fault("delete from gdpr_ledger_key where key_number = " + number)
                            .kind())
                    .isIn(Kind.KEY_CHANGED, Kind.CHECKPOINT_CHANGED);
        }
        assertThat(fault("insert into gdpr_ledger_key (key_number, vkey, seal, controller)"
                                + " select 3, vkey, seal, controller from gdpr_ledger_key where key_number = 1")
                        .kind())
                .isEqualTo(Kind.KEY_CHANGED);
    }

    @Test
    void withoutItsLastCheckpointsVerifySaysThatItCoversLess() {
        LedgerVerification found = ledger.node().ledger().verify();
        assertThat(found.covered()).isEqualTo(size);
        LedgerVerification later = ledger.alone("delete from gdpr_ledger_checkpoint where tree_size = " + size);
        assertThat(later.fault()).isEmpty();
        assertThat(later.covered()).isLessThan(size);
    }

    @Test
    void aTailThatWasCutOffCleanlyIsFoundOnlyFromTheCheckpointOutside() {
        String[] cut = cut(300);
        LedgerVerification alone = ledger.alone(cut);
        assertThat(alone.fault()).isEmpty();
        assertThat(alone.size()).isEqualTo(300);

        found(Kind.BEHIND_CHECKPOINT, 300, cut);
    }

    /** Entries, payloads, hashes, head and checkpoints end at a size, as if it had never been more. */
    private static String[] cut(int at) {
        return new String[] {
            "delete from gdpr_ledger_payload where entry in (select id from gdpr_ledger_entry where position >= " + at
                    + " or position is null)",
            "delete from gdpr_ledger_entry where position >= " + at + " or position is null",
            "delete from gdpr_ledger_tile where tile_index * 256 >= " + at + " >> (8 * level)",
            "update gdpr_ledger_tile set hashes = substring(hashes from 1 for 32 * cast((" + at
                    + " >> (8 * level)) - tile_index * 256 as integer))",
            "update gdpr_ledger_head set tree_size = " + at,
            "delete from gdpr_ledger_checkpoint where tree_size > " + at,
        };
    }

    @Test
    void whatWasRewrittenFromAPositionOnIsFoundOnlyFromTheCheckpointOutside() {
        List<Checkpoint> outside = ledger.outside();
        ledger.node().pool().close();
        try (Node other = Node.on(Postgres.copyOf(url))) {
            other.sql("update gdpr_ledger_payload set payload = replace(payload, 'newsletter', 'everything')"
                    + " where entry in (select id from gdpr_ledger_entry where position >= 300)");
            other.sql("update gdpr_ledger_entry e set position = null,"
                    + " commitment = coalesce(sha256(p.salt || convert_to(p.payload, 'UTF8')), e.commitment)"
                    + " from gdpr_ledger_payload p where p.entry = e.id and e.position >= 300");
            for (String sql : cut(300)) {
                if (!sql.contains("position is null")) {
                    other.sql(sql);
                }
            }
            other.sequenceAll();

            assertThat(other.ledger().verify().fault()).isEmpty();
            LedgerFault fault = other.ledger().verify(outside).fault().orElseThrow();
            assertThat(fault.kind()).isEqualTo(Kind.REWRITTEN);
            assertThat(fault.position()).isEqualTo(outside.get(1).size());
        }
    }

    private static String at(long position) {
        return "(select id from gdpr_ledger_entry where position = " + position + ")";
    }

    private static LedgerFault fault(String... sql) {
        return ledger.after(sql).fault().orElseThrow(() -> new AssertionError("not found: " + String.join("; ", sql)));
    }

    private static void found(Kind kind, long position, String... sql) {
        LedgerFault fault = fault(sql);
        assertThat(fault.kind()).as(String.join("; ", sql) + fault).isEqualTo(kind);
        assertThat(fault.position()).as(String.join("; ", sql) + fault).isEqualTo(position);
    }
}
