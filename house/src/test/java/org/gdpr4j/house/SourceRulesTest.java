package org.gdpr4j.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads every Java file of the repository, in all modules. */
class SourceRulesTest {

    private static final int MOST_LINES = 400;
    private static final int MEDIAN_AIM = 80;
    private static final int P90_AIM = 200;
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");
    private static final Pattern PRINTS = Pattern.compile("\\bSystem\\s*\\.\\s*(out|err)\\b");

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "\\s*public (static |final |abstract |sealed |non-sealed )*(class|interface|record|enum|@interface) .*");
    private static final Pattern TESTS =
            Pattern.compile("\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|ArchTest)\\b.*");

    /** Where the main code of each module lies. The core has all that no other module has. */
    private static final Map<String, String> BASE_PACKAGES = Map.of(
            "house", "house",
            "gdpr-core", "",
            "gdpr-test", "test",
            "gdpr-jpa", "jpa",
            "gdpr-spring", "spring",
            "examples", "examples",
            "benchmarks", "benchmarks");

    private record Source(Path path, List<String> lines) {
        boolean isMainCodeOfThePublishedModules() {
            return name().matches("gdpr-[a-z]+/src/main/.*");
        }

        boolean isTestCode() {
            return name().contains("/src/test/");
        }

        String name() {
            return path.toString().replace('\\', '/');
        }
    }

    private final List<Source> sources = sources();

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(sources)
                .filteredOn(source -> source.lines().size() > MOST_LINES)
                .extracting(source -> source.path() + ": " + source.lines().size() + " lines")
                .as("a file this long has more than one job")
                .isEmpty();
    }

    @Test
    void theSizesAreReported() {
        assertThat(sources).as("the repository was found").isNotEmpty();
        report("all Java files", sources);
        report(
                "main code of the published modules",
                sources.stream().filter(Source::isMainCodeOfThePublishedModules).toList());
    }

    private static void report(String which, List<Source> sources) {
        List<Integer> sizes =
                sources.stream().map(source -> source.lines().size()).sorted().toList();
        System.out.printf(
                "%s: %d, lines: median %d (aim %d), p90 %d (aim %d), longest %d (limit %d)%n",
                which,
                sizes.size(),
                sizes.get(sizes.size() / 2),
                MEDIAN_AIM,
                sizes.get(sizes.size() * 9 / 10),
                P90_AIM,
                sizes.get(sizes.size() - 1),
                MOST_LINES);
    }

    @Test
    void noMainCodePrints() {
        assertThat(sources)
                .filteredOn(Source::isMainCodeOfThePublishedModules)
                .filteredOn(source -> source.lines().stream()
                        .anyMatch(line -> PRINTS.matcher(line).find()))
                .extracting(Source::path)
                .isEmpty();
    }

    @Test
    void everyPublicTypeIsDocumented() {
        assertThat(sources)
                .filteredOn(Source::isMainCodeOfThePublishedModules)
                .flatExtracting(SourceRulesTest::undocumentedTypes)
                .as("say what it promises, who calls or implements it, what it never does")
                .isEmpty();
    }

    @Test
    void everyModuleKeepsToItsOwnPackages() {
        assertThat(sources)
                .filteredOn(source -> source.name().contains("/java/org/gdpr4j/"))
                .filteredOn(source -> !isInItsModulesPackage(source))
                .extracting(Source::name)
                .as("a package that two modules share opens what is package-private")
                .isEmpty();
    }

    @Test
    void everyTestHasANameThatSurefireRuns() {
        assertThat(sources)
                .filteredOn(Source::isTestCode)
                .filteredOn(source -> source.lines().stream()
                        .anyMatch(line -> TESTS.matcher(line).matches()))
                .filteredOn(source -> source.lines().stream().noneMatch(line -> line.contains("abstract class ")))
                .extracting(Source::name)
                .allMatch(name -> name.endsWith("Test.java") || name.endsWith("Tests.java"));
    }

    private static boolean isInItsModulesPackage(Source source) {
        String module = source.path().getName(0).toString();
        String inside =
                source.name().substring(source.name().indexOf("/java/org/gdpr4j/") + "/java/org/gdpr4j/".length());
        String first = inside.contains("/") ? inside.substring(0, inside.indexOf('/')) : "";
        String base = BASE_PACKAGES.getOrDefault(module, "of an unknown module");
        return base.isEmpty() ? !BASE_PACKAGES.containsValue(first) || first.isEmpty() : first.equals(base);
    }

    private static List<String> undocumentedTypes(Source source) {
        List<String> undocumented = new ArrayList<>();
        for (int i = 0; i < source.lines().size(); i++) {
            if (PUBLIC_TYPE.matcher(source.lines().get(i)).matches() && !isDocumented(source.lines(), i)) {
                undocumented.add(source.name() + ":" + (i + 1));
            }
        }
        return undocumented;
    }

    /** Between the declaration and the nearest empty line above it, a comment ends. */
    private static boolean isDocumented(List<String> lines, int declaration) {
        for (int i = declaration - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
            if (lines.get(i).endsWith("*/")) {
                return true;
            }
        }
        return false;
    }

    private static List<Source> sources() {
        Path root = Repository.root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(root::relativize)
                    .filter(file -> Stream.iterate(file, parent -> parent != null, Path::getParent)
                            .noneMatch(
                                    part -> NOT_OURS.contains(part.getFileName().toString())))
                    .map(file -> new Source(file, lines(root.resolve(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
