package org.gdpr4j.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * The rules that hold in the main code of every module that is published. A module runs them all with one line in its
 * {@code ArchitectureTest}: {@code @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);}
 *
 * <p>Rules with {@code allowEmptyShould} speak of things that a module need not have: exceptions, public classes.
 */
public final class HouseRules {

    private static final String ROOT_EXCEPTION = "org.gdpr4j.problem.GdprException";

    /** The persisted kinds of class, which Jakarta Persistence wants open for its proxies. */
    private static final Set<String> MAPPED = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Embeddable");

    @ArchTest
    static final ArchRule NOTHING_PRINTS =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("nothing prints: log with SLF4J or throw");

    @ArchTest
    static final ArchRule TIME_IS_PASSED_IN = noClasses()
            .should(readTheWallClock())
            .as("time is passed in: take a java.time.Clock, as in Instant.now(clock)");

    @ArchTest
    static final ArchRule NO_JAVA_SERIALIZATION = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
            .as("no Java serialization: what is stored has a format that is written down");

    @ArchTest
    static final ArchRule EXCEPTIONS_SHARE_ONE_ROOT = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(ROOT_EXCEPTION)
            .as("every exception of ours is a " + ROOT_EXCEPTION)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PUBLIC_CONCRETE_CLASSES_ARE_FINAL = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .doNotHaveModifier(ABSTRACT)
            .and(not(assignableTo(Throwable.class)))
            .and(not(mappedByJakartaPersistence()))
            .should(haveModifier(FINAL))
            .as("a public class that is not abstract is final")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .should(resideInANullMarkedPackage())
            .as("every package has a package-info.java with @NullMarked, or NullAway would not look into it");

    private HouseRules() {}

    private static ArchCondition<JavaClass> readTheWallClock() {
        return new ArchCondition<>("read the wall clock") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                    if (access.getTarget() instanceof CodeUnitAccessTarget target
                            && readsTheWallClock(target.getOwner(), target.getName(), target.getRawParameterTypes())) {
                        events.add(SimpleConditionEvent.satisfied(item, access.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean readsTheWallClock(JavaClass owner, String name, List<JavaClass> parameters) {
        boolean nowWithoutClock = owner.getPackageName().startsWith("java.time")
                && name.equals("now")
                && parameters.stream().noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        boolean millis = owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        boolean newDate = owner.isEquivalentTo(Date.class) && name.equals("<init>") && parameters.isEmpty();
        boolean calendar = owner.isAssignableTo(Calendar.class) && name.equals("getInstance");
        return nowWithoutClock || millis || newDate || calendar;
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        item, marked, item.getPackageName() + " of " + item.getSimpleName() + " is not @NullMarked"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> mappedByJakartaPersistence() {
        return DescribedPredicate.describe(
                "mapped by Jakarta Persistence", type -> MAPPED.stream().anyMatch(type::isAnnotatedWith));
    }
}
