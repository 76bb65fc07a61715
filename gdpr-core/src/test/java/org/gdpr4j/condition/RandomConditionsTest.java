package org.gdpr4j.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gdpr4j.condition.RandomConditions.Pair;
import org.junit.jupiter.api.Test;

/** Every failure names the seed of its tree; {@code -Dgdpr.test.seed=…} runs from that one. */
class RandomConditionsTest {

    private static final int TREES = 5_000;
    private static final int ROWS = 10;

    private final long seed = Long.getLong("gdpr.test.seed", new Random().nextInt(Integer.MAX_VALUE));

    @Test
    void saysOfEveryRowWhatSqlSaysOfTheTreeAsItWasBeforeItWasSimplified() {
        System.out.println("Seed of the random conditions: " + seed);
        Map<Truth, Integer> seen = new EnumMap<>(Truth.class);
        for (long tree = seed; tree < seed + TREES; tree++) {
            RandomConditions random = RandomConditions.withRelations(tree);
            Pair pair = random.pair(5);
            for (int i = 0; i < ROWS; i++) {
                Map<String, Object> row = random.row();
                Boolean sql = pair.sql().apply(row);
                Truth expected = sql == null ? Truth.UNKNOWN : Truth.of(sql);
                Truth actual = pair.condition().evaluate(row::get);

                assertThat(actual)
                        .as("seed %d: %s on %s", tree, pair.condition(), row)
                        .isEqualTo(expected);
                assertThat(pair.condition().holds(row::get)).isEqualTo(actual == Truth.TRUE);
                seen.merge(actual, 1, Integer::sum);
            }
        }
        assertThat(seen).as("all three truths came up").containsOnlyKeys(Truth.values());
    }

    @Test
    void comesBackEqualFromItsText() {
        System.out.println("Seed of the random conditions: " + seed);
        for (long tree = seed; tree < seed + TREES; tree++) {
            RandomConditions random = new RandomConditions(tree);
            Condition condition = Condition.any(
                    random.pair(5).condition(),
                    Condition.all(random.anyLeaf(), random.pair(3).condition()));

            Condition read = Condition.parse(condition.toText());

            assertThat(read).as("seed %d: %s", tree, condition.toText()).isEqualTo(condition);
            assertThat(read.hashCode()).as("seed %d", tree).isEqualTo(condition.hashCode());
            assertThat(read.toText()).as("seed %d", tree).isEqualTo(condition.toText());
        }
    }

    @Test
    void readsNoFieldThatItDoesNotName() {
        for (long tree = seed; tree < seed + TREES; tree++) {
            RandomConditions random = RandomConditions.withRelations(tree);
            Condition condition = random.pair(5).condition();
            Map<String, Object> row = random.row();
            condition.evaluate(field -> {
                assertThat(condition.fields()).contains(field);
                return row.get(field);
            });
            assertThat(List.of("text", "number", "valid.until", "person")).containsAll(condition.fields());
        }
    }
}
