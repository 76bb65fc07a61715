package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.ledger.World.EVA;
import static org.gdpr4j.ledger.World.JANA;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F10")
class VerifyTest {

    /** In the first tile, at its edges, in a tile in the middle, in the last one, which is not full, and behind a checkpoint. */
    private static final long[] PLACES = {0, 1, 255, 256, 300, 511, 600, 701, 704};

    private final World world = new World();
    private TamperedStore tampered;
    private UUID erased;
    private UUID erasing;

    /** 700 entries and a checkpoint of them, five more entries that none covers, one that has no position. */
    @BeforeEach
    void fill() {
        world.append(200);
        erased = world.append("notice.served");
        world.append(250);
        world.ledger.erasePayload(erased, JANA, "no longer needed");
        world.placeAll();
        assertThat(world.ledger.checkpoint()).isPresent();
        world.append(247);
        world.placeAll();
        assertThat(world.ledger.checkpoint()).isPresent();
        world.append(5);
        world.placeAll();
        world.append("consent.given");
        erasing = Objects.requireNonNull(
                world.store.find(erased).orElseThrow().payload().erasedBy());
        tampered = new TamperedStore(world.store);
        assertThat(world.store.size()).isEqualTo(705);
        assertThat(world.ledger.newestCheckpoint().orElseThrow().size()).isEqualTo(700);
        LedgerVerification verified = verify();
        assertThat(verified.fault()).isEmpty();
        assertThat(verified.size()).isEqualTo(705);
        assertThat(verified.unplaced()).isEqualTo(1);
        assertThat(verified.covered()).isEqualTo(700);
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void aChangedColumnIsFoundAndLocated(Change change) {
        for (long place : PLACES) {
            tampered = new TamperedStore(world.store);
            if (tampered.at(place).type().equals("consent.given")) {
                tampered.change(place, change.change);
                LedgerFault fault = assertFault(change.kind, place);
                assertThat(fault.entry()).isEqualTo(tampered.at(place).id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"SALT|TEXT|NO_.*|ERASED.*|SUBJECT.*|CONTROLLER|COMMITMENT"})
    void whatLiesBesideAnUnplacedHeaderIsCheckedToo(Change change) {
        LedgerRow unplaced = tampered.rows.values().stream()
                .filter(row -> row.position() == null)
                .findFirst()
                .orElseThrow();
        LedgerRow changed = change.change.apply(unplaced);
        tampered.rows.put(changed.id(), changed);

        LedgerFault fault = verify().fault().orElseThrow();

        assertThat(fault.position()).isNull();
        assertThat(fault.entry()).isEqualTo(unplaced.id());
    }

    @Test
    void theFirstOfSeveralFaultsIsNamed() {
        tampered.change(600, Change.SALT.change);
        tampered.change(300, Change.TYPE.change);
        assertFault(Kind.HEADER_CHANGED, 300);
        tampered.change(299, Change.SALT.change);
        assertFault(Kind.PAYLOAD_CHANGED, 299);
        tampered.change(298, Change.ERASED_UNSAID.change);
        assertFault(Kind.PAYLOAD_MISSING, 298);
    }

    @Test
    void aMissingRowOfAPayloadIsFound() {
        tampered.change(300, row -> Change.withPayload(row, null));

        assertFault(Kind.PAYLOAD_MISSING, 300);
    }

    @Test
    void aMissingEntryIsFound() {
        for (long place : PLACES) {
            tampered = new TamperedStore(world.store);
            tampered.rows.remove(tampered.at(place).id());
            assertFault(Kind.ENTRY_MISSING, place);
        }
    }

    @Test
    void anEntryThatLostItsPositionIsFound() {
        tampered.change(300, row -> Change.at(row, null));

        assertFault(Kind.ENTRY_MISSING, 300);
    }

    @Test
    void swappedEntriesAreFound() {
        LedgerRow one = tampered.at(300);
        LedgerRow other = tampered.at(600);
        tampered.rows.put(one.id(), Change.at(one, 600L));
        tampered.rows.put(other.id(), Change.at(other, 300L));

        LedgerFault fault = assertFault(Kind.ENTRY_MOVED, 300);
        assertThat(fault.what()).contains("600");
    }

    @Test
    void entriesMovedTogetherOverADeletedOneAreFound() {
        tampered.rows.remove(tampered.at(300).id());
        List<LedgerRow> behind = behind(300);
        behind.forEach(row -> tampered.rows.put(row.id(), Change.at(row, row.position() - 1)));

        assertFault(Kind.ENTRY_MOVED, 300);
    }

    @Test
    void anInsertedEntryIsFound() {
        behind(299).forEach(row -> tampered.rows.put(row.id(), Change.at(row, row.position() + 1)));
        LedgerRow forged = Rows.of(LedgerEvent.of("consent.given", EVA, JANA, Map.of()), world.now, new byte[32]);
        tampered.rows.put(forged.id(), Change.at(forged, 300L));

        LedgerFault fault = assertFault(Kind.ENTRY_INSERTED, 300);
        assertThat(fault.entry()).isEqualTo(forged.id());
    }

    @Test
    void anEntryAppendedBehindTheHeadIsFound() {
        LedgerRow forged = Rows.of(LedgerEvent.of("consent.given", EVA, JANA, Map.of()), world.now, new byte[32]);
        tampered.rows.put(forged.id(), Change.at(forged, 705L));

        LedgerFault fault = verify().fault().orElseThrow();
        assertThat(fault.position()).isEqualTo(705);
    }

    @Test
    void aChangedOrMissingTileIsFoundAndNotBlamedOnTheEntries() {
        for (Tile tile : List.copyOf(tampered.tiles.values())) {
            tampered = new TamperedStore(world.store);
            byte[] hashes = tile.hashes().toArray();
            int within = hashes.length / Hash.BYTES / 2;
            hashes[within * Hash.BYTES] ^= 1;
            tampered.put(new Tile(tile.level(), tile.index(), Bytes.of(hashes)));
            boolean covered = tile.index() * Tile.WIDTH + within < 700;
            long position = (tile.index() * Tile.WIDTH + within) << (8 * tile.level());
            if (covered) {
                assertFault(Kind.TILE_CHANGED, position);
            }
            tampered.tiles.remove(new Tile.At(tile.level(), tile.index()));
            assertFault(Kind.TILE_CHANGED, tile.index() << (8 * tile.level() + 8));
        }
    }

    @Test
    void aTileThatIsTooLongOrTooManyIsFound() {
        Tile last = tampered.tiles.get(new Tile.At(0, 2));
        byte[] longer = Arrays.copyOf(last.hashes().toArray(), last.hashes().length() + Hash.BYTES);
        tampered.put(new Tile(0, 2, Bytes.of(longer)));
        assertFault(Kind.ENTRY_MISSING, 705);

        tampered.put(last);
        tampered.put(new Tile(0, 3, Bytes.of(new byte[Hash.BYTES])));
        assertFault(Kind.ENTRY_MISSING, 705);

        tampered = new TamperedStore(world.store);
        tampered.put(new Tile(2, 0, Bytes.of(new byte[Hash.BYTES])));
        assertFault(Kind.TILE_CHANGED, 0);
    }

    @Test
    void aTileWithHalfAHashOrTooManyIsFound() {
        for (int more : new int[] {5, Hash.BYTES}) {
            tampered = new TamperedStore(world.store);
            Bytes hashes = tampered.tiles.get(new Tile.At(0, 1)).hashes();
            tampered.put(new Tile(0, 1, Bytes.of(Arrays.copyOf(hashes.toArray(), hashes.length() + more))));
            assertFault(Kind.TILE_CHANGED, 511);
        }
    }

    @Test
    void aMovedHeadIsFound() {
        tampered.size = 706;
        assertFault(Kind.ENTRY_MISSING, 705);
        tampered.size = 700;
        assertFault(Kind.HEAD_CHANGED, 700);
    }

    @Test
    void aCutTailIsFoundByTheCheckpointsThatCoverIt() {
        behind(649).forEach(row -> tampered.rows.remove(row.id()));
        assertFault(Kind.ENTRY_MISSING, 650);

        tampered.rebuild();
        assertFault(Kind.BEHIND_CHECKPOINT, 650);

        tampered.checkpoints.removeIf(row -> row.size() == 700);
        assertThat(verify().intact()).isTrue();
        assertFault(Kind.BEHIND_CHECKPOINT, 650, verify(world.outside));
    }

    @Test
    void aRewrittenEndIsFoundByTheCheckpointsThatCoverIt() {
        tampered.change(500, Change.TYPE.change);
        tampered.rebuild();
        LedgerFault fault = assertFault(Kind.REWRITTEN, 452);
        assertThat(fault.what()).contains("452", "699");

        tampered.checkpoints.removeIf(row -> row.size() == 700);
        assertThat(verify().intact()).isTrue();
        assertFault(Kind.REWRITTEN, 452, verify(world.outside));
    }

    @Test
    void aRewrittenTailThatNoCheckpointCoversIsWhatCannotBeFound() {
        tampered.change(702, Change.TYPE.change);
        tampered.rebuild();

        LedgerVerification verified = verify(world.outside);

        assertThat(verified.intact()).isTrue();
        assertThat(verified.covered()).isEqualTo(700);
    }

    @Test
    void aChangedCheckpointIsFound() {
        CheckpointRow row = tampered.checkpoints.get(0);
        for (String note : List.of(
                row.note().replace(World.ORIGIN, "example.org/other"),
                row.note().replace("\n452\n", "\n453\n"),
                "nothing")) {
            tampered.checkpoints.set(0, new CheckpointRow(row.size(), note));
            assertFault(Kind.CHECKPOINT_CHANGED, null);
        }
        for (long size : new long[] {-1, 0, 451, 453, 10_000, Long.MAX_VALUE}) {
            tampered.checkpoints.set(0, new CheckpointRow(size, row.note()));
            assertFault(Kind.CHECKPOINT_CHANGED, null);
        }
    }

    @Test
    void aChangedMissingOrPlantedKeyIsFound() {
        LedgerKey key = tampered.keys.get(0);
        World other = new World();
        other.append(1);
        other.placeAll();
        assertThat(other.ledger.checkpoint()).isPresent();
        List<List<LedgerKey>> wrong = List.of(
                List.of(),
                List.of(new LedgerKey(1, other.ledger.publicKeys().get(0), key.seal())),
                List.of(other.store.keys().get(0)),
                List.of(new LedgerKey(2, key.vkey(), key.seal())),
                List.of(new LedgerKey(1, key.vkey(), "seal")),
                List.of(new LedgerKey(1, "vkey", key.seal())),
                List.of(key, new LedgerKey(2, other.ledger.publicKeys().get(0), key.seal())));
        for (List<LedgerKey> keys : wrong) {
            tampered.keys.clear();
            tampered.keys.addAll(keys);
            Kind kind = verify().fault().orElseThrow().kind();
            assertThat(kind).isIn(Kind.KEY_CHANGED, Kind.CHECKPOINT_CHANGED);
        }
    }

    @Test
    void withoutARootKeyAPlantedKeyIsFoundBecauseNoEntryAnnouncesIt() {
        World other = new World();
        other.append(1);
        other.placeAll();
        assertThat(other.ledger.checkpoint()).isPresent();
        tampered.keys.add(new LedgerKey(2, other.ledger.publicKeys().get(0), "planted"));

        Ledger unsigned = Ledger.of(tampered.store(), world.transactions, world);

        assertFault(Kind.KEY_CHANGED, null, unsigned.verify());
    }

    @Test
    void anErasedPayloadIsFoundWhenTheEntryThatSaysSoIsChangedOrGone() {
        long place = Objects.requireNonNull(tampered.rows.get(erased).position());
        tampered.change(
                place,
                row -> Change.withPayload(
                        row,
                        new PayloadRow(null, null, null, null, tampered.at(3).id(), true)));
        LedgerFault fault = assertFault(Kind.PAYLOAD_MISSING, place);
        assertThat(fault.entry()).isEqualTo(erased);

        tampered = new TamperedStore(world.store);
        long said = Objects.requireNonNull(tampered.rows.get(erasing).position());
        tampered.change(said, Change.NO_TEXT.change);
        assertFault(Kind.PAYLOAD_MISSING, place);
        tampered.change(said, Change.ERASED_UNSAID.change);
        assertFault(Kind.PAYLOAD_MISSING, place);
    }

    @Test
    void anErasedPayloadThatWasLeftWithItsPersonIsFound() {
        long place = Objects.requireNonNull(tampered.rows.get(erased).position());
        for (PayloadRow left : List.of(
                new PayloadRow("customer", "42", null, null, erasing, true),
                new PayloadRow(null, null, Bytes.of(new byte[32]), null, erasing, true),
                new PayloadRow(null, null, null, null, erasing, false))) {
            tampered.change(place, row -> Change.withPayload(row, left));
            assertFault(Kind.LOOKUP_CHANGED, place);
        }
    }

    @Test
    void whatAStoreCannotProtectIsListed() {
        assertThat(verify().unprotected()).isEqualTo(world.store.unprotected());
    }

    private LedgerVerification verify() {
        return verify(List.of());
    }

    private LedgerVerification verify(List<Checkpoint> outside) {
        return world.ledger(tampered.store(), 300, List.of()).verify(outside);
    }

    private LedgerFault assertFault(Kind kind, @Nullable Number position) {
        return assertFault(kind, position, verify());
    }

    private LedgerFault assertFault(Kind kind, @Nullable Number position, LedgerVerification verified) {
        LedgerFault fault =
                verified.fault().orElseThrow(() -> new AssertionError("nothing found: " + kind + " at " + position));
        assertThat(fault.kind()).as(fault.toString()).isEqualTo(kind);
        assertThat(fault.position()).as(fault.toString()).isEqualTo(position == null ? null : position.longValue());
        return fault;
    }

    private List<LedgerRow> behind(long position) {
        List<LedgerRow> behind = new ArrayList<>();
        Consumer<LedgerRow> add = behind::add;
        tampered.rows.values().stream()
                .filter(row -> row.position() != null && row.position() > position)
                .forEach(add);
        return behind;
    }
}
