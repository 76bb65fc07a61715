package org.gdpr4j.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.condition.Condition.all;
import static org.gdpr4j.condition.Condition.always;
import static org.gdpr4j.condition.Condition.any;
import static org.gdpr4j.condition.Condition.field;
import static org.gdpr4j.condition.Condition.never;
import static org.gdpr4j.condition.Condition.not;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Condition OPEN = field("status").equalTo("OPEN");
    private static final Condition OLD = field("year").lessThan(2000);
    private static final Condition FREE = field("owner.id").isNull();

    @Test
    void isUnknownWhereTheFieldIsNullAndUnknownIsNotHeld() {
        for (Condition condition : List.of(
                OPEN,
                not(OPEN),
                field("status").notEqualTo("OPEN"),
                field("status").in("OPEN", "NEW"),
                field("status").startsWith(""),
                OLD)) {
            assertThat(condition.evaluate(field -> null)).isEqualTo(Truth.UNKNOWN);
            assertThat(condition.holds(field -> null)).isFalse();
        }
        assertThat(FREE.holds(field -> null)).isTrue();
        assertThat(field("owner.id").isNotNull().evaluate(field -> null)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "OPEN ", " OPEN", "OPEN\u200B", "\uFF2FPEN", "OPE", ""})
    void takesNoOtherTextForTheSame(String other) {
        assertThat(OPEN.evaluate(field -> other)).isEqualTo(Truth.FALSE);
        assertThat(field("status").in("OPEN").evaluate(field -> other)).isEqualTo(Truth.FALSE);
    }

    @Test
    void doesNotNormaliseText() {
        assertThat(field("city").equalTo("Łódź").holds(field -> "Ło\u0301dz\u0301"))
                .isFalse();
        assertThat(field("city").startsWith("i").holds(field -> "İzmir")).isFalse();
        assertThat(field("city").startsWith("5%_").holds(field -> "5%_a")).isTrue();
        assertThat(field("city").startsWith("5%_").holds(field -> "5xya")).isFalse();
    }

    @Test
    void comparesNumbersByTheirValueWhateverTheirType() {
        assertThat(field("amount").equalTo(new BigDecimal("1.00")))
                .isEqualTo(field("amount").equalTo(1))
                .isEqualTo(field("amount").equalTo(BigInteger.ONE))
                .hasSameHashCodeAs(field("amount").equalTo((byte) 1));
        assertThat(field("amount").in(1, new BigDecimal("1.0"), 1L)).isEqualTo(new Membership("amount", List.of(1L)));
        assertThat(field("amount").atLeast(100).holds(field -> new BigDecimal("100.000")))
                .isTrue();
        assertThat(field("amount").lessThan(new BigDecimal("0.5")).holds(field -> (short) 0))
                .isTrue();
        assertThat(field("amount")
                        .equalTo(Long.MAX_VALUE)
                        .holds(field -> BigInteger.TWO.pow(63).subtract(BigInteger.ONE)))
                .isTrue();
        assertThat(field("amount").equalTo(Long.MIN_VALUE).holds(field -> BigInteger.TWO.pow(63)))
                .isFalse();
    }

    @Test
    void comparesAHugeNumberInARecordWithoutWritingItOut() {
        assertThat(field("amount").greaterThan(1).holds(field -> new BigDecimal("1e2000000000")))
                .isTrue();
        assertThat(field("amount").equalTo(0).holds(field -> new BigDecimal("1e-2000000000")))
                .isFalse();
    }

    @Test
    void takesAnEnumForItsNameAndATimeWithOffsetForItsInstant() {
        assertThat(field("unit").equalTo(TimeUnit.DAYS)).isEqualTo(field("unit").equalTo("DAYS"));
        assertThat(field("unit").equalTo("DAYS").holds(field -> TimeUnit.DAYS)).isTrue();
        assertThat(field("at").atMost(OffsetDateTime.parse("2026-01-31T12:00:00+02:00")))
                .isEqualTo(field("at").atMost(Instant.parse("2026-01-31T10:00:00Z")));
    }

    @Test
    void hasOneNormalForm() {
        assertThat(all()).isEqualTo(always());
        assertThat(any()).isEqualTo(never());
        assertThat(all(OPEN)).isEqualTo(any(OPEN)).isEqualTo(OPEN);
        assertThat(all(OPEN, never(), OLD)).isEqualTo(never());
        assertThat(any(OPEN, always(), OLD)).isEqualTo(always());
        assertThat(all(OPEN, always(), OLD)).isEqualTo(new And(List.of(OPEN, OLD)));
        assertThat(any(OPEN, never(), any(OLD, FREE))).isEqualTo(new Or(List.of(OPEN, OLD, FREE)));
        assertThat(all(all(OPEN, OLD), FREE)).isEqualTo(all(OPEN, all(OLD, FREE)));
        assertThat(not(not(OPEN))).isEqualTo(OPEN);
        assertThat(not(always())).isEqualTo(never());
        assertThat(not(never())).isEqualTo(always());
        assertThat(field("status").in()).isEqualTo(never());
    }

    @Test
    void stopsReadingWhenItKnows() {
        Values onlyStatus = field -> {
            assertThat(field).isEqualTo("status");
            return "OPEN";
        };

        assertThat(any(OPEN, OLD).holds(onlyStatus)).isTrue();
        assertThat(all(not(OPEN), OLD).holds(onlyStatus)).isFalse();
    }

    @Test
    void namesItsFieldsInTheOrderOfTheirFirstMention() {
        assertThat(any(all(OLD, OPEN), not(FREE), OPEN).fields()).containsExactly("year", "status", "owner.id");
        assertThat(always().fields()).isEmpty();
    }

    @Test
    void keepsItsValuesToItself() {
        Condition condition = any(
                all(field("name").equalTo("canary"), not(any(field("name").in("canary", "b"), OLD))),
                field("name").startsWith("canary"),
                not(FREE));

        assertThat(condition.toString())
                .isEqualTo(
                        "(name = ? and not (name in (?) or year < ?)) or name starts with ? or owner.id is not null");
        assertThat(condition.toText())
                .isEqualTo("(name = 'canary' and not (name in ('canary', 'b') or year < 2000))"
                        + " or name starts with 'canary' or owner.id is not null");
    }

    @Test
    void cannotBeChangedThroughTheListItWasMadeOf() {
        List<Object> values = Arrays.asList("A", "B");
        Condition condition = field("kind").in(values);
        values.set(0, "C");

        assertThat(condition).isEqualTo(field("kind").in("A", "B"));
    }
}
