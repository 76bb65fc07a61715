package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hold is above all, whoever is erased. */
class HoldTest {

    private static Model messages(OnLeave sender, boolean recipientOwns) {
        Model model = OwnershipTest.shop();
        model.record("Message")
                .toOne("sender", "Customer", it -> it.ownedBy().onLeave(sender))
                .toOne(
                        "recipient",
                        "Customer",
                        it -> (recipientOwns ? it.ownedBy() : it.accessedBy()).onLeave(OnLeave.UNLINK))
                .text("note", it -> it.personal("contact").of("sender").erase(Strategy.clear()));
        return model;
    }

    private static World sent(Model model) {
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        Key jan = world.add("Customer", "id", 2L, "name", "Jan Malý");
        world.add("Message", "id", 1L, "sender", eva, "recipient", jan, "note", "evidence");
        return world;
    }

    @ParameterizedTest
    @EnumSource(
            value = OnLeave.class,
            names = {"DELETE", "DETACH", "UNLINK"})
    void aHoldOnAnotherOwnerKeepsTheSharedRowAsItIs(OnLeave onLeave) {
        World world = sent(messages(onLeave, true));
        world.retention.hold(World.customer(Key.of(2L)), "a lawsuit", "7 C 12/2026", World.JANA);
        Map<String, String> before = world.cells();

        ErasurePlan plan = world.erase(Key.of(1L));

        assertThat(world.cells()).containsEntry("Message/1/note", "evidence").containsEntry("Message/1/sender", "1");
        assertThat(world.cells().keySet())
                .containsAll(before.keySet().stream()
                        .filter(cell -> cell.startsWith("Message"))
                        .toList());
        assertThat(plan.kept()).anySatisfy(kept -> {
            assertThat(kept.record()).isEqualTo("Message");
            assertThat(kept.state()).isEqualTo(RecordState.HELD);
        });
    }

