package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.Test;

/** Whose is a row, and what becomes of it when they go? */
class OwnershipTest {

    static Model shop() {
        Model model = new Model();
        model.record("Customer")
                .text("name", it -> it.personal("identity.name").erase(Strategy.clear()))
                .text(
                        "email",
                        it -> it.personal("contact.email")
                                .identifies(IdentifierType.EMAIL)
                                .erase(Strategy.clear()))
                .says(it -> it.dataSubject("customer"));
        return model;
    }

    @Test
    void aSoleOwnersRowsGoAndOtherPersonsRowsStay() {
        Model model = shop();
        model.record("Note").toOne("owner", "Customer", it -> it.ownedBy()).text("text", it -> it.personal("contact"));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        Key jan = world.add("Customer", "id", 2L, "name", "Jan Malý");
        Key evas = world.add("Note", "id", 1L, "owner", eva, "text", "x");
        Key jans = world.add("Note", "id", 2L, "owner", jan, "text", "y");

        ErasurePlan plan = world.erase(eva);

        assertThat(plan.steps()).extracting(PlanStep::record).containsExactly("Note", "Customer");
        assertThat(world.has("Note", evas) || world.has("Customer", eva)).isFalse();
        assertThat(world.has("Note", jans) && world.has("Customer", jan)).isTrue();
    }

    private static Model messages(OnLeave sender, OnLeave recipient) {
        Model model = shop();
        model.record("Message")
                .toOne("sender", "Customer", it -> it.ownedBy().onLeave(sender))
                .toOne("recipient", "Customer", it -> it.ownedBy().onLeave(recipient))
                .text("senderNote", it -> it.personal("contact").of("sender").erase(Strategy.clear()))
                .text(
                        "recipientNote",
                        it -> it.personal("contact").of("recipient").erase(Strategy.clear()))
                .text("text", it -> it.personal("communication").erase(Strategy.constant("gone")));
        return model;
    }

    private record Sent(World world, Key eva, Key jan, Key message) {
        static Sent with(OnLeave sender, OnLeave recipient) {
            World world = new World(messages(sender, recipient));
            Key eva = world.add("Customer", "id", 1L);
            Key jan = world.add("Customer", "id", 2L);
            Key message = world.add(
                    "Message",
                    "id",
                    1L,
                    "sender",
                    eva,
                    "recipient",
                    jan,
                    "senderNote",
                    "from",
                    "recipientNote",
                    "to",
                    "text",
                    "hello");
            return new Sent(world, eva, jan, message);
        }
    }

    @Test
    void aCoOwnerWhoDetachesTakesTheirLinkAndWhatIsAboutThem() {
        Sent sent = Sent.with(OnLeave.DETACH, OnLeave.UNLINK);

        sent.world.erase(sent.eva);

        assertThat(sent.world.row("Message", sent.message).links()).containsOnlyKeys("recipient");
        assertThat(sent.world.value("Message", sent.message, "senderNote")).isNull();
        assertThat(sent.world.value("Message", sent.message, "recipientNote")).isEqualTo("to");
        assertThat(sent.world.value("Message", sent.message, "text")).isEqualTo("hello");
    }

    @Test
    void aCoOwnerWhoUnlinksTakesOnlyTheirLink() {
        Sent sent = Sent.with(OnLeave.DETACH, OnLeave.UNLINK);

        sent.world.erase(sent.jan);

        assertThat(sent.world.row("Message", sent.message).links()).containsOnlyKeys("sender");
        assertThat(sent.world.value("Message", sent.message, "recipientNote")).isEqualTo("to");
    }

    @Test
    void aCoOwnerWhoDeletesTakesTheRowFromEverybody() {
        Sent sent = Sent.with(OnLeave.DELETE, OnLeave.UNLINK);

        sent.world.erase(sent.eva);

        assertThat(sent.world.has("Message", sent.message)).isFalse();
        assertThat(sent.world.has("Customer", sent.jan)).isTrue();
    }

    @Test
    void theLastOwnerTakesTheRow() {
        Sent sent = Sent.with(OnLeave.DETACH, OnLeave.UNLINK);

        sent.world.erase(sent.eva);
        sent.world.erase(sent.jan);

        assertThat(sent.world.source.rows("Message")).isEmpty();
    }

    @Test
    void oneWhoIsEveryOwnerTakesTheRow() {
        World world = new World(messages(OnLeave.DETACH, OnLeave.UNLINK));
        Key eva = world.add("Customer", "id", 1L);
        world.add("Message", "id", 1L, "sender", eva, "recipient", eva);

        world.erase(eva);

        assertThat(world.source.rows("Message")).isEmpty();
    }

    @Test
    void whoCouldOnlySeeARowIsCutOutOfItAndItStays() {
        Model model = shop();
        model.record("Note")
                .toOne("owner", "Customer", it -> it.ownedBy())
                .toOne("reader", "Customer", it -> it.accessedBy().onLeave(OnLeave.DETACH))
                .text("readerName", it -> it.personal("identity").of("reader").erase(Strategy.clear()));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key note = world.add("Note", "id", 1L, "owner", eva, "reader", jan, "readerName", "Jan");

        world.erase(jan);

        assertThat(world.row("Note", note).links()).containsOnlyKeys("owner");
        assertThat(world.value("Note", note, "readerName")).isNull();
    }

