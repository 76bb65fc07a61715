package org.gdpr4j.jpa.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/**
 * What must hold of erasures in every model. Set {@code -Dgdpr.test.seed} to run the models of another seed,
 * {@code -Dgdpr.test.model} to run one of them alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GeneratedModelsContract {

    private static final long SEED = Long.getLong("gdpr.test.seed", 20261124L);
    private static final int ONLY = Integer.getInteger("gdpr.test.model", -1);
    private static final int CASES = 2;
    private static final int FEWEST_MODELS = 25;
    private static final int FEWEST_CASES = 100;

    private final Stand stand;
    private final List<Vector> vectors;
    private final Set<String> tried = new TreeSet<>();

    GeneratedModelsContract(Stand stand) {
        this.stand = stand;
        this.vectors = CoveringArray.of(stand, SEED);
    }

    @Test
    void everyTwoMappingsMeetInSomeModel() {
        Set<Vector.Pair> met = new LinkedHashSet<>();
        vectors.forEach(vector -> met.addAll(vector.pairs()));

        assertThat(met).containsAll(Vector.allPairs(stand));
        assertThat(vectors).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(FEWEST_MODELS);
        assertThat(vectors.size() * CASES).isGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @Test
    void everyStrategyMeetsEverySortOfValueThatItFits() {
        Set<String> met = new TreeSet<>();
        vectors.forEach(
                vector -> new Layout(vector).values().forEach(value -> met.add(value.sort() + " " + value.strategy())));

        assertThat(met).containsAll(Value.Sort.allStrategies());
    }

    @Test
    void everyDataSetHoldsEveryHostileText(TestReporter reporter) {
        reporter.publishEntry("gdpr.test.seed", String.valueOf(SEED));

        for (Vector vector : vectors) {
            List<String> texts = new DataSet(new Layout(vector), SEED)
                    .rows().stream().map(row -> row.values().toString()).toList();
            assertThat(Texts.HOSTILE).allMatch(hostile -> texts.stream().anyMatch(text -> text.contains(hostile)));
        }
    }

    /** Also when somebody changes something between plan and execution: then nothing is done, and it is told. */
    @TestFactory
    Stream<DynamicTest> erasuresDoWhatTheirPlansSayAndNoMore() {
        return IntStream.range(0, vectors.size())
                .filter(i -> ONLY < 0 || ONLY == i)
                .mapToObj(i -> dynamicTest(repeat(i) + " " + vectors.get(i), () -> repeatably(i)));
    }

    /** Surefire does not print a dynamic test's name, so the failure says how to repeat it. */
    private void repeatably(int number) {
        try {
            check(vectors.get(number), SEED * 1000 + number * 10L);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(repeat(number) + " " + vectors.get(number), e);
        }
    }

    private static String repeat(int number) {
        return "-Dgdpr.test.seed=" + SEED + " -Dgdpr.test.model=" + number;
    }

    private void check(Vector vector, long seed) {
        try (GeneratedModel model = new GeneratedModel(stand, vector)) {
            assertThat(model.gdpr().catalog().verify())
                    .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
            for (int i = 0; i < CASES; i++) {
                new ErasureCase(model, seed + i, i, i == 0).check();
            }
            tried.addAll(new DriftCase(model, seed + CASES).check());
        }
    }

    @AfterAll
    void everySortOfChangeWasTried() {
        if (ONLY < 0) {
            assertThat(tried).containsAll(Drift.SORTS);
        }
    }
}
