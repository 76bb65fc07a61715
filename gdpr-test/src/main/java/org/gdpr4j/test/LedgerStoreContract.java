package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gdpr4j.ledger.CheckpointRow;
import org.gdpr4j.ledger.LedgerKey;
import org.gdpr4j.ledger.LedgerRow;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.ledger.PayloadRow;
import org.gdpr4j.ledger.Tile;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LedgerStore} must do. Who implements one extends this class and gives a store that is <em>empty</em> at
 * the beginning of each test, and how it reaches its database; the tests commit.
 */
public abstract class LedgerStoreContract extends LedgerStoreActs {

    /** For who implements the store. */
    protected LedgerStoreContract() {}

    @Test
    void anEntryComesBackAsItWasAppended() {
        LedgerRow row = row("consent.given", eva, TIME);
        LedgerRow ofNobody = row("ledger.key-added", null, TIME);
        append(row, ofNobody);

        assertThat(find(row.id())).isEqualTo(row);
        assertThat(find(ofNobody.id())).isEqualTo(ofNobody);
        assertThat(transactions().inNew(() -> store().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keysOfEveryKindComeBackAsTheyWere() {
        for (String key : List.of(
                "0",
                "-1",
                "007",
                "9223372036854775807",
                "9223372036854775808",
                "a:b",
                "Ž😀",
                " x",
                "x'",
                "%_",
                "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "3F2504E0-4F89-41D3-9A0C-0305E82C3301",
                "k".repeat(200))) {
            LedgerRow row = row("consent.given", new SubjectId("customer", key), TIME);
            append(row);

            assertThat(find(row.id())).isEqualTo(row);
            assertThat(of(new SubjectId("customer", key), "")).containsExactly(row);
        }
    }

    @Test
    void aTextOfEveryCharacterAndOfAMillionComesBackAsItWas() {
        StringBuilder text = new StringBuilder("{\"a\\u0000\\\"\":\"€žñ😀\u007f\u2028\uFFFD");
        text.append("x".repeat(1_000_000)).append("\"}");
        LedgerRow row = row("consent.given", eva, TIME);
        LedgerRow large = with(row, new PayloadRow("customer", "42", bytes(32, 9), text.toString(), null, true));
        append(large);

        assertThat(find(row.id())).isEqualTo(large);
    }

    @Test
    void theSameIdAgainChangesNothing() {
        LedgerRow row = row("consent.given", eva, TIME);
        append(row);
        LedgerRow other = new LedgerRow(
                row.id(),
                row.controller(),
                "other",
                TIME.plusSeconds(1),
                null,
                bytes(32, 77),
                row("other", null, TIME).payload());
        LedgerRow fresh = row("consent.withdrawn", eva, TIME);
        append(other, fresh);
        assertThat(find(row.id())).isEqualTo(row);
        assertThat(find(fresh.id())).isEqualTo(fresh);

        place(0, row);
        assertThat(erase(UUID.randomUUID(), row.id())).isOne();
        LedgerRow erased = find(row.id());
        append(row);

        assertThat(find(row.id())).isEqualTo(erased);
    }

    @Test
    void entriesOfAPersonAreFoundByTheBeginningOfTheirType() {
        LedgerRow given = row("consent.given", eva, TIME);
        LedgerRow withdrawn = row("consent.withdrawn", eva, TIME.plusSeconds(1));
        LedgerRow served = row("notice.served", eva, TIME);
        append(
                given,
                withdrawn,
                served,
                row("consent.given", new SubjectId("customer", "43"), TIME),
                row("consent.given", new SubjectId("employee", "42"), TIME),
                row("consent.given", null, TIME));

        assertThat(of(eva, "consent.")).containsExactlyInAnyOrder(given, withdrawn);
        assertThat(of(eva, "consent.given")).containsExactly(given);
        assertThat(of(eva, "")).containsExactlyInAnyOrder(given, withdrawn, served);
        assertThat(of(new SubjectId("customer", "44"), "")).isEmpty();
    }

    @Test
    void entriesOfATypeWithinATimeAreGivenTheOldestFirst() {
        LedgerRow early = row("access.read", eva, TIME.minusSeconds(1));
        LedgerRow first = row("access.read", eva, TIME);
        LedgerRow second = row("access.read", eva, TIME.plusNanos(1_000));
        LedgerRow late = row("access.read", eva, TIME.plusSeconds(5));
        LedgerRow erased = row("access.read", eva, TIME);
        append(second, late, first, early, erased, row("access.reads", eva, TIME), row("access", eva, TIME));
        assertThat(erase(UUID.randomUUID(), erased.id())).isOne();

        assertThat(withPayload("access.read", TIME, TIME.plusSeconds(5), 10))
                .containsExactly(with(first, null), with(second, null));
        assertThat(withPayload("access.read", Instant.EPOCH, TIME.plusSeconds(9), 2))
                .containsExactly(with(early, null), with(first, null));
    }

    @Test
    void anErasedPayloadLeavesItsRowAndNothingInIt() {
        LedgerRow row = row("consent.given", eva, TIME);
        LedgerRow kept = row("consent.withdrawn", eva, TIME);
        append(row, kept);
        UUID by = UUID.randomUUID();

        assertThat(erase(by, row.id(), UUID.randomUUID())).isOne();
        assertThat(erase(UUID.randomUUID(), row.id())).isZero();

        assertThat(find(row.id())).isEqualTo(with(row, new PayloadRow(null, null, null, null, by, true)));
        assertThat(of(eva, "")).containsExactly(kept);
    }

    @Test
    void theLedgersOwnPayloadsAreNotErased() {
        LedgerRow own = row("ledger.payload-erased", null, TIME);
        LedgerRow other = row("ledgers", eva, TIME);
        append(own, other);

        assertThat(erase(UUID.randomUUID(), own.id(), other.id())).isOne();

        assertThat(find(own.id())).isEqualTo(own);
    }

    @Test
    void erasedPayloadsAreCountedOnlyWithTheEntryThatErasedThem() {
        LedgerRow one = row("consent.given", eva, TIME);
        LedgerRow two = row("consent.given", eva, TIME);
        LedgerRow kept = row("consent.given", eva, TIME);
        append(one, two, kept);
        UUID by = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(erase(by, one.id())).isOne();
        assertThat(erase(other, two.id())).isOne();

        assertThat(countErased(
                        new LedgerStore.Erased(one.id(), by),
                        new LedgerStore.Erased(one.id(), other),
                        new LedgerStore.Erased(two.id(), by),
                        new LedgerStore.Erased(kept.id(), by),
                        new LedgerStore.Erased(UUID.randomUUID(), by)))
                .isOne();
        assertThat(countErased(new LedgerStore.Erased(one.id(), by), new LedgerStore.Erased(two.id(), other)))
                .isEqualTo(2);
        assertThat(countErased()).isZero();
    }

    @Test
    void placedEntriesHaveTheirPositionsAndTheHeadIsBehindThem() {
        LedgerRow one = row("consent.given", eva, TIME);
        LedgerRow two = row("consent.given", eva, TIME);
        LedgerRow three = row("consent.given", eva, TIME);
        append(one, two, three);
        assertThat(size()).isZero();

        place(0, two, one);

        assertThat(find(two.id()).position()).isZero();
        assertThat(find(one.id()).position()).isOne();
        assertThat(find(three.id()).position()).isNull();
        assertThat(size()).isEqualTo(2);
        assertThat(unplaced(10)).containsExactly(with(three, null));
        assertThat(find(one.id()).payload()).isEqualTo(one.payload());
    }

    @Test
    void noEntryIsPlacedTwiceAndNoPositionIsGivenTwice() {
        LedgerRow one = row("consent.given", eva, TIME);
        LedgerRow two = row("consent.given", eva, TIME);
        append(one, two);
        place(0, one);

        assertThatThrownBy(() -> place(0, two)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> place(2, two)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> place(1, one)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> place(1, two, row("consent.given", eva, TIME))).isInstanceOf(GdprException.class);

        assertThat(size()).isOne();
        assertThat(unplaced(10)).containsExactly(with(two, null));
        place(1, two);
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void unplacedEntriesAreGivenRoughlyTheOldestFirstAndNotMoreThanWanted() {
        List<LedgerRow> rows = many();
        append(rows.toArray(LedgerRow[]::new));

        List<LedgerRow> first = unplaced(MANY / 2);
        assertThat(first)
                .hasSize(MANY / 2)
                .isSubsetOf(rows.stream().map(row -> with(row, null)).toList());
        place(0, first.toArray(LedgerRow[]::new));
        List<LedgerRow> rest = unplaced(2 * MANY);
        assertThat(rest).hasSize(MANY - MANY / 2).doesNotContainAnyElementsOf(first);
        place(MANY / 2, rest.toArray(LedgerRow[]::new));

        assertThat(unplaced(10)).isEmpty();
        assertThat(size()).isEqualTo(MANY);
    }

    @Test
    void allEntriesAreStreamedInTheOrderOfTheirPositionsAndThoseWithoutOneLast() {
        List<LedgerRow> rows = many();
        append(rows.toArray(LedgerRow[]::new));
        place(0, unplaced(MANY - 5).toArray(LedgerRow[]::new));
        assertThat(erase(UUID.randomUUID(), rows.get(7).id())).isOne();

        List<LedgerRow> streamed = new ArrayList<>();
        act(() -> store().each(streamed::add));

        assertThat(streamed).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(streamed.get(i).position()).isEqualTo(i < MANY - 5 ? Long.valueOf(i) : null);
            assertThat(streamed.get(i))
                    .isEqualTo(i % 500 == 0 ? find(streamed.get(i).id()) : streamed.get(i));
        }
        assertThat(streamed.stream().map(LedgerRow::payload)).doesNotContainNull();
    }

    @Test
    void otherThingsAreReadWhileEntriesAreStreamedAndItStopsWhenTold() {
        List<LedgerRow> rows = many();
        append(rows.toArray(LedgerRow[]::new));
        act(() -> store().saveTiles(List.of(new Tile(0, 0, bytes(32, 1)))));
        List<UUID> streamed = new ArrayList<>();

        act(() -> store().each(row -> {
            streamed.add(row.id());
            assertThat(store().tiles(0, 0, 1)).hasSize(1);
            assertThat(store().find(row.id())).isPresent();
            assertThat(store().size()).isZero();
            return streamed.size() < 3;
        }));

        assertThat(streamed).hasSize(3);
    }

    @Test
    void tilesComeBackAsTheyWereSavedTheLast() {
        Tile zero = new Tile(0, 0, bytes(8_192, 1));
        Tile one = new Tile(0, 1, bytes(32, 2));
        Tile above = new Tile(1, 0, bytes(32, 3));
        act(() -> store().saveTiles(List.of(zero, one, above)));
        Tile longer = new Tile(0, 1, bytes(64, 4));
        Tile two = new Tile(0, 2, bytes(32, 5));
        act(() -> store().saveTiles(List.of(longer, two)));

        assertThat(tiles(0, 0, 10)).containsExactly(zero, longer, two);
        assertThat(tiles(0, 1, 1)).containsExactly(longer);
        assertThat(tiles(0, 3, 10)).isEmpty();
        assertThat(tiles(1, 0, 10)).containsExactly(above);
        assertThat(transactions()
                        .inNew(() -> store().tiles(List.of(new Tile.At(1, 0), new Tile.At(0, 2), new Tile.At(5, 5)))))
                .containsExactlyInAnyOrder(above, two);
        assertThat(transactions().inNew(() -> store().tiles(List.of()))).isEmpty();
    }

    @Test
    void checkpointsAreKeptOncePerSize() {
        CheckpointRow five = new CheckpointRow(5, "example.org/ledger\n5\nroot\n\n— example.org/ledger sig\n");
        CheckpointRow seven = new CheckpointRow(7, "seven");
        assertThat(transactions().inNew(() -> store().newestCheckpoint())).isEmpty();
        act(() -> store().saveCheckpoint(seven));
        act(() -> store().saveCheckpoint(five));
        act(() -> store().saveCheckpoint(new CheckpointRow(5, "other")));

        assertThat(checkpoints(0, 10)).containsExactly(five, seven);
        assertThat(checkpoints(6, 10)).containsExactly(seven);
        assertThat(checkpoints(Long.MIN_VALUE, 1)).containsExactly(five);
        assertThat(checkpoints(Long.MAX_VALUE, 1)).isEmpty();
        assertThat(transactions().inNew(() -> store().newestCheckpoint())).contains(seven);
    }

    @Test
    void aKeyIsNeverReplaced() {
        LedgerKey first = new LedgerKey(1, "example.org/ledger+00000000+AQ==", "seal");
        LedgerKey second = new LedgerKey(2, "v".repeat(400), "s".repeat(43));
        act(() -> store().saveKey(second));
        act(() -> store().saveKey(first));

        assertThatThrownBy(() -> act(() -> store().saveKey(new LedgerKey(1, "other", "other"))))
                .isInstanceOf(GdprException.class);
        assertThat(transactions().inNew(() -> store().keys())).containsExactly(first, second);
    }

    @Test
    void whatWasWrittenGoesWithItsTransaction() {
        LedgerRow kept = row("consent.given", eva, TIME);
        append(kept);
        act(() -> store().saveTiles(List.of(new Tile(0, 0, bytes(32, 1)))));

        assertThatThrownBy(() -> act(() -> {
                    store().append(List.of(row("consent.withdrawn", eva, TIME)));
                    store().place(0, List.of(kept.id()));
                    assertThat(store().erase(List.of(kept.id()), UUID.randomUUID()))
                            .isOne();
                    store().saveTiles(List.of(new Tile(0, 0, bytes(64, 2)), new Tile(0, 1, bytes(32, 3))));
                    store().saveCheckpoint(new CheckpointRow(1, "one"));
                    store().saveKey(new LedgerKey(1, "vkey", "seal"));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(of(eva, "")).containsExactly(kept);
        assertThat(size()).isZero();
        assertThat(tiles(0, 0, 10)).containsExactly(new Tile(0, 0, bytes(32, 1)));
        assertThat(checkpoints(0, 10)).isEmpty();
        assertThat(transactions().inNew(() -> store().keys())).isEmpty();
    }

    @Test
    void onlyOneAtATimeGetsBeyondTheHead() throws InterruptedException, ExecutionException {
        CountDownLatch locked = new CountDownLatch(1);
        LedgerRow row = row("consent.given", eva, TIME);
        append(row);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Long> first = threads.submit(() -> transactions().inNew(() -> {
                long size = store().lockHead();
                locked.countDown();
                pause();
                store().place(size, List.of(row.id()));
                return size;
            }));
            Future<Long> second = threads.submit(() -> {
                assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
                return transactions().inNew(() -> store().lockHead());
            });
            assertThat(first.get()).isZero();
            assertThat(second.get()).isOne();
        } finally {
            threads.shutdownNow();
        }
    }
}
