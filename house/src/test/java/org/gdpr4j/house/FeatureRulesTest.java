package org.gdpr4j.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureRulesTest {

    private static final FeatureRules RULES = new FeatureRules(
            "org.gdpr4j.house.rooms", FeatureTable.parse("""
            | package | question | may use (besides the shared `low`) |
            | --- | --- | --- |
            | `low` | ? | – |
            | `high` | ? | – |
            | root | ? | all |

            | sub-package | what for | library |
            | --- | --- | --- |
            | `high.lib` | ? | `org.assertj` |
            """.lines().toList()), Set.of("java"));

    private static final JavaClasses ROOMS = new ClassFileImporter().importPackages("org.gdpr4j.house.rooms");

    @Test
    void aPackageWithoutARowIsFound() {
        assertThat(culprits(RULES.everyPackageHasARow())).containsExactly("Stray");
    }

    @Test
    void aUseThatTheRowDoesNotAllowIsFound() {
        assertThat(culprits(RULES.featuresUseOnlyWhatTheirRowAllows()))
                .containsExactlyInAnyOrder("UsesHigh", "UsesTheRoot", "UsesItsAdapter");
    }

    @Test
    void aLibraryThatThePageDoesNotNameIsFound() {
        assertThat(culprits(RULES.onlyTheNamedLibrariesAreUsed())).containsExactly("UsesALibrary");
    }

    /** The classes whose name stands first in a violation: all faults are planted in a class of their own. */
    private static List<String> culprits(ArchRule rule) {
        String report =
                String.join("\n", rule.evaluate(ROOMS).getFailureReport().getDetails());
        return ROOMS.stream()
                .map(type -> type.getSimpleName())
                .filter(name -> report.lines()
                        .anyMatch(line -> line.matches(
                                "(Field <)?[a-z0-9.]*org\\.gdpr4j\\.house\\.rooms[a-z.]*\\." + name + "\\b.*")))
                .toList();
    }
}
