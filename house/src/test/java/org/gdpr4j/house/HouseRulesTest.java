package org.gdpr4j.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that was never seen to fail proves nothing: each one meets a planted fault here, at every build. */
class HouseRulesTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(HouseRules.NOTHING_PRINTS, "Prints", 1),
                Arguments.of(HouseRules.TIME_IS_PASSED_IN, "ReadsTheClock", 6),
                Arguments.of(HouseRules.NO_JAVA_SERIALIZATION, "Serializes", 2),
                Arguments.of(HouseRules.EXCEPTIONS_SHARE_ONE_ROOT, "StrayException", 1),
                Arguments.of(HouseRules.PUBLIC_CONCRETE_CLASSES_ARE_FINAL, "OpenClass", 1),
                Arguments.of(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, "OpenClass", 1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFound(ArchRule rule, String fault, int times) {
        JavaClasses classes = new ClassFileImporter().importClasses(namedClass("org.gdpr4j.house.faults." + fault));

        assertThat(rule.evaluate(classes).getFailureReport().getDetails()).hasSize(times);
    }

    @Test
    void codeThatKeepsTheRulesPasses() {
        JavaClasses classes = new ClassFileImporter().importPackages("org.gdpr4j.house.good");

        assertThat(faults().map(fault -> (ArchRule) fault.get()[0]))
                .allSatisfy(rule -> assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException());
    }

    private static Class<?> namedClass(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
