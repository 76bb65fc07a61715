package org.gdpr4j.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.condition.Condition.all;
import static org.gdpr4j.condition.Condition.any;
import static org.gdpr4j.condition.Condition.field;
import static org.gdpr4j.condition.Condition.not;
import static org.gdpr4j.condition.Condition.parse;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

    @Test
    void readsWhatPeopleWrite() {
        assertThat(parse("status = 'OPEN' and (archived is null or kind in ('A','B')) and not name like 'abc%'"))
                .isEqualTo(all(
                        field("status").equalTo("OPEN"),
                        any(field("archived").isNull(), field("kind").in("A", "B")),
                        not(field("name").startsWith("abc"))));
    }

    @Test
    void bindsNotBeforeAndBeforeOr() {
        assertThat(parse("not a = 1 and b = 2 or c = 3 and d = 4"))
                .isEqualTo(any(
                        all(not(field("a").equalTo(1)), field("b").equalTo(2)),
                        all(field("c").equalTo(3), field("d").equalTo(4))));
    }

    @Test
    void readsEveryKindOfValue() {
        assertThat(parse("a = 'it''s'")).isEqualTo(field("a").equalTo("it's"));
        assertThat(parse("a=''")).isEqualTo(field("a").equalTo(""));
        assertThat(parse("a <> -10")).isEqualTo(field("a").notEqualTo(-10));
        assertThat(parse("a != 1.50")).isEqualTo(field("a").notEqualTo(new BigDecimal("1.5")));
        assertThat(parse("a<123456789012345678901"))
                .isEqualTo(field("a").lessThan(new BigDecimal("123456789012345678901")));
        assertThat(parse("a = TRUE")).isEqualTo(field("a").equalTo(true));
        assertThat(parse("a <= date '2026-01-31'")).isEqualTo(field("a").atMost(LocalDate.of(2026, 1, 31)));
        assertThat(parse("a > timestamp '2026-01-31T12:00:00+01:00'"))
                .isEqualTo(field("a").greaterThan(Instant.parse("2026-01-31T11:00:00Z")));
        assertThat(parse("a >= timestamp '2026-01-31T12:00'"))
                .isEqualTo(field("a").atLeast(LocalDateTime.of(2026, 1, 31, 12, 0)));
        assertThat(parse("a = uuid '00000000-0000-0001-0000-00000000000A'"))
                .isEqualTo(field("a").equalTo(new UUID(1, 10)));
    }

    @Test
    void readsWordsInAnyCaseButFieldsAsTheyAre() {
        assertThat(parse("A IS NOT NULL AND NOT B Starts With 'x' OR c NOT IN (1) oR d not like 'y%'"))
                .isEqualTo(any(
                        all(field("A").isNotNull(), not(field("B").startsWith("x"))),
                        not(field("c").in(1)),
                        not(field("d").startsWith("y"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"date", "timestamp", "uuid", "in", "is", "like", "and", "or", "null", "starts", "a.not", "číslo"
            })
    void takesItsOwnWordsForFieldsWhereAFieldStands(String name) {
        Condition condition = all(field(name).isNull(), field(name).startsWith("x"));

        assertThat(parse(condition.toText())).isEqualTo(condition);
    }

    @Test
    void writesAllConditionsOfOneMeaningInOneWay() {
        assertThat(parse("((a = 1.0)) and (not not b like 'x%' and true)").toText())
                .isEqualTo("a = 1 and b starts with 'x'");
        assertThat(parse("a = 1 and false").toText()).isEqualTo("false");
        assertThat(parse("(a is null or b is not null) and c in (1,2)").toText())
                .isEqualTo("(a is null or b is not null) and c in (1, 2)");
        assertThat(parse("a <= timestamp '2026-01-31T12:00:00+01:00'").toText())
                .isEqualTo("a <= timestamp '2026-01-31T11:00:00Z'");
    }

    @Test
    void readsALongListAndAWideTree() {
        StringBuilder text = new StringBuilder("a in (0");
        for (int i = 1; i < 20_000; i++) {
            text.append(", ").append(i);
        }
        text.append(")");
        for (int i = 1; i < 20_000; i++) {
            text.append(" or b = ").append(i);
        }

        assertThat(parse(text.toString()).toText()).isEqualTo(text.toString());
    }

    @Test
    void readsWhatIsNestedAsDeepAsATreeMayBe() {
        Condition condition = field("a").isNull();
        for (int depth = 1; depth < Operands.DEEPEST; depth++) {
            condition =
                    depth % 2 == 0 ? not(condition) : all(condition, field("b").isNull());
        }

        assertThat(parse(condition.toText())).isEqualTo(condition);
        assertThat(condition.evaluate(field -> null)).isNotEqualTo(Truth.UNKNOWN);
    }
}
