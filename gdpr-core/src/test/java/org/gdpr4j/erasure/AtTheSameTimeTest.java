package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others do meanwhile is said to be that, and no failure of a statement. */
class AtTheSameTimeTest {

    private World world = new World(model());
    private Key eva = Key.of(1L);

    private static Model model() {
        Model model = OwnershipTest.shop();
        model.record("Note").required().toOne("owner", "Customer", it -> it.ownedBy());
        return model;
    }

    @BeforeEach
    void fill() {
        eva = world.add("Customer", "id", 1L, "name", "Eva Nováková");
    }

    private Erasure meanwhile(Kind kind, Runnable act) {
        return new Erasure(
                world.catalog,
                List.of(world.source),
                world.retention,
                world.secrets,
                new Interrupted(world.store, kind, act),
                world.ledger,
                world.transactions,
                ErasureOptions.defaults(),
                world.clock);
    }

    @Test
    void aRowThatIsInsertedBetweenPlanAndActIsDrift() {
        ErasurePlan plan = world.approved(eva);
        Erasure erasure = meanwhile(Kind.OUTCOME, () -> world.add("Note", "id", 1L, "owner", eva));

        assertThatExceptionOfType(PlanDriftException.class)
                .isThrownBy(() -> erasure.execute(plan.id(), World.JANA))
                .satisfies(e -> assertThat(e.differences()).anyMatch(it -> it.contains("Note/1 is new")));
        assertThat(world.has("Customer", eva)).isTrue();
    }

    @Test
    void whatFailsThoughNothingChangedIsTheFailureItself() {
        ErasurePlan plan = world.approved(eva);
        Erasure erasure = meanwhile(Kind.OUTCOME, () -> {});

        assertThatThrownBy(() -> erasure.execute(plan.id(), World.JANA)).isSameAs(Interrupted.FAILURE);
    }

    @Test
    void whoComesSecondIsToldThatItWasDone() {
        ErasurePlan plan = world.approved(eva);
        Erasure second = meanwhile(Kind.OUTCOME, () -> write(plan, Kind.OUTCOME, new Journal.OutcomeBody(List.of())));

        assertThat(second.execute(plan.id(), World.JANA).repeated()).isTrue();
    }

    @Test
    void whoBeginsSecondGoesOnWithTheIntentOfTheFirst() {
        ErasurePlan plan = world.approved(eva);
        Erasure second = meanwhile(Kind.INTENT, () -> {
            world.secrets.create(Execution.key(plan.id()));
            write(plan, Kind.INTENT, Map.of("steps", 1));
        });

        assertThat(second.execute(plan.id(), World.JANA).repeated()).isFalse();
        assertThat(world.cells()).isEmpty();
    }

    private void write(ErasurePlan plan, Kind kind, Object body) {
        world.store.append(new ErasureStore.JournalEntry(
                plan.id(), kind, Journal.ONLY, World.NOW, World.PETR.toString(), PlanFormat.write(body), null));
    }

    @Test
    void theReportIsIssuedThoughTwoAcceptedTheLastFindingsAtTheSameTime() {
        world.source.put("mail_log", Map.of("body", "Eva Nováková"));
        world.source.put("fax_log", Map.of("body", "Eva Nováková"));
        ErasurePlan plan = world.erase(eva);
        List<Finding> findings = world.prove().findings(plan.id());
        assertThat(world.erasure.findings(plan.id())).isEqualTo(findings).hasSize(2);
        assertThat(world.erasure.awaitingReport()).containsExactly(plan.id());
        Erasure blind = meanwhile(Kind.REPORTED, () -> {});

        world.erasure.accept(plan.id(), findings.get(0).id(), World.JANA, "old mail");
        assertThatThrownBy(() -> blind.accept(plan.id(), findings.get(1).id(), World.PETR, "old fax"))
                .isSameAs(Interrupted.FAILURE);
        world.store.append(new ErasureStore.JournalEntry(
                plan.id(),
                Kind.ACCEPTED,
                findings.get(1).id(),
                World.NOW,
                World.PETR.toString(),
                PlanFormat.write(new Journal.AcceptedBody(findings.get(1), "old fax")),
                null));

        assertThat(world.erasure.findings(plan.id())).isEmpty();
        assertThat(world.erasure.report(plan.id()).orElseThrow().accepted()).hasSize(2);
        assertThat(world.erasure.awaitingReport()).isEmpty();
        assertThat(world.keys.find(Execution.key(plan.id()))).isEmpty();
    }

    /** A store that refuses to write one kind of entry, and somebody else who acts once that was undone. */
    private static final class Interrupted implements ErasureStore {

        static final GdprException FAILURE = new GdprException("The statement failed.");

        private final ErasureStore store;
        private final Kind kind;
        private final Runnable meanwhile;
        private boolean failed;
        private boolean acted;

        Interrupted(ErasureStore store, Kind kind, Runnable meanwhile) {
            this.store = store;
            this.kind = kind;
            this.meanwhile = meanwhile;
        }

        @Override
        public void append(JournalEntry entry) {
            if (entry.kind() == kind && !failed) {
                failed = true;
                throw FAILURE;
            }
            store.append(entry);
        }

        @Override
        public Optional<Dossier> find(UUID plan) {
            if (failed && !acted) {
                acted = true;
                meanwhile.run();
            }
            return store.find(plan);
        }

        @Override
        public void save(UUID plan, String subject, String controller, String json) {
            store.save(plan, subject, controller, json);
        }

        @Override
        public List<UUID> awaitingReport() {
            return store.awaitingReport();
        }

        @Override
        public List<UUID> plansOf(String subject) {
            return store.plansOf(subject);
        }
    }
}