    @Test
    void aChainLeadsToThePersonAndGoesFromItsEnd() {
        Model model = shop();
        model.record("Order").required().toOne("buyer", "Customer", it -> it.ownedBy());
        model.record("Line").required().toOne("order", "Order", it -> it.ownedBy());
        model.record("Return").required().toOne("line", "Line", it -> it.ownedBy());
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key order = world.add("Order", "id", 1L, "buyer", eva);
        Key line = world.add("Line", "id", 1L, "order", order);
        world.add("Return", "id", 1L, "line", line);

        ErasurePlan plan = world.erase(eva);

        assertThat(plan.steps()).extracting(PlanStep::record).containsExactly("Return", "Line", "Order", "Customer");
        assertThat(world.cells()).isEmpty();
    }

    private static Model documentsWithShares(OnLeave onLeave) {
        Model model = shop();
        model.record("Share")
                .required()
                .toOne("document", "Document", it -> it.refers())
                .required()
                .toOne("person", "Customer", it -> it.ownedBy());
        model.record("Document")
                .toMany("shares", "Share", "document", it -> it.ownedBy().onLeave(onLeave))
                .text("text", it -> it.personal("contact"));
        return model;
    }

    @Test
    void aJoinEntityGoesWithItsPersonAndTheDocumentStaysWithTheOthers() {
        World world = new World(documentsWithShares(OnLeave.UNLINK));
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key document = world.add("Document", "id", 1L, "text", "plan");
        world.add("Share", "id", 1L, "document", document, "person", eva);
        Key jans = world.add("Share", "id", 2L, "document", document, "person", jan);

        world.erase(eva);
        assertThat(world.source.rows("Share")).extracting(row -> row.key()).containsExactly(jans);
        assertThat(world.has("Document", document)).isTrue();

        world.erase(jan);
        assertThat(world.cells()).isEmpty();
    }

    @Test
    void aJoinTableLosesThePersonAndTheRowGoesWithTheLast() {
        Model model = shop();
        model.record("Flat").joinTable("tenants", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key flat = world.add("Flat", "id", 1L);
        world.source.join("Flat", "tenants", flat, eva);
        world.source.join("Flat", "tenants", flat, jan);

        world.erase(eva);
        assertThat(world.ends("Flat", "tenants", flat)).containsExactly(jan);

        world.erase(jan);
        assertThat(world.cells()).isEmpty();
    }

    @Test
    void aJoinTableMappedFromBothSidesIsEmptiedOnce() {
        Model model = shop();
        model.record("Flat").joinTable("tenants", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK));
        model.record("Customer").joined("flats", "Flat", "tenants", it -> it.refers());
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key shared = world.add("Flat", "id", 1L);
        Key alone = world.add("Flat", "id", 2L);
        world.source.join("Flat", "tenants", shared, eva);
        world.source.join("Flat", "tenants", shared, jan);
        world.source.join("Flat", "tenants", alone, eva);

        world.erase(eva);

        assertThat(world.ends("Flat", "tenants", shared)).containsExactly(jan);
        assertThat(world.has("Flat", alone)).isFalse();
    }

    private static Model newsletter() {
        Model model = shop();
        model.record("Subscription")
                .text("address", it -> it.personal("contact.email").ownedBy().by(IdentifierType.EMAIL, "customer"));
        return model;
    }

    @Test
    void aValueIdentifiesItsPersonAsItsTypeComparesAndNobodyWhoIsOnlySimilar() {
        World world = new World(newsletter());
        Key eva = world.add("Customer", "id", 1L, "email", "eva@example.cz");
        Key spelled = world.add("Subscription", "id", 1L, "address", " Eva@Example.CZ ");
        Key other = world.add("Subscription", "id", 2L, "address", "eva@example.cz.org");

        world.erase(eva);

        assertThat(world.has("Subscription", spelled)).isFalse();
        assertThat(world.has("Subscription", other)).isTrue();
    }

    private static Model contracts() {
        Model model = shop();
        model.record("Contract")
                .text("state", it -> it.notPersonal(""))
                .toOne("party", "Customer", it -> it.ownedBy().when("state = 'person'"));
        return model;
    }

    @Test
    void aLinkHoldsWhereItsConditionIsTrueAndNotWhereItIsFalse() {
        World world = new World(contracts());
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key yes = world.add("Contract", "id", 1L, "state", "person", "party", eva);
        Key no = world.add("Contract", "id", 2L, "state", "company", "party", jan);

        world.erase(eva);
        assertThat(world.has("Contract", yes)).isFalse();

        world.erase(jan);
        assertThat(world.row("Contract", no).links()).isEmpty();
        assertThat(world.value("Contract", no, "state")).isEqualTo("company");
    }

    @Test
    void aConditionThatIsUnknownDoesNotHold() {
        World world = new World(contracts());
        Key eva = world.add("Customer", "id", 1L);
        Key contract = world.add("Contract", "id", 1L, "party", eva);

        assertThat(world.find(eva).of("Contract")).isEmpty();
        world.erase(eva);

        assertThat(world.row("Contract", contract).links()).isEmpty();
    }

    @Test
    void ofAnUnknownPersonNothingIsHeld() {
        World world = new World(shop());

        ErasurePlan plan = world.plan(Key.of(404L));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.toText()).contains("Nothing is held");
    }

    @Test
    void aTextThatIsNoKeyOfAPersonIsRefusedWithoutBeingRepeated() {
        World world = new World(shop());

        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> world.plan(Key.of("eva@example.org")))
                .withMessageContaining("no key of 'Customer'")
                .withMessageNotContaining("eva@");
    }
}
