package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.search.Found;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.Test;

/** Plans, reports, journals, messages and toString hold no personal value. Every value here contains a canary. */
class NoPersonalValueTest {

    private static final String CANARY = "canary";

    private static Model model() {
        Model model = OwnershipTest.shop();
        model.keyless("Login")
                .naturalKey("userName", String.class, it -> it.personal("account"))
                .toOne("owner", "Customer", it -> it.ownedBy().onLeave(OnLeave.DETACH))
                .toOne("other", "Customer", it -> it.ownedBy().onLeave(OnLeave.DETACH))
                .text("hint", it -> it.personal("account").of("owner").erase(Strategy.clear()))
                .element("devices", "devices", String.class, it -> it.personal("device"));
        model.record("Mail")
                .text("address", it -> it.personal("contact").ownedBy().by(IdentifierType.EMAIL, "customer"))
                .text("body", it -> it.personal("communication"))
                .field("sent", LocalDate.class, it -> it.notPersonal(""))
                .says(it -> it.retain("P1Y", "sent", LawfulBasis.CONTRACT, "terms"));
        return model;
    }

    private static World world() {
        World world = new World(model());
        Key eva = world.add("Customer", "id", 1L, "name", "Eva canary", "email", "canary@example.cz");
        Key jan = world.add("Customer", "id", 2L, "name", "Jan");
        Key alone = world.add("Login", "userName", "canary-alone", "owner", eva, "hint", "canary hint");
        world.add("Login", "userName", "canary-shared", "owner", eva, "other", jan, "hint", "canary hint");
        world.source.element("Login", "devices", alone, Map.of("devices", "canary phone"));
        world.add("Mail", "id", 1L, "address", "canary@example.cz", "body", "canary", "sent", LocalDate.of(2026, 2, 1));
        world.add("Mail", "id", 2L, "address", "canary@example.cz", "body", "canary", "sent", LocalDate.of(2020, 2, 1));
        return world;
    }

    @Test
    void nothingThatIsWrittenOrShownHoldsAValue() {
        World world = world();
        world.source.put("canaries_are_no_column", Map.of("body", "Eva canary"));
        world.source.put("audit", Map.of("body", "Eva canary"));
        List<Object> shown = new ArrayList<>();
        Found found = world.find(Key.of(1L));
        shown.add(found);
        ErasurePlan plan = world.erase(Key.of(1L));
        shown.addAll(List.of(plan, plan.toJson(), plan.toText()));
        ProofResult proof = world.prove();
        shown.add(proof);
        proof.findings(plan.id()).forEach(it -> {
            shown.add(it.words());
            world.erasure.accept(plan.id(), it.id(), World.PETR, "accepted");
        });
        ErasureReport report = world.erasure.report(plan.id()).orElseThrow();
        shown.addAll(List.of(report, report.toJson(), report.toText()));
        shown.addAll(world.store.find(plan.id()).orElseThrow().journal());
        shown.addAll(world.states.records("Mail", org.gdpr4j.retention.RecordState.RETAINED, World.NOW));

        assertThat(shown)
                .extracting(Object::toString)
                .allSatisfy(text ->
                        assertThat(text.replace("canaries_are_no_column", "")).doesNotContain(CANARY));
    }

    @Test
    void aFoundRowIsShortInALog() {
        Found found = world().find(Key.of(1L));

        assertThat(found.of("Customer").get(0)).hasToString("FoundRow of Customer, OWNER");
        assertThat(found.of("Login").get(0).ways().get(0)).hasToString("Way by owner to Customer");
    }

    @Test
    void aPersonalKeyIsWrittenDownOnlyAsAHash() {
        ErasurePlan plan = world().plan(Key.of(1L));

        assertThat(plan.steps())
                .filteredOn(step -> step.record().equals("Login"))
                .isNotEmpty()
                .flatExtracting(PlanStep::keys)
                .allSatisfy(key -> assertThat(key).startsWith("#"));
        assertThat(plan.kept())
                .filteredOn(kept -> kept.record().equals("Login"))
                .isNotEmpty()
                .flatExtracting(Kept::keys)
                .allSatisfy(key -> assertThat(key).startsWith("#"));
    }

    @Test
    void whatDriftedIsNamedWithoutAValue() {
        World world = world();
        ErasurePlan plan = world.approved(Key.of(1L));
        world.add("Login", "userName", "canary-new", "owner", Key.of(1L));
        world.source.set("Login", Key.of("canary-alone"), Map.of("hint", "canary too"), Map.of("other", Key.of(2L)));

        Throwable drift = catchThrowable(() -> world.erasure.execute(plan.id(), World.JANA));

        assertThat(drift).isInstanceOf(PlanDriftException.class);
        assertThat(drift.toString()).doesNotContain(CANARY);
        assertThat(((PlanDriftException) drift).newPlan().toJson()).doesNotContain(CANARY);
        assertThat(world.store.find(plan.id()).orElseThrow().journal())
                .extracting(Object::toString)
                .noneMatch(text -> text.contains(CANARY));
    }
}
