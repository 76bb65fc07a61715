package org.gdpr4j.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.condition.Condition.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionRefusalTest {

    private static final Condition LEAF = field("a").isNull();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | 1  | a field, not, true, false or (, found the end",
                "a                         | 2  | = <> < <= > >=, in, is, like or starts with, found the end",
                "a canary 'x'              | 3  | in, is, like or starts with, found a word",
                "a = canary                | 5  | a value such as 'text', 10, true, date '2026-01-31', found a word",
                "a = null                  | 5  | for null write is null",
                "a = 'canary               | 5  | not closed by '",
                "a = 1 b = 2               | 7  | and, or, or the end, found a word",
                "a = 1 and                 | 10 | a field, not, true, false or (, found the end",
                "(a = 1                    | 7  | ), found the end",
                "a = 1)                    | 6  | and, or, or the end, found a sign",
                "a in 'canary'             | 6  | (, found a text",
                "a in ()                   | 7  | a value",
                "a in ('canary',)          | 16 | a value",
                "a in (1, 'canary')        | 3  | all of one kind, but got [Number, String]",
                "a is 'canary'             | 6  | null, found a text",
                "a not = 1                 | 7  | in, like or starts with, found a sign",
                "a starts 'canary'         | 10 | with, found a text",
                "a starts with 1           | 15 | a text such as 'abc', found a number",
                "a like 'canary'           | 8  | = 'abc'",
                "a like '%canary%'         | 8  | starts with 'abc'",
                "a like 'can_ry%'          | 8  | no _",
                "a like 'canary\\%'        | 8  | no _ or \\",
                "a like 10                 | 8  | a prefix such as 'abc%', found a number",
                "a < 'canary'              | 3  | only numbers, dates and times have an order",
                "a >= true                 | 3  | only numbers, dates and times have an order",
                "a = 1e400                 | 5  | a number such as 10",
                "a = 1.                    | 5  | a number such as 10",
                "a = -                     | 5  | a number such as 10",
                "a = -.5                   | 5  | a number such as 10",
                "a = 1.2.3                 | 5  | a number such as 10",
                "a = .5                    | 5  | a field, a value, a parenthesis",
                "a = date '31.1.2026'      | 10 | a date such as '2026-01-31', found a text",
                "a = date '2026-02-30'     | 10 | a date such as '2026-01-31', found a text",
                "a = date 2026             | 10 | a date such as '2026-01-31', found a number",
                "a = timestamp '2026-01-31'| 15 | a time such as",
                "a = uuid '1-1-1-1-1'      | 10 | a UUID of 36 characters",
                "a.b. = 1                  | 1  | a dotted path such as address.city",
                "a..b = 1                  | 1  | a dotted path such as address.city",
                "\"canary\" = 1            | 1  | a field",
                "a = 1; drop table canary  | 6  | a field, a value, a parenthesis",
                "a = 1 -- canary           | 7  | a number such as 10",
                "not = 1                   | 5  | a field, not, true, false or ("
            })
    void saysAtWhichPositionATextCannotBeReadAndWhatItExpects(String text, int position, String expected) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isExactlyInstanceOf(ConditionException.class)
                .hasMessageStartingWith("The condition cannot be read at position " + position + ": ")
                .hasMessageContaining(expected)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "a = 1 and (", "not (a is null or "})
    void refusesATextThatNestsTooDeepInsteadOfOverflowingTheStack(String nested) {
        assertThatThrownBy(() -> Condition.parse(nested.repeat(100_000)))
                .isInstanceOf(ConditionException.class)
                .hasMessageContaining("nests deeper than 200 levels");
    }

    @Test
    void refusesATreeThatNestsTooDeep() {
        Condition deepest = LEAF;
        for (int depth = 1; depth < Operands.DEEPEST; depth++) {
            deepest = depth % 2 == 0 ? Condition.all(deepest, LEAF) : Condition.any(deepest, LEAF);
        }
        Condition condition = deepest;

        assertThatThrownBy(() -> Condition.not(condition))
                .isInstanceOf(ConditionException.class)
                .hasMessageContaining("nests deeper than 200 levels");
    }

    @Test
    void refusesANumberTooLongForADatabaseBeforeItReadsIt() {
        assertThatThrownBy(() -> Condition.parse("a = " + "9".repeat(1_000_000)))
                .hasMessageContaining("at most 65 digits");
        assertThatThrownBy(() -> field("a").equalTo(new BigDecimal("1e2000000000")))
                .hasMessageContaining("more than 65 digits");
        assertThatThrownBy(() -> Condition.parse("a = 0." + "9".repeat(66)))
                .hasMessageContaining("more than 65 digits");
        assertThat(Condition.parse("a = " + "9".repeat(65) + "." + "9".repeat(64)))
                .isNotNull();
    }

    static Stream<Arguments> builds() {
        return Stream.of(
                refusal(() -> field("").isNull(), "ends early"),
                refusal(() -> field("a b").isNull(), "at position 2"),
                refusal(() -> field("1a").isNull(), "at position 1"),
                refusal(() -> field("a.").isNull(), "ends early"),
                refusal(() -> field("a;--").isNull(), "at position 2"),
                refusal(() -> field("a\0").isNull(), "at position 2"),
                refusal(() -> field("Not").isNull(), "conditions use this word"),
                refusal(() -> field("a").equalTo(null), "'a' is compared with null, which is never true. Use isNull()"),
                refusal(() -> field("a").startsWith(null), "'a' is compared with null"),
                refusal(() -> field("a").in("canary", null), "'a' is compared with null"),
                refusal(() -> new Membership("a", Arrays.asList("canary", null)), "'a' is compared with null"),
                refusal(() -> field("a").in("canary", 1), "all of one kind, but got [String, Number]"),
                refusal(() -> new Membership("a", List.of()), "an empty list for never"),
                refusal(() -> field("a").equalTo(1.5), "'a' is compared with a java.lang.Double"),
                refusal(
                        () -> field("a").equalTo(new StringBuilder("canary")),
                        "'a' is compared with a java.lang.StringBuilder"),
                refusal(() -> field("a").equalTo("canary\0"), "NUL or half a surrogate pair"),
                refusal(() -> field("a").startsWith("canary\uD83D"), "NUL or half a surrogate pair"),
                refusal(() -> field("a").in("\uDE00canary"), "NUL or half a surrogate pair"),
                refusal(() -> field("a").lessThan("canary"), "'a' is compared by < with a String"),
                refusal(() -> field("a").atLeast(new UUID(1, 1)), "'a' is compared by >= with a UUID"),
                refusal(
                        () -> new And(List.of(LEAF)),
                        "And needs at least two operands. Build it with Condition.all(…)"),
                refusal(() -> new Or(List.of()), "Or needs at least two operands. Build it with Condition.any(…)"),
                refusal(() -> new And(List.of(LEAF, Condition.always())), "And cannot contain Always"),
                refusal(() -> new Or(List.of(LEAF, Condition.any(LEAF, LEAF))), "Or cannot contain Or"),
                refusal(() -> new Not(new Not(LEAF)), "Not cannot contain Not. Build it with Condition.not(…)"));
    }

    private static Arguments refusal(ThrowingCallable build, String message) {
        return Arguments.of(build, message);
    }

    @ParameterizedTest
    @MethodSource("builds")
    void refusesToBuildWhatItCouldNotKeep(ThrowingCallable build, String message) {
        assertThatThrownBy(build)
                .isExactlyInstanceOf(ConditionException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("canary");
    }

    @Test
    void namesFieldAndTypesWhenARecordHoldsAnotherTypeButNotTheValues() {
        for (Condition condition : List.of(
                field("name").equalTo("canary"),
                field("name").notEqualTo("canary"),
                field("name").in("canary"),
                field("name").startsWith("canary"),
                Condition.not(field("name").startsWith("canary")))) {
            assertThatThrownBy(() -> condition.evaluate(field -> 4711L))
                    .isExactlyInstanceOf(ConditionException.class)
                    .hasMessage("Field 'name' holds a java.lang.Long, but the condition compares it with a String."
                            + " Compare it with a value of its own type.");
        }
        Condition due = field("due").atMost(LocalDate.of(2026, 1, 31));
        assertThatThrownBy(() -> due.holds(field -> "2026-01-01"))
                .hasMessageContaining("'due' holds a java.lang.String");
        assertThatThrownBy(() -> due.holds(field -> new int[0])).hasMessageContaining("'due' holds a int[]");
        assertThatThrownBy(() -> field("x").equalTo(1).holds(field -> 1.0)).hasMessageContaining("java.lang.Double");
    }
}
