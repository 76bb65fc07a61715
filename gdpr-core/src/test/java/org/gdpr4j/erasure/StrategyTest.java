package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.junit.jupiter.api.Test;

/** How is a value erased where its row has to stay? */
class StrategyTest {

    private static Model sales() {
        Model model = OwnershipTest.shop();
        model.record("Sale")
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .says(it -> it.whenErased(RecordStrategy.DETACH));
        return model;
    }

    private static World sale(Model model, String field, Object value) {
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        world.add("Sale", "id", 1L, "buyer", eva, field, value);
        world.erase(eva);
        return world;
    }

    private static Object after(Class<?> type, Strategy strategy, Object value) {
        Model model = sales().strategy("initial", old -> old == null ? "?" : ((String) old).substring(0, 1));
        model.record("Sale").field("field", type, it -> it.personal("contact").erase(strategy));
        return sale(model, "field", value).value("Sale", Key.of(1L), "field");
    }

    @Test
    void everyStrategyDoesWhatItSays() {
        LocalDate born = LocalDate.of(1984, 5, 17);
        assertThat(after(String.class, Strategy.clear(), "Eva")).isNull();
        assertThat(after(String.class, Strategy.constant("erased"), "Eva")).isEqualTo("erased");
        assertThat(after(LocalDate.class, Strategy.constant("1900-01-01"), born))
                .isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(after(LocalDate.class, Strategy.generalise("year"), born)).isEqualTo(LocalDate.of(1984, 1, 1));
        assertThat(after(LocalDate.class, Strategy.generalise("month"), born)).isEqualTo(LocalDate.of(1984, 5, 1));
        assertThat(after(String.class, Strategy.generalise("prefix:3"), "60200"))
                .isEqualTo("602*");
        assertThat(after(Long.class, Strategy.generalise("step:10"), 47L)).isEqualTo(40L);
        assertThat(after(BigDecimal.class, Strategy.generalise("step:100"), new BigDecimal("1234.50")))
                .isEqualTo(new BigDecimal("1200"));
        assertThat(after(String.class, Strategy.keep("statistics"), "Eva")).isEqualTo("Eva");
        assertThat(after(String.class, Strategy.custom("initial"), "Eva")).isEqualTo("E");
        assertThat(after(String.class, Strategy.pseudonym(), "Eva"))
                .asString()
                .hasSize(43)
                .doesNotContain("Eva");
        assertThat(after(String.class, Strategy.random(), "Eva"))
                .asString()
                .hasSize(24)
                .doesNotContain("Eva");
        assertThat(after(UUID.class, Strategy.random(), new UUID(1, 2)))
                .isInstanceOf(UUID.class)
                .isNotEqualTo(new UUID(1, 2));
    }

    @Test
    void anEmptyFieldStaysEmpty() {
        Model model = sales();
        model.record("Sale").text("field", it -> it.personal("contact").erase(Strategy.constant("erased")));
        World world = sale(model, "id", 1L);

        assertThat(world.value("Sale", Key.of(1L), "field")).isNull();
    }

    @Test
    void aStrategyOfOnesOwnThatFailsSaysWhereAndShowsNoValue() {
        Model model = sales().strategy("fails", old -> {
            throw new IllegalStateException("cannot read " + old);
        });
        model.record("Sale").text("field", it -> it.personal("contact").erase(Strategy.custom("fails")));

        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> sale(model, "field", "secret canary"))
                .satisfies(e ->
                        assertThat(e.getMessage()).contains("fails", "field").doesNotContain("canary"))
                .withNoCause();
    }

    private static Model phones(Strategy strategy) {
        Model model = sales();
        model.record("Sale")
                .element(
                        "phones",
                        "phones",
                        String.class,
                        it -> it.personal("contact").erase(strategy));
        return model;
    }

    private static List<Object> phonesAfter(Strategy strategy, String... phones) {
        World world = new World(phones(strategy));
        Key eva = world.add("Customer", "id", 1L);
        Key sale = world.add("Sale", "id", 1L, "buyer", eva);
        Key other = world.add("Sale", "id", 2L);
        for (String phone : phones) {
            world.source.element("Sale", "phones", sale, Map.of("phones", phone));
        }
        world.source.element("Sale", "phones", other, Map.of("phones", "+420999"));

        world.erase(eva);

        assertThat(world.elements("Sale", "phones", "phones", other)).containsExactly("+420999");
        return world.elements("Sale", "phones", "phones", sale);
    }

    @Test
    void anElementCollectionIsClearedByDeletingItsRows() {
        assertThat(phonesAfter(Strategy.clear(), "+420111", "+420222")).isEmpty();
    }

    @Test
    void anElementIsOverwrittenAndCountedOnceThoughItBecomesWhatAnotherWas() {
        assertThat(phonesAfter(Strategy.generalise("prefix:4"), "+420111", "+420", "+420111", "+49"))
                .containsExactlyInAnyOrder("+420*", "+4*", "+420*", "+*");
    }

    @Test
    void elementsOfRowsThatGoGoBeforeThem() {
        Model model = OwnershipTest.shop();
        model.record("Customer").element("tags", "tags.text", String.class, it -> it.personal("preference"));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        world.source.element("Customer", "tags", eva, Map.of("tags.text", "vegan"));

        ErasurePlan plan = world.erase(eva);

        assertThat(plan.steps())
                .extracting(PlanStep::act)
                .containsExactly(PlanStep.Act.DELETE_ELEMENTS, PlanStep.Act.DELETE);
        assertThat(world.cells()).isEmpty();
    }
}
