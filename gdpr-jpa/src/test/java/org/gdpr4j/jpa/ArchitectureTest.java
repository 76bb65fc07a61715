package org.gdpr4j.jpa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.gdpr4j.house.HouseRules;

@AnalyzeClasses(packages = "org.gdpr4j.jpa", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule hibernateStaysInItsOwnPackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.gdpr4j.jpa.hibernate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate..")
            .as("org.hibernate.. is used in org.gdpr4j.jpa.hibernate only: the rest is pure Jakarta Persistence");

    @ArchTest
    static final ArchRule eclipseLinkStaysInItsOwnPackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.gdpr4j.jpa.eclipselink..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.persistence..")
            .as("org.eclipse.persistence.. is used in org.gdpr4j.jpa.eclipselink only");
}
