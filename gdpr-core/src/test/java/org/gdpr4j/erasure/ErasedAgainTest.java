package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.IdentifierType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was reduced because a floor kept something is erased again; what the first time left is nobody's. */
class ErasedAgainTest {

    private World world = new World(model());
    private Key eva = Key.of(1L);
    private Key invoice = Key.of(1L);

    private static Model model() {
        Model model = new Model();
        model.record("Customer")
                .text("name", it -> it.personal("identity.name").erase(Strategy.constant("erased person")))
                .text(
                        "email",
                        it -> it.personal("contact.email")
                                .identifies(IdentifierType.EMAIL)
                                .erase(Strategy.constant("erased@example.org")))
                .text("city", it -> it.personal("contact").erase(Strategy.generalise("prefix:6")))
                .text("phone", it -> it.personal("contact").erase(Strategy.clear()))
                .text("nick", it -> it.personal("identity").erase(Strategy.pseudonym()))
                .text("note", it -> it.personal("contact").erase(Strategy.random()))
                .field("token", UUID.class, it -> it.personal("account").erase(Strategy.random()))
                .element(
                        "tags",
                        "tags",
                        String.class,
                        it -> it.personal("preference").erase(Strategy.generalise("prefix:6")))
                .says(it -> it.dataSubject("customer"));
        model.record("Invoice")
                .required()
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .field("period", LocalDate.class, it -> it.notPersonal(""))
                .says(it -> it.retain("P10Y", "period", LawfulBasis.LEGAL_OBLIGATION, "VAT Act"));
        model.record("Bounce")
                .text("address", it -> it.personal("contact.email").ownedBy().by(IdentifierType.EMAIL, "customer"));
        return model;
    }

    @BeforeEach
    void eraseForTheFirstTime() {
        eva = customer(1L, "Eva Nováková", "eva@example.cz");
        world.erase(eva);
        assertThat(world.prove().reports()).hasSize(1);
    }

    private Key customer(long id, String name, String email) {
        Key key = world.add(
                "Customer",
                "id",
                id,
                "name",
                name,
                "email",
                email,
                "city",
                "Otrokovice " + id,
                "phone",
                "+420 " + id,
                "nick",
                "evi " + id,
                "note",
                "calls at night " + id,
                "token",
                UUID.randomUUID());
        invoice = world.add("Invoice", "id", id, "buyer", key, "period", LocalDate.of(2026, 1, 1));
        world.source.element("Customer", "tags", key, Map.of("tags", "vegan and more " + id));
        return key;
    }

    @Test
    void aSecondPlanHasNothingLeftToDo() {
        Map<String, String> reduced = world.cells();

        ErasurePlan again = world.plan(eva);

        assertThat(again.steps()).isEmpty();
        assertThat(again.kept()).isNotEmpty();
        assertThat(world.cells()).isEqualTo(reduced).containsEntry("Customer/1/city", "Otroko*");
    }

    @Test
    void whatIsNewInAReducedRowIsErasedAlone() {
        world.source.set("Customer", eva, Map.of("phone", "+420 602 111 222"), Map.of());

        ErasurePlan again = world.erase(eva);

        assertThat(again.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.fields())
                        .extracting(PlanStep.FieldAct::field)
                        .containsExactly("phone"));
        assertThat(world.row("Customer", eva).values().get("phone")).isNull();
    }

    @Test
    void whatLooksLikeAPseudonymOrADrawnValueAndIsNoneIsErased() {
        String hash = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
        UUID token = UUID.randomUUID();
        world.source.set(
                "Customer", eva, Map.of("nick", hash, "note", "abcdefghijkl0123456789xy", "token", token), Map.of());

        ErasurePlan again = world.erase(eva);

        assertThat(again.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.fields())
                        .extracting(PlanStep.FieldAct::field)
                        .containsExactly("nick", "note", "token"));
        assertThat(world.row("Customer", eva).values().get("nick"))
                .isNotEqualTo(hash)
                .asString()
                .hasSize(43);
        assertThat(world.row("Customer", eva).values().get("token")).isNotEqualTo(token);
    }

    @Test
    void aPseudonymStaysTheSameWhereItsRowIsWrittenAgain() {
        Object pseudonym = world.row("Customer", eva).values().get("nick");
        Object drawn = world.row("Customer", eva).values().get("note");
        world.source.set("Customer", eva, Map.of("phone", "+420 602 111 222"), Map.of());

        world.erase(eva);

        assertThat(world.row("Customer", eva).values())
                .containsEntry("nick", pseudonym)
                .containsEntry("note", drawn);
    }

    @Test
    void whenTheFloorHasEndedWhatTheFirstTimeLeftIsNotSought() {
        Key jan = customer(2L, "Jan Malíček", "jan@example.cz");
        world.erase(jan);
        world.prove();
        world.source.set("Invoice", Key.of(1L), Map.of("period", LocalDate.of(2001, 1, 1)), Map.of());

        ErasurePlan last = world.erase(eva);

        assertThat(world.has("Customer", eva)).isFalse();
        assertThat(world.prove().reports()).isEqualTo(List.of(last.id()));
    }

    @Test
    void aConstantIsNobodysIdentifier() {
        Key jans = world.add("Bounce", "id", 1L, "address", "erased@example.org");

        assertThat(world.find(eva).of("Bounce")).isEmpty();
        assertThat(world.plan(eva).steps()).isEmpty();
        assertThat(world.has("Bounce", jans)).isTrue();
    }
}
