package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.gdpr4j.catalog.FieldDeclaration;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.source.Key;
import org.junit.jupiter.api.Test;

/** What becomes of rows that stay and refer to rows that go? */
class ReferencesTest {

    private static Model visits(boolean nullable, UnaryOperator<FieldDeclaration> what) {
        Model model = OwnershipTest.shop();
        ModelRecord visit =
                model.record("Visit").text("page", it -> it.notPersonal("")).version();
        (nullable ? visit : visit.required()).toOne("visitor", "Customer", what);
        return model;
    }

    @Test
    void aReferenceIsEmptiedAndTheRowStaysWithItsVersionRaisedOnce() {
        World world = new World(visits(true, it -> it.refers()));
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key evas = world.add("Visit", "id", 1L, "visitor", eva, "page", "/a", "version", 3L);
        Key jans = world.add("Visit", "id", 2L, "visitor", jan, "page", "/b", "version", 3L);

        world.erase(eva);

        assertThat(world.row("Visit", evas).links()).isEmpty();
        assertThat(world.value("Visit", evas, "page")).isEqualTo("/a");
        assertThat(world.value("Visit", evas, "version")).isEqualTo(4L);
        assertThat(world.row("Visit", jans).links()).containsEntry("visitor", jan);
        assertThat(world.value("Visit", jans, "version")).isEqualTo(3L);
    }

    @Test
    void aReferenceThatNobodyDeclaredBlocksThePlanAndNothingIsTouched() {
        blocks(visits(true, it -> it), "nothing says what the link means");
    }

    @Test
    void aReferenceThatCannotBeEmptyBlocksThePlan() {
        blocks(visits(false, it -> it.refers()), "NOT NULL");
    }

    private static void blocks(Model model, String why) {
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        world.add("Visit", "id", 1L, "visitor", eva);
        Map<String, String> before = world.cells();

        ErasurePlan plan = world.plan(eva);

        assertThat(plan.blockers()).anySatisfy(blocker -> assertThat(blocker).contains(why));
        refused(() -> world.erasure.approve(plan.id(), plan.fingerprint(), World.JANA));
        refused(() -> world.erasure.execute(plan.id(), World.JANA));
        assertThat(world.cells()).isEqualTo(before);
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(ErasureRefusedException.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BLOCKED));
    }

    @Test
    void aJoinTableLosesItsRowsAndTheRecordStays() {
        Model model = OwnershipTest.shop();
        model.record("Campaign").joinTable("seenBy", "Customer", it -> it.refers());
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key campaign = world.add("Campaign", "id", 1L);
        world.source.join("Campaign", "seenBy", campaign, eva);
        world.source.join("Campaign", "seenBy", campaign, jan);

        world.erase(eva);

        assertThat(world.ends("Campaign", "seenBy", campaign)).containsExactly(jan);
    }

    @Test
    void aRowThatHasToStayWithAFieldOfWhichNobodySaidHowItIsErasedBlocksThePlan() {
        Model model = OwnershipTest.shop();
        model.record("Sale")
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .text("reason", it -> it.personal("contract"))
                .says(it -> it.whenErased(RecordStrategy.DETACH));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        world.add("Sale", "id", 1L, "buyer", eva);

        assertThat(world.plan(eva).blockers())
                .anySatisfy(blocker -> assertThat(blocker).contains("Sale.reason", "@Erase"));
    }
}
