package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the plan depends on may change between approval and act: then nothing is touched, and the change is named. */
class DriftTest {

    private World world = new World(model());
    private Key eva = Key.of(1L);
    private Key jan = Key.of(2L);
    private Key contract = Key.of(1L);
    private Key message = Key.of(1L);

    private static Model model() {
        Model model = OwnershipTest.shop();
        model.record("Contract")
                .toOne("party", "Customer", it -> it.ownedBy().when("state = 'person'"))
                .text("state", it -> it.notPersonal(""))
                .field("ends", LocalDate.class, it -> it.notPersonal(""))
                .text("colour", it -> it.notPersonal(""))
                .says(it -> it.retain("P10Y", "ends", LawfulBasis.CONTRACT, "Civil Code"));
        model.record("Message")
                .toOne("from", "Customer", it -> it.ownedBy().onLeave(OnLeave.DETACH))
                .toOne("to", "Customer", it -> it.ownedBy().onLeave(OnLeave.DETACH))
                .text("signature", it -> it.personal("identity").of("from").erase(Strategy.generalise("prefix:1")))
                .element(
                        "tags",
                        "tags",
                        String.class,
                        it -> it.personal("contact").of("from").erase(Strategy.generalise("prefix:1")));
        model.record("Subscription")
                .text("address", it -> it.personal("contact.email").ownedBy().by(IdentifierType.EMAIL, "customer"));
        model.record("Flat").joinTable("tenants", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK));
        return model;
    }

    @BeforeEach
    void fill() {
        eva = world.add("Customer", "id", 1L, "email", "eva@example.cz");
        jan = world.add("Customer", "id", 2L, "email", "jan@example.cz");
        contract = world.add(
                "Contract", "id", 1L, "party", eva, "state", "person", "ends", LocalDate.of(2001, 1, 1), "colour", "a");
        message = world.add("Message", "id", 1L, "from", eva, "to", jan, "signature", "Eva");
        world.source.element("Message", "tags", message, Map.of("tags", "urgent"));
        world.add("Subscription", "id", 1L, "address", "eva@example.cz");
        Key flat = world.add("Flat", "id", 1L);
        world.source.join("Flat", "tenants", flat, eva);
        world.source.join("Flat", "tenants", flat, jan);
    }

    private void drifts(Runnable change, String... named) {
        ErasurePlan plan = world.approved(eva);
        change.run();
        Map<String, String> before = world.cells();

        PlanDriftException drift =
                catchThrowableOfType(PlanDriftException.class, () -> world.erasure.execute(plan.id(), World.JANA));

        assertThat(drift).as("the change is noticed").isNotNull();
        assertThat(world.cells()).isEqualTo(before);
        assertThat(drift.differences())
                .anySatisfy(difference -> assertThat(difference).contains(named));
        ErasurePlan fresh = drift.newPlan();
        assertThat(world.erasure.find(fresh.id())).contains(fresh);
        ErasureRefusedException again =
                catchThrowableOfType(ErasureRefusedException.class, () -> world.erasure.execute(plan.id(), World.JANA));
        assertThat(again.reason()).isEqualTo(Reason.DRIFT);
        assertThat(again).hasMessageContaining(fresh.id().toString());
        assertThat(catchThrowableOfType(
                                ErasureRefusedException.class,
                                () -> world.erasure.approve(plan.id(), plan.fingerprint(), World.PETR))
                        .reason())
                .isEqualTo(Reason.DRIFT);
        assertThat(world.keys.find(Execution.key(plan.id()))).isEmpty();
        if (fresh.blockers().isEmpty()) {
            world.erasure.approve(fresh.id(), fresh.fingerprint(), World.JANA);
            assertThat(world.erasure.execute(fresh.id(), World.JANA).repeated()).isFalse();
        }
    }

    @Test
    void thePlanMadeAfterwardsNamesWhoExecuted() {
        ErasurePlan plan = world.approved(eva);
        world.add("Subscription", "id", 7L, "address", "eva@example.cz");

        PlanDriftException drift =
                catchThrowableOfType(PlanDriftException.class, () -> world.erasure.execute(plan.id(), World.PETR));

        assertThat(plan.plannedBy()).isEqualTo(World.JANA);
        assertThat(drift.newPlan().plannedBy()).isEqualTo(World.PETR);
    }

    @Test
    void aNewRow() {
        drifts(() -> world.add("Subscription", "id", 7L, "address", "EVA@example.cz"), "Subscription/7", "is new");
    }

    @Test
    void aVanishedRow() {
        drifts(() -> world.source.remove("Subscription", Key.of(1L)), "Subscription/1", "no longer there");
    }

    @Test
    void aChangedOwner() {
        drifts(() -> world.source.set("Contract", contract, Map.of(), Map.of("party", jan)), "Contract/1");
    }

    @Test
    void aChangedCoOwner() {
        Key petr = world.add("Customer", "id", 3L);
        drifts(() -> world.source.set("Message", message, Map.of(), Map.of("to", petr)), "Message/1", "changed");
    }

    @Test
    void aVanishedCoOwner() {
        drifts(
                () -> world.source.set("Message", message, Map.of(), java.util.Collections.singletonMap("to", null)),
                "DELETE Message/1",
                "is new");
    }

    @Test
    void aChangedValueThatSaysWhoseTheRowIs() {
        drifts(
                () -> world.source.set("Subscription", Key.of(1L), Map.of("address", "jan@example.cz"), Map.of()),
                "Subscription/1");
    }

    @Test
    void aValueThatIsSpelledAnotherWay() {
        drifts(
                () -> world.source.set("Subscription", Key.of(1L), Map.of("address", "Eva@Example.cz"), Map.of()),
                "Subscription/1",
                "changed");
    }

    @Test
    void aChangedConditionColumn() {
        drifts(() -> world.source.set("Contract", contract, Map.of("state", "company"), Map.of()), "Contract/1");
    }

    @Test
    void aChangedStartOfRetention() {
        drifts(
                () -> world.source.set("Contract", contract, Map.of("ends", LocalDate.of(2001, 1, 2)), Map.of()),
                "Contract/1",
                "changed");
    }

    @Test
    void aNewRowUnderAFloor() {
        drifts(
                () -> world.add(
                        "Contract", "id", 2L, "party", eva, "state", "person", "ends", LocalDate.of(2026, 1, 1)),
                "Contract/2",
                "kept");
    }

    @Test
    void aChangedValueThatAStrategyReads() {
        drifts(
                () -> world.source.set("Message", message, Map.of("signature", "Ev."), Map.of()),
                "Message/1",
                "changed");
    }

    @Test
    void aChangedElementThatAStrategyReads() {
        drifts(
                () -> world.source.element("Message", "tags", message, Map.of("tags", "late")),
                "Message.tags/1",
                "changed");
    }

    @Test
    void aNewJoin() {
        Key flat = world.add("Flat", "id", 2L);
        drifts(() -> world.source.join("Flat", "tenants", flat, eva), "Flat/2", "is new");
    }

    @Test
    void aNewHold() {
        drifts(
                () -> world.retention.hold(new RecordId("Contract", "1"), "a lawsuit", "7 C 1/2026", World.JANA),
                "Contract/1",
                "kept");
    }

    @Test
    void aNewHoldOnThePerson() {
        drifts(
                () -> world.retention.hold(World.customer(eva), "a lawsuit", "7 C 1/2026", World.JANA),
                "Customer/1",
                "kept");
    }

    @Test
    void aChangeOfWhatThePlanDoesNotDependOnIsNoDrift() {
        ErasurePlan plan = world.approved(eva);
        world.source.set("Contract", contract, Map.of("colour", "b"), Map.of());
        world.add("Subscription", "id", 9L, "address", "jan@example.cz");

        assertThat(world.erasure.execute(plan.id(), World.JANA).repeated()).isFalse();
        assertThat(world.find(eva).isEmpty()).isTrue();
        assertThat(world.source.rows("Subscription")).hasSize(1);
        assertThat(List.of("Contract", "Customer"))
                .allSatisfy(record -> assertThat(world.has(record, Key.of(1L))).isFalse());
    }
}
