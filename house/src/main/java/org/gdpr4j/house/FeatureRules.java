package org.gdpr4j.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The rules that follow from a {@link FeatureTable} for the packages below one base package.
 *
 * @param base the root package, which everything below it must do without
 * @param table which feature may use which
 * @param libraries the packages that every feature may use besides ours
 */
public record FeatureRules(String base, FeatureTable table, Set<String> libraries) {

    /** Every package is the root, a feature of the table, or one of its optional sub-packages. */
    public ArchRule everyPackageHasARow() {
        return classes()
                .should(new ArchCondition<>("be in a package that the table names") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String room = room(item);
                        boolean known = room.isEmpty()
                                || table.mayUse().containsKey(room)
                                || table.libraries().containsKey(room);
                        events.add(new SimpleConditionEvent(
                                item,
                                known,
                                item.getName() + " is in a package without a row in docs/architecture.md: " + room));
                    }
                })
                .as("every package has a row in docs/architecture.md");
    }

    /** A feature uses only what its row allows; nobody but the root uses the root or an optional sub-package. */
    public ArchRule featuresUseOnlyWhatTheirRowAllows() {
        return dependenciesShould("use only the packages that their row allows", (from, to) -> {
            String user = room(from);
            String used = room(to);
            if (!isOurs(to) || user.isEmpty() || user.equals(used)) {
                return true;
            }
            if (used.isEmpty() || used.contains(".")) {
                return false;
            }
            String feature = feature(user);
            return feature.equals(used)
                    || table.mayUse().getOrDefault(feature, Set.of()).contains(used);
        });
    }

    /** Other people's code: the few libraries of the core, and in an optional sub-package the library it is named after. */
    public ArchRule onlyTheNamedLibrariesAreUsed() {
        return dependenciesShould("use only the libraries that docs/architecture.md names", (from, to) -> {
            Set<String> own = table.libraries().getOrDefault(room(from), Set.of());
            return isOurs(to) || isIn(to, libraries) || isIn(to, own);
        });
    }

    private ArchRule dependenciesShould(String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return classes().should(new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean fine = target.isPrimitive() || allowed.test(item, target);
                    events.add(new SimpleConditionEvent(item, fine, dependency.getDescription()));
                }
            }
        });
    }

    private boolean isOurs(JavaClass type) {
        return isIn(type, Set.of(base));
    }

    private static boolean isIn(JavaClass type, Set<String> packages) {
        String name = type.getPackageName();
        return packages.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
    }

    /** The package below the base: empty for the root, {@code secret}, {@code secret.tink}. */
    private String room(JavaClass type) {
        return Optional.of(type.getPackageName())
                .filter(name -> name.startsWith(base + "."))
                .map(name -> name.substring(base.length() + 1))
                .orElse("");
    }

    private static String feature(String room) {
        int dot = room.indexOf('.');
        return dot < 0 ? room : room.substring(0, dot);
    }
}
