package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.ledger.World.EVA;
import static org.gdpr4j.ledger.World.JANA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final World world = new World();
    private final Ledger ledger = world.ledger;

    @Test
    void anEventIsReadBackAsItWasAppended() {
        Map<String, Object> body = Map.of("purpose", "news", "given", true, "list", List.of(1, "two", false));
        UUID id = ledger.append(LedgerEvent.of("consent.given", EVA, JANA, body));

        LedgerEntry entry = ledger.find(id).orElseThrow();

        assertThat(entry.type()).isEqualTo("consent.given");
        assertThat(entry.time()).isEqualTo(world.now);
        assertThat(entry.position()).isEmpty();
        LedgerPayload payload = entry.payload().orElseThrow();
        assertThat(payload.subject()).isEqualTo(EVA);
        assertThat(payload.by()).isEqualTo(JANA);
        assertThat(payload.body())
                .isEqualTo(Map.of("purpose", "news", "given", true, "list", List.of(1L, "two", false)));
        assertThat(ledger.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theSameIdAgainChangesNothing() {
        LedgerEvent event = LedgerEvent.of("consent.given", EVA, JANA, Map.of("n", 1));
        ledger.append(event);
        ledger.append(new LedgerEvent(event.id(), ControllerId.DEFAULT, "other", null, JANA, Map.of()));
        world.placeAll();
        ledger.append(event);

        assertThat(ledger.of(EVA, "")).extracting(LedgerEntry::type).containsExactly("consent.given");
        assertThat(ledger.sequence()).isZero();
        assertThat(ledger.verify().intact()).isTrue();
    }

    @Test
    void whatIsAppendedGoesWithTheCallersTransaction() {
        assertThatThrownBy(() -> world.transactions.inNew(() -> {
                    world.append("consent.given");
                    throw new GdprException("no");
                }))
                .isInstanceOf(GdprException.class);

        assertThat(ledger.of(EVA, "")).isEmpty();
        assertThat(ledger.sequence()).isZero();
    }

    @Test
    void appendingReadsNothingFromTheStore() {
        RecordingStore recording = new RecordingStore(world.store);

        world.ledger(recording.store(), 10, List.of()).append(LedgerEvent.of("consent.given", EVA, JANA, Map.of()));

        assertThat(recording.calls()).containsExactly("append");
    }

    @Test
    void entriesAboutAPersonAreFoundByTypeTheNewestLast() {
        world.append("consent.given");
        world.append("notice.served");
        world.append("consent.given", SubjectId.of("customer", 43));
        world.placeAll();
        world.append("consent.withdrawn");

        assertThat(ledger.of(EVA, "consent."))
                .extracting(LedgerEntry::type)
                .containsExactly("consent.given", "consent.withdrawn");
        assertThat(ledger.of(EVA, "")).hasSize(3);
    }

    @Test
    void entriesArePlacedInBoundedBatches() {
        List<UUID> ids = world.append(700);

        assertThat(ledger.sequence()).isEqualTo(300);
        assertThat(ledger.sequence()).isEqualTo(300);
        assertThat(ledger.sequence()).isEqualTo(100);
        assertThat(ledger.sequence()).isZero();

        List<Long> positions = new ArrayList<>();
        ids.forEach(id -> positions.add(ledger.find(id).orElseThrow().position().orElseThrow()));
        assertThat(positions).doesNotHaveDuplicates().allMatch(position -> position >= 0 && position < 700);
    }

    @Test
    void aSequencerThatDiesInTheMiddleHasPlacedNothingAndTheNextGoesOn() {
        world.append(500);
        assertThat(ledger.sequence()).isEqualTo(300);
        for (String dying : List.of("lockHead", "unplaced", "tiles", "saveTiles", "place")) {
            RecordingStore failing = new RecordingStore(world.store).failingAt(dying);
            assertThatThrownBy(
                            () -> world.ledger(failing.store(), 100, List.of()).sequence())
                    .isInstanceOf(GdprException.class);
            assertThat(world.store.size()).isEqualTo(300);
        }

        world.placeAll();

        assertThat(ledger.verify().size()).isEqualTo(500);
        assertThat(ledger.verify().intact()).isTrue();
    }

    @Test
    void whoNeedsThePositionWaitsForItWithoutASequencer() {
        world.append(1_000);
        UUID id = world.append("consent.given");

        long position = ledger.awaitPlaced(id, Duration.ofSeconds(10));

        assertThat(position).isEqualTo(1_000);
        assertThat(ledger.find(id).orElseThrow().position()).contains(position);
    }

    @Test
    void whoWaitsForAnEntryThatIsNotThereIsToldSo() {
        assertThatThrownBy(() -> ledger.awaitPlaced(UUID.randomUUID(), Duration.ofMillis(20)))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("committed");
    }

    @Test
    void sequencingIsRefusedInsideATransaction() {
        assertThatThrownBy(() -> world.transactions.inNew(ledger::sequence)).isInstanceOf(GdprException.class);
    }

    @Test
    void aStartedSequencerPlacesAndSignsByItself() throws InterruptedException {
        try (Sequencer sequencer = Sequencer.start(ledger, Duration.ofMillis(5), Duration.ofMillis(5))) {
            assertThat(sequencer).isNotNull();
            world.append(10);
            long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (ledger.newestCheckpoint().map(Checkpoint::size).orElse(0L) < 10 && System.nanoTime() < until) {
                Thread.sleep(5);
            }
        }

        assertThat(ledger.newestCheckpoint().orElseThrow().size()).isGreaterThanOrEqualTo(10);
        assertThatThrownBy(() -> Sequencer.start(ledger, Duration.ZERO)).isInstanceOf(GdprException.class);
    }

    @Test
    void aTypeAndABodyOfAnotherFormAreRefusedWithoutTellingThem() {
        for (String type : Arrays.asList("", "Consent", "consent..given", "consent.given ", "jan@example.org", "a.B")) {
            assertThatThrownBy(() -> LedgerEvent.of(type, EVA, JANA, Map.of())).isInstanceOf(GdprException.class);
        }
        for (Object value :
                List.of(1.5, 1L << 53, -(1L << 53), new Object(), "Eva \uD800 Nová", "\uDC00", Map.of(1, 2))) {
            assertThatThrownBy(() -> LedgerEvent.of("consent.given", EVA, JANA, Map.of("secret", value)))
                    .isInstanceOf(GdprException.class)
                    .hasMessageNotContaining("Eva");
        }
    }

    @Test
    void nothingOfAPersonIsShownByToString() {
        UUID id = world.append("consent.given");
        LedgerEntry entry = ledger.find(id).orElseThrow();
        LedgerRow row = world.store.find(id).orElseThrow();

        assertThat(List.of(
                        entry.toString(),
                        entry.payload().orElseThrow().toString(),
                        row.toString(),
                        row.payload().toString(),
                        LedgerEvent.of("a", EVA, JANA, Map.of("k", "v")).toString()))
                .noneMatch(text -> text.contains("kůň") || text.contains("jana") || text.contains("customer"));
    }
}
