package org.gdpr4j;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import org.gdpr4j.ArchitectureTest.WithoutTheHouse;
import org.gdpr4j.house.FeatureRules;
import org.gdpr4j.house.FeatureTable;
import org.gdpr4j.house.HouseRules;
import org.gdpr4j.house.Repository;

@AnalyzeClasses(
        packages = "org.gdpr4j",
        importOptions = {DoNotIncludeTests.class, WithoutTheHouse.class})
class ArchitectureTest {

    private static final FeatureRules FEATURES = new FeatureRules(
            "org.gdpr4j",
            FeatureTable.read(Repository.root().resolve("docs/architecture.md")),
            Set.of(
                    "java",
                    "javax.crypto",
                    "org.slf4j",
                    "org.jspecify",
                    "tools.jackson",
                    "com.fasterxml.jackson.annotation",
                    "com.github.benmanes.caffeine"));

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule everyPackageHasARow = FEATURES.everyPackageHasARow();

    @ArchTest
    static final ArchRule featuresUseOnlyWhatTheirRowAllows = FEATURES.featuresUseOnlyWhatTheirRowAllows();

    @ArchTest
    static final ArchRule onlyTheNamedLibrariesAreUsed = FEATURES.onlyTheNamedLibrariesAreUsed();

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            SlicesRuleDefinition.slices().matching("org.gdpr4j.(**)").should().beFreeOfCycles();

    /** The rules are on the test class path too, in a package below ours. */
    static final class WithoutTheHouse implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/gdpr4j/house/");
        }
    }
}
