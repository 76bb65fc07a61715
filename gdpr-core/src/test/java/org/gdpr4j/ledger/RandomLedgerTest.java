package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.ledger.World.JANA;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random appends, erasures, sequencing, rotations and checkpoints from several threads; the seed is in the test's name. */
class RandomLedgerTest {

    private static final int THREADS = 4;
    private static final int STEPS = 100;

    private final World world = new World();
    private final Ledger ledger = world.ledger(world.store, 17, List.of());
    private final List<UUID> appended = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> erased = Collections.synchronizedList(new ArrayList<>());
    private final List<Checkpoint> checkpoints = Collections.synchronizedList(new ArrayList<>());

    static List<Long> seeds() {
        return new Random().longs(3).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensEveryPrefixVerifiesAndNothingIsLost(long seed) throws Exception {
        run(seed);
        world.placeAll();
        checkpoints.add(ledger.checkpoint().orElseThrow());
        world.placeAll();

        LedgerVerification verified = ledger.verify(checkpoints);

        assertThat(verified.fault()).isEmpty();
        assertThat(verified.unplaced()).isZero();
        assertThat(verified.size()).isEqualTo(world.store.size());
        for (UUID id : appended) {
            LedgerEntry entry = ledger.find(id).orElseThrow();
            assertThat(entry.position()).isPresent();
            assertThat(entry.payload().isEmpty()).isEqualTo(erased.contains(id));
        }
        everyCheckpointIsAPrefixOfTheNextLarger();
    }

    private void everyCheckpointIsAPrefixOfTheNextLarger() {
        LedgerVerifier verifier = LedgerVerifier.trusting(ledger.publicKeys());
        List<Checkpoint> sorted = new ArrayList<>(checkpoints);
        sorted.sort(Comparator.comparing(Checkpoint::size));
        for (int i = 1; i < sorted.size(); i++) {
            Checkpoint earlier = sorted.get(i - 1);
            Checkpoint later = sorted.get(i);
            ConsistencyProof proof = ledger.consistency(earlier.size(), later.size());
            assertThat(verifier.consistent(earlier, later, proof)).isTrue();
        }
    }

    private void run(long seed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed + i);
                work.add(() -> {
                    for (int step = 0; step < STEPS; step++) {
                        step(random);
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void step(Random random) {
        SubjectId subject = SubjectId.of("customer", random.nextInt(20));
        switch (random.nextInt(20)) {
            case 0, 1 -> assertThat(ledger.sequence()).isGreaterThanOrEqualTo(0);
            case 2 -> ledger.checkpoint().ifPresent(checkpoints::add);
            case 3 -> eraseOne(random);
            case 4 ->
                world.transactions.inNew(() -> {
                    List<UUID> ids = ledger.of(subject, "a.").stream()
                            .map(LedgerEntry::id)
                            .toList();
                    erased.addAll(ids);
                    return assertThat(ledger.erasePayloads(subject, type -> type.startsWith("a."), JANA, "random"))
                            .isEqualTo(ids.size());
                });
            case 5 ->
                assertThat(ledger.verify(List.copyOf(checkpoints)).fault()).isEmpty();
            case 6 -> {
                if (random.nextInt(10) == 0) {
                    assertThat(ledger.rotateKey(JANA)).isNotEmpty();
                }
            }
            default -> {
                List<LedgerEvent> events = new ArrayList<>();
                for (int i = random.nextInt(8); i >= 0; i--) {
                    String type = random.nextBoolean() ? "a.x" : "b.y";
                    events.add(LedgerEvent.of(type, subject, JANA, Map.of("n", random.nextInt())));
                }
                ledger.appendAll(events);
                events.forEach(event -> appended.add(event.id()));
            }
        }
    }

    private void eraseOne(Random random) {
        if (!appended.isEmpty()) {
            UUID id = appended.get(random.nextInt(appended.size()));
            ledger.erasePayload(id, JANA, "random");
            erased.add(id);
        }
    }
}
