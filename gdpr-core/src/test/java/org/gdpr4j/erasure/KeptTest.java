package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.source.Key;
import org.junit.jupiter.api.Test;

/** What stays, in which state, and what it keeps with it. */
class KeptTest {

    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 12, 31);

    /** Customer ← Order ← Invoice under a floor; Note of the customer. */
    private static Model books() {
        Model model = new Model();
        model.record("Customer")
                .text("name", it -> it.personal("identity.name").erase(Strategy.clear()))
                .text("country", it -> it.personal("contact").erase(Strategy.keep("tax statistics")))
                .says(it -> it.dataSubject("customer"));
        model.record("Order")
                .required()
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .text("wish", it -> it.personal("contract").erase(Strategy.constant("-")));
        model.record("Invoice")
                .required()
                .toOne("order", "Order", it -> it.ownedBy())
                .toOne("note", "Note", it -> it.refers())
                .field("period", LocalDate.class, it -> it.notPersonal(""))
                .text("kind", it -> it.notPersonal(""))
                .text("address", it -> it.personal("contact.address"))
                .says(it ->
                        it.retain("P10Y", "period", LawfulBasis.LEGAL_OBLIGATION, "VAT Act", "kind <> 'pro forma'"));
        model.record("Note").required().toOne("owner", "Customer", it -> it.ownedBy());
        return model;
    }

    private record Books(World world, Key eva, Key order, Key invoice, Key note) {
        static Books with(LocalDate period, String kind) {
            World world = new World(books());
            Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová", "country", "Moravia");
            Key order = world.add("Order", "id", 1L, "buyer", eva, "wish", "blue ribbon");
            Key note = world.add("Note", "id", 1L, "owner", eva);
            Key invoice = world.add(
                    "Invoice", "id", 1L, "order", order, "note", note, "kind", kind, "address", "Brno, Česká 1");
            world.source.set("Invoice", invoice, java.util.Collections.singletonMap("period", period), Map.of());
            return new Books(world, eva, order, invoice, note);
        }
    }

    @Test
    void aRetainedInvoiceKeepsItsChainAndReducesIt() {
        Books books = Books.with(LAST_YEAR, "final");

        ErasurePlan plan = books.world.erase(books.eva);

        World world = books.world;
        assertThat(world.value("Invoice", books.invoice, "address")).isEqualTo("Brno, Česká 1");
        assertThat(world.row("Invoice", books.invoice).links()).containsOnlyKeys("order");
        assertThat(world.value("Order", books.order, "wish")).isEqualTo("-");
        assertThat(world.value("Customer", books.eva, "name")).isNull();
        assertThat(world.value("Customer", books.eva, "country")).isEqualTo("Moravia");
        assertThat(world.has("Note", books.note)).isFalse();
        assertThat(plan.kept())
                .allSatisfy(kept -> assertThat(kept.exception()).isEqualTo("17(3)(b)"))
                .extracting(Kept::record)
                .containsExactlyInAnyOrder("Invoice", "Order", "Customer");
        assertThat(world.retention.active(World.customer(books.eva), List.of(new RecordId("Invoice", "1"))))
                .extracting(it -> it.state())
                .containsExactly(RecordState.RETAINED);
    }

    @Test
    void anInvoiceWhoseFloorHasEndedGoesWithAllTheRest() {
        Books books = Books.with(LocalDate.of(2010, 1, 1), "final");

        books.world.erase(books.eva);

        assertThat(books.world.cells()).isEmpty();
    }

    @Test
    void anInvoiceWhoseFloorHasNoStartOrAnUnknownConditionStays() {
        assertThat(Books.with(null, "final").world.plan(Key.of(1L)).kept()).isNotEmpty();
        assertThat(Books.with(LAST_YEAR, null).world.plan(Key.of(1L)).kept()).isNotEmpty();
        assertThat(Books.with(LAST_YEAR, "pro forma").world.plan(Key.of(1L)).kept())
                .isEmpty();
    }

    @Test
    void whatStaysWithoutAnyFieldIsSaidWithoutBrackets() {
        Kept bare = new Kept("s", "Note", null, List.of("1"), List.of(), "Jan's", "", null, ZoneOffset.UTC, "");
        Kept named = new Kept("s", "Note", null, List.of("1"), List.of("text"), "Jan's", "", null, ZoneOffset.UTC, "");

        assertThat(bare.words()).isEqualTo("keep 1 × Note: Jan's");
        assertThat(named.words()).isEqualTo("keep 1 × Note (text): Jan's");
    }

    @Test
    void aHoldOnThePersonKeepsEverythingAsItIs() {
        Books books = Books.with(LAST_YEAR, "pro forma");
        books.world.retention.hold(World.customer(books.eva), "a lawsuit", "7 C 12/2026", World.JANA);
        Map<String, String> before = books.world.cells();

        ErasurePlan plan = books.world.erase(books.eva);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.kept()).allSatisfy(kept -> {
            assertThat(kept.state()).isEqualTo(RecordState.HELD);
            assertThat(kept.exception()).isEqualTo("17(3)(e)");
        });
        assertThat(books.world.cells()).isEqualTo(before);
    }

    @Test
    void aHoldOnOneRecordKeepsItAsItIsAndAllThatItRefersTo() {
        Books books = Books.with(LAST_YEAR, "pro forma");
        books.world.retention.hold(new RecordId("Invoice", "1"), "a lawsuit", "7 C 12/2026", World.JANA);

        books.world.erase(books.eva);

        World world = books.world;
        assertThat(world.row("Invoice", books.invoice).links()).containsOnlyKeys("order", "note");
        assertThat(world.value("Order", books.order, "wish")).isEqualTo("-");
        assertThat(world.has("Note", books.note)).isTrue();
    }

    @Test
    void aRestrictionOfThePersonKeepsEverythingUntilItEnds() {
        Books books = Books.with(LAST_YEAR, "pro forma");
        var restriction = books.world.retention.restrict(
                World.customer(books.eva), "accuracy is contested", "case 5", World.JANA);
        assertThat(books.world.plan(books.eva).kept())
                .extracting(Kept::exception)
                .containsOnly("18(1)");
        books.world.retention.end(restriction, World.JANA);

        books.world.erase(books.eva);

        assertThat(books.world.cells()).isEmpty();
    }

    @Test
    void aHoldOnThePersonKeepsThemInRowsThatOthersOwnToo() {
        Model model = OwnershipTest.shop();
        model.record("Message")
                .toOne("from", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK))
                .toOne("to", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        world.add("Message", "id", 1L, "from", eva, "to", jan);
        world.retention.hold(World.customer(eva), "a lawsuit", "7 C 12/2026", World.JANA);
        Map<String, String> before = world.cells();

        world.erase(eva);

        assertThat(world.cells()).isEqualTo(before);
    }

    @Test
    void aFloorUnderARowOfSeveralOwnersKeepsItAsItIsWithoutTakingItFromTheOthersSight() {
        Model model = OwnershipTest.shop();
        model.record("Contract")
                .toOne("seller", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK))
                .toOne("buyer", "Customer", it -> it.ownedBy().onLeave(OnLeave.UNLINK))
                .field("signed", LocalDate.class, it -> it.notPersonal(""))
                .says(it -> it.retain("P10Y", "signed", LawfulBasis.LEGAL_OBLIGATION, "Civil Code"));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key contract = world.add("Contract", "id", 1L, "seller", eva, "buyer", jan, "signed", LAST_YEAR);

        world.erase(eva);

        assertThat(world.row("Contract", contract).links()).containsOnlyKeys("seller", "buyer");
        assertThat(world.states.records("Contract", RecordState.RETAINED, World.NOW))
                .isEmpty();
    }

    @Test
    void theReasonOfWhatSeveralRetainedRowsNeedIsTheOneThatLastsLongest() {
        Books books = Books.with(LAST_YEAR, "final");
        books.world.add("Invoice", "id", 2L, "order", books.order, "kind", "final", "period", LocalDate.of(2020, 1, 1));
        books.world.add("Invoice", "id", 3L, "order", books.order, "kind", "final", "period", LocalDate.of(2022, 1, 1));

        ErasurePlan plan = books.world.plan(books.eva);

        assertThat(plan.kept())
                .filteredOn(kept -> !kept.record().equals("Invoice"))
                .allSatisfy(kept -> assertThat(kept.until()).isEqualTo("2036-01-01T00:00:00Z"));
    }

    @Test
    void aRecordThatIsDeclaredToStayLosesThePersonAndStays() {
        Model model = OwnershipTest.shop();
        model.record("Sale")
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .text("reason", it -> it.personal("contract").erase(Strategy.clear()))
                .text("amount", it -> it.notPersonal(""))
                .says(it -> it.whenErased(RecordStrategy.DETACH));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key sale = world.add("Sale", "id", 1L, "buyer", eva, "reason", "a gift", "amount", "12");

        world.erase(eva);

        assertThat(world.has("Customer", eva)).isFalse();
        assertThat(world.row("Sale", sale).links()).isEmpty();
        assertThat(world.value("Sale", sale, "reason")).isNull();
        assertThat(world.value("Sale", sale, "amount")).isEqualTo("12");
    }
}