    @Test
    void aHoldOnAPersonIsFoundHoweverTheirKeyIsWritten() {
        World world = new World(OwnershipTest.shop());
        world.add("Customer", "id", 7L);
        world.retention.hold(SubjectId.of("customer", "07"), "a lawsuit", "7 C 12/2026", World.JANA);

        ErasurePlan plan = world.erasure.plan(SubjectId.of("customer", "7"), ErasureGround.OBJECTION, World.JANA);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.kept()).singleElement().matches(kept -> kept.state() == RecordState.HELD);
        assertThat(world.erasure.plansOf(SubjectId.of("customer", "007"))).containsExactly(plan);
    }

    @Test
    void aTextThatIsNoKeyOfSuchAPersonIsRefusedUnseenAndWrittenDownNowhere() {
        World world = new World(OwnershipTest.shop());
        SubjectId mistyped = SubjectId.of("customer", "eva@example.cz");

        for (ThrowingCallable act : List.<ThrowingCallable>of(
                () -> world.erasure.plan(mistyped, ErasureGround.OBJECTION, World.JANA),
                () -> world.retention.hold(mistyped, "a lawsuit", "7 C 12/2026", World.JANA),
                () -> world.retention.restrict(mistyped, "accuracy is contested", "case 5", World.JANA))) {
            assertThatExceptionOfType(GdprException.class)
                    .isThrownBy(act)
                    .withMessageContainingAll("'customer'", "'Customer'", "the text of the record's primary key")
                    .withMessageNotContaining("eva")
                    .withNoCause();
        }
        assertThat(world.erasure.plansOf(mistyped)).isEmpty();
        assertThat(world.retention.active(mistyped, List.of())).isEmpty();
        assertThat(world.erasure
                        .plan(SubjectId.of("customer", "404"), ErasureGround.OBJECTION, World.JANA)
                        .steps())
                .isEmpty();
    }

    @Test
    void aHoldOnWhoMayOnlySeeTheRowKeepsIt() {
        World world = sent(messages(OnLeave.DELETE, false));
        world.retention.hold(World.customer(Key.of(2L)), "a lawsuit", "7 C 12/2026", World.JANA);

        world.erase(Key.of(1L));

        assertThat(world.value("Message", Key.of(1L), "note")).isEqualTo("evidence");
    }

    @Test
    void aHoldOnAnotherOwnerReachesThroughRecordsThatAreNotTheSubjects() {
        Model model = OwnershipTest.shop();
        model.record("Folder").toOne("keeper", "Customer", it -> it.ownedBy());
        model.record("Paper")
                .toOne("author", "Customer", it -> it.ownedBy().onLeave(OnLeave.DELETE))
                .toOne("folder", "Folder", it -> it.ownedBy().onLeave(OnLeave.UNLINK));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        Key jan = world.add("Customer", "id", 2L, "name", "Jan Malý");
        Key folder = world.add("Folder", "id", 1L, "keeper", jan);
        Key paper = world.add("Paper", "id", 1L, "author", eva, "folder", folder);
        world.retention.hold(World.customer(jan), "a lawsuit", "7 C 12/2026", World.JANA);

        world.erase(eva);

        assertThat(world.row("Paper", paper).links()).containsOnlyKeys("author", "folder");
    }

    @Test
    void aHeldRowThatOnlyRefersToThePersonIsNotChanged() {
        Model model = OwnershipTest.shop();
        model.record("Order")
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .toOne("adviser", "Customer", it -> it.refers());
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        Key jan = world.add("Customer", "id", 2L, "name", "Jan Malý");
        world.add("Order", "id", 1L, "buyer", jan, "adviser", eva);
        assertThat(world.plan(eva).blockers()).isEmpty();

        var hold = world.retention.hold(World.customer(jan), "a lawsuit", "7 C 12/2026", World.JANA);
        assertThat(world.plan(eva).blockers())
                .singleElement()
                .asString()
                .contains("Order.adviser", "1 row that refers to a Customer that would go is held or restricted");
        world.retention.end(hold, World.JANA);
        world.retention.hold(new RecordId("Order", "1"), "a lawsuit", "7 C 12/2026", World.JANA);
        assertThat(world.plan(eva).blockers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "accessor"})
    void aHoldOnWhoIsNamedByAnIdentifierKeepsTheSharedRow(String role) {
        Model model = OwnershipTest.shop();
        model.record("Invitation")
                .toOne("sender", "Customer", it -> it.ownedBy().onLeave(OnLeave.DELETE))
                .text(
                        "address",
                        it -> (role.equals("owner") ? it.ownedBy() : it.accessedBy())
                                .onLeave(OnLeave.UNLINK)
                                .by(IdentifierType.EMAIL, "customer")
                                .personal("contact.email"));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "email", "eva@example.cz");
        Key jan = world.add("Customer", "id", 2L, "email", "jan@example.cz");
        Key petr = world.add("Customer", "id", 3L, "email", "petr@example.cz");
        Key toJan = world.add("Invitation", "id", 1L, "sender", eva, "address", " JAN@example.cz");
        Key toPetr = world.add("Invitation", "id", 2L, "sender", eva, "address", "petr@example.cz");
        world.retention.hold(World.customer(jan), "a lawsuit", "7 C 12/2026", World.JANA);

        ErasurePlan plan = world.erase(eva);

        assertThat(world.row("Invitation", toJan).links()).containsOnlyKeys("sender");
        assertThat(world.has("Invitation", toPetr)).isFalse();
        assertThat(world.has("Customer", petr)).isTrue();
        assertThat(plan.kept())
                .filteredOn(kept -> kept.record().equals("Invitation"))
                .extracting(Kept::state)
                .containsExactly(RecordState.HELD);
    }

    @Test
    void aHeldRowOfWhoIsNamedByAnIdentifierIsNotChanged() {
        Model model = OwnershipTest.shop();
        model.record("Bounce")
                .toOne("adviser", "Customer", it -> it.refers())
                .text(
                        "address",
                        it -> it.ownedBy().by(IdentifierType.EMAIL, "customer").personal("contact.email"));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L, "email", "jan@example.cz");
        world.add("Bounce", "id", 1L, "adviser", eva, "address", "jan@example.cz");
        assertThat(world.plan(eva).blockers()).isEmpty();

        world.retention.hold(World.customer(jan), "a lawsuit", "7 C 12/2026", World.JANA);

        assertThat(world.plan(eva).blockers()).singleElement().asString().contains("Bounce.adviser", "held");
    }

    @Test
    void theStrongestStateIsTheReasonThatIsNamed() {
        World world = sent(messages(OnLeave.DETACH, true));
        world.retention.restrict(World.customer(Key.of(1L)), "contested", "Art. 18(1)(a)", World.JANA);
        world.retention.hold(new RecordId("Message", "1"), "a lawsuit", "7 C 12/2026", World.JANA);

        assertThat(world.plan(Key.of(1L)).kept())
                .filteredOn(kept -> kept.record().equals("Message"))
                .extracting(Kept::state)
                .containsExactly(RecordState.HELD);
    }

    @Test
    void aHoldOnARecordThatDoesNotExistIsRefused() {
        World world = sent(messages(OnLeave.DETACH, true));

        for (RecordId id :
                List.of(new RecordId("Mesage", "1"), new RecordId("Message", "7"), new RecordId("Message", "one"))) {
            assertThatExceptionOfType(GdprException.class)
                    .isThrownBy(() -> world.retention.hold(id, "a lawsuit", "7 C 12/2026", World.JANA));
            assertThatExceptionOfType(GdprException.class)
                    .isThrownBy(() -> world.retention.restrict(id, "contested", "Art. 18(1)(a)", World.JANA));
        }
    }

    @Test
    void aHoldFindsTheRecordHoweverItsKeyIsSpelled() {
        Model model = OwnershipTest.shop();
        model.keyless("Paper").key("id", UUID.class).toOne("author", "Customer", it -> it.ownedBy());
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        UUID id = UUID.fromString("7c0ffee0-0000-4000-8000-00000000000a");
        Key paper = world.add("Paper", "id", id, "author", eva);
        RecordId shouted = new RecordId("Paper", id.toString().toUpperCase(Locale.ROOT));
        world.retention.hold(shouted, "a lawsuit", "7 C 12/2026", World.JANA);

        world.erase(eva);

        assertThat(world.has("Paper", paper)).isTrue();
    }

    @Test
    void aRecordWithAPersonalKeyIsHeldByTheKeyOrByTheIdOfTheFoundRow() {
        Model model = OwnershipTest.shop();
        model.keyless("Bounce")
                .key("address", String.class)
                .text("address", it -> it.personal("contact.email").ownedBy().by(IdentifierType.EMAIL, "customer"));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "email", "eva@example.cz");
        Key bounce = world.add("Bounce", "address", "eva@example.cz");
        FoundRow found = world.find(eva).of("Bounce").get(0);
        RecordId id = world.retention.id(found.type(), found.key());
        assertThat(id.toString()).doesNotContain("eva");

        UUID hold = world.retention.hold(id, "a lawsuit", "7 C 12/2026", World.JANA);
        assertThat(world.plan(eva).steps()).extracting(PlanStep::record).doesNotContain("Bounce");
        world.retention.end(hold, World.JANA);
        assertThat(world.plan(eva).steps()).extracting(PlanStep::record).contains("Bounce");
        world.retention.hold(new RecordId("Bounce", bounce.text()), "a lawsuit", "7 C 12/2026", World.JANA);
        assertThat(world.plan(eva).steps()).extracting(PlanStep::record).doesNotContain("Bounce");
        assertThat(world.states.active(List.of(), List.of(id), World.NOW)).hasSize(1);
    }
}
