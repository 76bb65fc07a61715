package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.InMemorySource;
import org.gdpr4j.source.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan is frozen, approved by its fingerprint, and executed exactly, once. */
class ApprovalTest {

    private World world = new World(OwnershipTest.shop());
    private Key eva = Key.of(1L);
    private Map<String, String> before = Map.of();

    @BeforeEach
    void fill() {
        eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        before = world.cells();
    }

    private void refused(Reason reason, Runnable act) {
        assertThatExceptionOfType(ErasureRefusedException.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(world.cells()).isEqualTo(before);
    }

    private void execute(ErasurePlan plan) {
        world.erasure.execute(plan.id(), World.JANA);
    }

    @Test
    void aPlanChangesNothing() {
        world.plan(eva);

        assertThat(world.cells()).isEqualTo(before);
    }

    @Test
    void aPlanThatNobodyApprovedIsNotExecuted() {
        refused(Reason.NOT_APPROVED, () -> execute(world.plan(eva)));
    }

    @Test
    void twoDistinctActorsApproveWhereTwoAreNeeded() {
        world.erasure = world.erasure(world.catalog, ErasureOptions.defaults().withApprovals(2), List.of(world.source));
        ErasurePlan plan = world.approved(eva);
        refused(Reason.NOT_APPROVED, () -> execute(plan));
        refused(Reason.SAME_ACTOR, () -> world.erasure.approve(plan.id(), plan.fingerprint(), World.JANA));
        refused(Reason.NOT_APPROVED, () -> execute(plan));

        world.erasure.approve(plan.id(), plan.fingerprint(), World.PETR);
        execute(plan);

        assertThat(world.cells()).isEmpty();
    }

    @Test
    void theFingerprintThatIsApprovedIsThePlans() {
        ErasurePlan plan = world.plan(eva);

        refused(Reason.TAMPERED, () -> world.erasure.approve(plan.id(), "another", World.JANA));
    }

    @Test
    void aPlanThatWasChangedInTheStoreIsRefusedEvenWithItsApproval() {
        ErasurePlan plan = world.approved(eva);
        Dossier dossier = world.store.find(plan.id()).orElseThrow();
        InMemoryErasureStore other = new InMemoryErasureStore();
        other.save(
                plan.id(), plan.subject().toString(), "default", dossier.json().replace("customer", "employee"));
        dossier.journal().forEach(other::append);
        Erasure erasure = new Erasure(
                world.catalog,
                List.of(world.source),
                world.retention,
                world.secrets,
                other,
                world.ledger,
                world.transactions,
                ErasureOptions.defaults(),
                world.clock);

        refused(Reason.TAMPERED, () -> erasure.execute(plan.id(), World.JANA));
        assertThatThrownBy(() -> erasure.find(plan.id())).hasMessageContaining("or another root key is in use");
        refused(Reason.TAMPERED, () -> erasure.approve(plan.id(), plan.fingerprint(), World.PETR));
        refused(Reason.TAMPERED, () -> ErasurePlan.fromJson(dossier.json() + "{}"));
        refused(Reason.TAMPERED, () -> ErasurePlan.fromJson("{\"id\":\"secret canary\"}"));
    }

    @Test
    void aPlanOfAnotherCatalogIsRefused() {
        ErasurePlan plan = world.approved(eva);
        Model changed = OwnershipTest.shop();
        changed.record("Customer").text("phone", it -> it.personal("contact.phone"));
        Erasure erasure = world.erasure(changed.catalog(), ErasureOptions.defaults(), List.of(world.source));

        refused(Reason.OTHER_CATALOG, () -> erasure.execute(plan.id(), World.JANA));
        refused(Reason.OTHER_CATALOG, () -> erasure.approve(plan.id(), plan.fingerprint(), World.PETR));
    }

    @Test
    void anUnknownPlanIsRefused() {
        UUID unknown = UUID.randomUUID();

        refused(Reason.UNKNOWN_PLAN, () -> world.erasure.execute(unknown, World.JANA));
        refused(Reason.UNKNOWN_PLAN, () -> world.erasure.approve(unknown, "", World.JANA));
        refused(Reason.UNKNOWN_PLAN, () -> world.erasure.report(unknown));
        assertThat(world.erasure.find(unknown)).isEmpty();
    }

    @Test
    void executingTwiceChangesNothingAndSaysSo() {
        ErasurePlan plan = world.approved(eva);
        Outcome first = world.erasure.execute(plan.id(), World.JANA);
        world.add("Customer", "id", 1L, "name", "somebody new under the old key");
        Map<String, String> after = world.cells();

        Outcome second = world.erasure.execute(plan.id(), World.PETR);

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.steps()).isEqualTo(first.steps());
        assertThat(world.cells()).isEqualTo(after);
    }

    @Test
    void theIntentIsWrittenBeforeTheOutcome() {
        ErasurePlan plan = world.erase(eva);

        assertThat(world.store.find(plan.id()).orElseThrow().journal())
                .extracting(entry -> entry.kind())
                .containsExactly(Kind.APPROVED, Kind.INTENT, Kind.OUTCOME);
    }

    @Test
    void aPlanReadsBackEqualFromItsJsonAndFromTheStore() {
        ErasurePlan plan = world.plan(eva);

        assertThat(ErasurePlan.fromJson(plan.toJson())).isEqualTo(plan);
        assertThat(world.erasure.find(plan.id())).contains(plan);
        assertThat(world.erasure.plansOf(World.customer(eva))).containsExactly(plan);
    }

    @Test
    void aPlanSaysWhoMadeIt() {
        ErasurePlan plan = world.erasure.plan(World.customer(eva), ErasureGround.OBJECTION, World.PETR);

        assertThat(plan.plannedBy()).isEqualTo(World.PETR);
        assertThat(plan.toText()).contains("Planned by user:petr");
        assertThat(ErasurePlan.fromJson(plan.toJson()).plannedBy()).isEqualTo(World.PETR);

        world.erasure.approve(plan.id(), plan.fingerprint(), World.JANA);
        world.erasure.execute(plan.id(), World.JANA);
        world.prove();
        ErasureReport report = world.erasure.report(plan.id()).orElseThrow();
        assertThat(report.plannedBy()).isEqualTo("user:petr");
        assertThat(report.toText()).contains("Planned by user:petr, approved by user:jana");
    }

    @Test
    void whoApprovesAfterTheActIsRefusedAndNotReported() {
        ErasurePlan plan = world.erase(eva);
        before = world.cells();

        refused(Reason.DONE, () -> world.erasure.approve(plan.id(), plan.fingerprint(), World.PETR));

        world.prove();
        assertThat(world.erasure.report(plan.id()).orElseThrow().approvedBy()).containsExactly("user:jana");
    }

    @Test
    void twoSourcesOfOneNameAreRefused() {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> world.erasure(
                        world.catalog,
                        ErasureOptions.defaults(),
                        List.of(world.source, new InMemorySource(world.catalog))))
                .withMessageContaining("'memory'");
    }
}
