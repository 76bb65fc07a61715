package org.gdpr4j.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.gdpr4j.house.HouseRules;

@AnalyzeClasses(packages = "org.gdpr4j.spring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule autoConfigurationsAreNotPublic = classes()
            .that()
            .areAnnotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
            .should()
            .notBePublic()
            .as("an auto-configuration is nobody's API")
            .allowEmptyShould(true);
}
