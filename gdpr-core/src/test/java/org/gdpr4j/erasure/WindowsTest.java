package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.source.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan that is larger than a window is done in several transactions, and ends as if it had been done in one. */
class WindowsTest {

    private static final int CASES = 1_000;
    private static final int TRIED = 20_000;
    private static final Key EVA = Key.of(1L);

    private final long seed = Long.getLong("gdpr.test.seed", 20_261_125L);
    private World world = new World(model());

    private static Model model() {
        Model model = OwnershipTest.shop();
        model.record("Note").required().toOne("owner", "Customer", it -> it.ownedBy());
        return model;
    }

    @BeforeEach
    void fill() {
        world.add("Customer", "id", 1L, "name", "Eva Nováková");
        for (long id = 1; id <= 5; id++) {
            world.add("Note", "id", id, "owner", EVA);
        }
    }

    private Erasure windows(World of, int rows, int changesUntilItFails) {
        return of.erasure(
                of.catalog,
                ErasureOptions.defaults().withWindow(rows),
                List.of(new FailingSource(of.source, changesUntilItFails)));
    }

    private ErasurePlan approved(Erasure erasure) {
        ErasurePlan plan = erasure.plan(World.customer(EVA), ErasureGround.CONSENT_WITHDRAWN, World.JANA);
        erasure.approve(plan.id(), plan.fingerprint(), World.JANA);
        return plan;
    }

    @Test
    void eachWindowIsJournalledWithItsOwnOutcome() {
        Erasure erasure = windows(world, 2, Integer.MAX_VALUE);
        ErasurePlan plan = approved(erasure);

        Outcome outcome = erasure.execute(plan.id(), World.JANA);

        ErasureStore.Dossier dossier = world.store.find(plan.id()).orElseThrow();
        assertThat(plan.steps()).extracting(PlanStep::count).containsExactly(2, 2, 1, 1);
        assertThat(dossier.of(Kind.WINDOW)).hasSize(2);
        assertThat(dossier.of(Kind.OUTCOME)).hasSize(1);
        assertThat(outcome.steps()).extracting(Outcome.Done::step).containsExactly(1, 2, 3, 4);
        assertThat(world.cells()).isEmpty();
    }

    @Test
    void whatFailedIsGoneOnWithBehindTheLastWindow() {
        ErasurePlan plan = approved(windows(world, 2, Integer.MAX_VALUE));

        assertThat(catchThrowable(() -> windows(world, 2, 2).execute(plan.id(), World.JANA)))
                .isInstanceOf(FailingSource.Lost.class);
        assertThat(world.source.rows("Note")).hasSize(3);

        windows(world, 2, Integer.MAX_VALUE).execute(plan.id(), World.JANA);
        assertThat(world.cells()).isEmpty();
        assertThat(world.prove().reports()).containsExactly(plan.id());
    }

    @Test
    void driftBetweenWindowsStopsTheRestAndTheProofStillSeeksWhatWentBefore() {
        world.add("Customer", "id", 2L, "name", "Eva Nováková");
        ErasurePlan plan = approved(windows(world, 2, Integer.MAX_VALUE));
        catchThrowable(() -> windows(world, 2, 2).execute(plan.id(), World.JANA));
        world.add("Note", "id", 9L, "owner", EVA);

        PlanDriftException drift = catchThrowableOfType(
                PlanDriftException.class,
                () -> windows(world, 2, Integer.MAX_VALUE).execute(plan.id(), World.JANA));

        assertThat(drift).hasMessageContaining("Note/9 is new").hasMessageContaining("Steps 1 to 1 of 4");
        ErasurePlan fresh = drift.newPlan();
        Erasure erasure = windows(world, 2, Integer.MAX_VALUE);
        erasure.approve(fresh.id(), fresh.fingerprint(), World.JANA);
        erasure.execute(fresh.id(), World.JANA);
        assertThat(world.source.rows("Note")).isEmpty();
        assertThat(world.prove().open().get(fresh.id()))
                .as("the name stands in the other Eva's row too")
                .isNotEmpty();
        assertThat(world.secrets.exists(Execution.key(plan.id()))).isTrue();
        world.erasure
                .findings(fresh.id())
                .forEach(it -> world.erasure.accept(fresh.id(), it.id(), World.JANA, "another person of this name"));
        assertThat(world.secrets.exists(Execution.key(plan.id()))).isFalse();
    }

    @Test
    void whateverTheWindowsAndFailuresItEndsAsIfDoneAtOnce() {
        System.out.println("Seed of the random windows: " + seed);
        int cases = 0;
        int cut = 0;
        for (long it = seed; cases < CASES && it < seed + TRIED; it++) {
            Random random = new Random(it);
            World once = new RandomWorld(it).world;
            world = new RandomWorld(it).world;
            if (catchThrowable(() -> once.plan(EVA)) != null
                    || !once.plan(EVA).blockers().isEmpty()) {
                continue;
            }
            cases++;
            Map<String, String> before = once.cells();
            once.erase(EVA);
            int rows = 1 + random.nextInt(4);
            ErasurePlan plan = approved(windows(world, rows, Integer.MAX_VALUE));
            executeUntilDone(plan, rows, random);
            String where = "seed " + it + ", windows of " + rows;
            assertThat(world.cells().keySet()).as(where).isEqualTo(once.cells().keySet());
            once.cells().forEach((cell, value) -> {
                if (value.equals(before.get(cell))) {
                    assertThat(world.cells()).as(where).containsEntry(cell, value);
                }
            });
            cut += world.store.find(plan.id()).orElseThrow().of(Kind.WINDOW).isEmpty() ? 0 : 1;
        }
        assertThat(cases).isEqualTo(CASES);
        assertThat(cut).as("cases with more than one window").isGreaterThan(CASES / 4);
    }

    private void executeUntilDone(ErasurePlan plan, int rows, Random random) {
        for (int attempt = 0; attempt < 100; attempt++) {
            int fails = random.nextInt(3) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(5);
            try {
                windows(world, rows, fails).execute(plan.id(), World.JANA);
                return;
            } catch (FailingSource.Lost killed) {
                // Somebody calls again.
            }
        }
        throw new AssertionError("it never came to an end");
    }
}
