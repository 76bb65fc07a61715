package org.gdpr4j.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    private record Source(Path path, List<String> lines) {
        boolean isMainCodeOfThePublishedModules() {
            return path.toString().replace('\\', '/').matches("gdpr-[a-z]+/src/main/.*");
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
        List<Integer> sizes =
                sources.stream().map(source -> source.lines().size()).sorted().toList();
        System.out.printf(
                "Java files: %d, lines: median %d (aim %d), p90 %d (aim %d), longest %d (limit %d)%n",
                sizes.size(),
                sizes.get(sizes.size() / 2),
                MEDIAN_AIM,
                sizes.get(sizes.size() * 9 / 10),
                P90_AIM,
                sizes.get(sizes.size() - 1),
                MOST_LINES);
        assertThat(sizes).as("the repository was found").isNotEmpty();
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
