package org.gdpr4j.jpa.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Problem;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What must hold of an erasure in every model. Set {@code -Dgdpr.test.seed} to run the models of another seed,
 * {@code -Dgdpr.test.model} to run one of them alone. */
abstract class GeneratedModelsContract {

    static final long SEED = Long.getLong("gdpr.test.seed", 20261124L);
    private static final int ONLY = Integer.getInteger("gdpr.test.model", -1);
    private static final int CASES = 3;

    private final Stand stand;

    GeneratedModelsContract(Stand stand) {
        this.stand = stand;
    }

    @TestFactory
    Stream<DynamicNode> erasesExactlyWhatThePlanNames() {
        List<Vector> vectors = CoveringArray.of(stand, SEED);
        return IntStream.range(0, vectors.size())
                .filter(i -> ONLY < 0 || ONLY == i)
                .mapToObj(i -> model(i, vectors.get(i)));
    }

    private DynamicNode model(int number, Vector vector) {
        String name = "seed " + SEED + " model " + number + ": " + vector;
        return dynamicTest(name, () -> {
            try (GeneratedModel model = new GeneratedModel(stand, vector)) {
                assertThat(model.gdpr().catalog().verify())
                        .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
                for (int i = 0; i < CASES; i++) {
                    new ErasureCase(model, SEED * 1000 + number * 10L + i, i, i == 0).check();
                }
            }
        });
    }
}
