package org.gdpr4j.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.condition.Condition.always;
import static org.gdpr4j.condition.Condition.exists;
import static org.gdpr4j.condition.Condition.field;
import static org.gdpr4j.condition.Condition.never;
import static org.gdpr4j.condition.Condition.not;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExistsTest {

    private static final UUID ID = UUID.fromString("0d1f1f9e-6f0a-4f5c-8f3a-3a8a3c0b9a11");
    private static final Condition GIVEN = field("state").equalTo("GIVEN");

    private final Map<String, String> states = new HashMap<>();

    private Relation relation() {
        return relation("customer");
    }

    private Relation relation(String kind) {
        return new Relation(
                "consent_state",
                kind,
                Map.of("state", String.class, "number", Long.class),
                (of, key) -> states.containsKey(of + ":" + key)
                        ? List.of(column -> column.equals("state") ? states.get(of + ":" + key) : null)
                        : List.of());
    }

    @Test
    void holdsWhenThePersonHasARowThatMeetsTheCondition() {
        states.put("customer:7", "GIVEN");
        states.put("customer:8", "WITHDRAWN");
        Condition given = exists(relation(), "id", GIVEN);

        assertThat(given.evaluate(field -> 7L)).isEqualTo(Truth.TRUE);
        assertThat(given.evaluate(field -> 7)).isEqualTo(Truth.TRUE);
        assertThat(given.evaluate(field -> new BigDecimal("7.00"))).isEqualTo(Truth.TRUE);
        assertThat(given.evaluate(field -> 8L)).isEqualTo(Truth.FALSE);
        assertThat(given.evaluate(field -> 9L)).isEqualTo(Truth.FALSE);
        assertThat(exists(relation(), "id", always()).holds(field -> 8L)).isTrue();
    }

    @Test
    void findsAPersonByAUuidOrATextToo() {
        states.put("customer:" + ID, "GIVEN");
        states.put("customer:K-1", "GIVEN");
        Condition given = exists(relation(), "id", GIVEN);

        assertThat(given.holds(field -> ID)).isTrue();
        assertThat(given.holds(field -> "K-1")).isTrue();
        assertThat(given.holds(field -> "k-1")).isFalse();
    }

    @Test
    void isNeverUnknownNeitherForANullKeyNorForANullColumn() {
        states.put("customer:7", null);
        Condition given = exists(relation(), "id", GIVEN);

        assertThat(given.evaluate(field -> null)).isEqualTo(Truth.FALSE);
        assertThat(not(given).evaluate(field -> null)).isEqualTo(Truth.TRUE);
        assertThat(given.evaluate(field -> 7L)).isEqualTo(Truth.FALSE);
        assertThat(not(given).evaluate(field -> 7L)).isEqualTo(Truth.TRUE);
    }

    @Test
    void takesNoRowOfAPersonOfAnotherKind() {
        states.put("lead:7", "GIVEN");

        assertThat(exists(relation(), "id", GIVEN).holds(field -> 7L)).isFalse();
        assertThat(exists(relation("lead"), "id", GIVEN).holds(field -> 7L)).isTrue();
    }

    @Test
    void readsTheKeyOfTheRecordAndNothingElseOfIt() {
        Condition given = exists(relation(), "person.id", GIVEN);

        assertThat(given.fields()).containsExactly("person.id");
    }

    @Test
    void isEqualToOneMadeAnew() {
        assertThat(exists(relation(), "id", GIVEN)).isEqualTo(exists(relation(), "id", GIVEN));
        assertThat(exists(relation(), "id", GIVEN)).isNotEqualTo(exists(relation("lead"), "id", GIVEN));
        assertThat(exists(relation(), "id", never())).isEqualTo(never());
    }

    @Test
    void hasNoTextAndSaysSoButShowsItselfWithoutValues() {
        Condition given = Condition.all(
                exists(relation(), "id", field("state").equalTo("canary")),
                field("a").isNull());

        assertThat(given).hasToString("exists in consent_state of customer by id where (state = ?) and a is null");
        assertThatThrownBy(given::toText)
                .isExactlyInstanceOf(ConditionException.class)
                .hasMessage("A condition over the library's own rows ('consent_state of customer') has no text form."
                        + " Build it in code, where it is used.");
    }

    @Test
    void refusesAKeyThatIsNone() {
        Condition given = exists(relation(), "id", GIVEN);

        assertThatThrownBy(() -> given.holds(field -> true))
                .isExactlyInstanceOf(ConditionException.class)
                .hasMessage("Field 'id' holds a java.lang.Boolean, but should hold the key of a 'customer': a whole"
                        + " number, a UUID or a text. Name the field that does.");
        assertThatThrownBy(() -> given.holds(field -> new BigDecimal("1.5"))).hasMessageContaining("BigDecimal");
        assertThatThrownBy(() -> given.holds(field -> 1.5)).hasMessageContaining("Double");
    }

    @Test
    void refusesToReadWhatTheRelationDoesNotHave() {
        assertThatThrownBy(() -> exists(relation(), "id", field("name").isNull()))
                .hasMessage("Relation 'consent_state' has no column 'name'. It has [number, state].");
        assertThatThrownBy(() -> exists(relation(), "id", not(field("number").equalTo("canary"))))
                .hasMessage("Column 'number' of relation 'consent_state' is of type Long, but the condition compares"
                        + " it with a String. Compare it with a value of its own type.");
        assertThatThrownBy(() -> exists(relation(), "id", field("state").in(1, 2)))
                .hasMessageContaining("'state'");
        assertThatThrownBy(() -> exists(relation(), "id", field("number").startsWith("1")))
                .hasMessageContaining("'number'");
        assertThatThrownBy(() -> exists(relation(), "id", exists(relation(), "number", always())))
                .hasMessageContaining("cannot look into another relation");
        assertThatThrownBy(() -> new Exists(relation(), "id", never())).hasMessageContaining("Condition.exists(…)");
        assertThatThrownBy(() -> exists(relation(), "not a field", GIVEN)).hasMessageContaining("dotted path");
    }

    @Test
    void refusesARelationThatNoDatabaseCouldName() {
        assertThatThrownBy(() -> new Relation("x; drop", "customer", Map.of(), (kind, key) -> List.of()))
                .isExactlyInstanceOf(ConditionException.class);
        assertThatThrownBy(() -> new Relation("x", "customer", Map.of("A", Long.class), (kind, key) -> List.of()))
                .isExactlyInstanceOf(ConditionException.class);
        assertThatThrownBy(() -> new Relation("x", " ", Map.of(), (kind, key) -> List.of()))
                .hasMessageContaining("kind of persons");
        assertThatThrownBy(() -> new Relation("x", "a", Map.of("a", Integer.class), (kind, key) -> List.of()))
                .hasMessageContaining("'a' of relation 'x' is of type Integer");
    }
}
