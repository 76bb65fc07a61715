package org.gdpr4j.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the documentation shows comes out of sources that are compiled and tested. A {@code java} block stands right
 * behind {@code <!-- snippet:path/to/File.java#name -->} and is what lies between {@code // snippet:name} and
 * {@code // end} in that file, without its indentation.
 */
class SnippetsTest {

    private static final Path ROOT = Repository.root();

    @Test
    void everyJavaBlockOfTheDocumentationIsCopiedFromATestedSource() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path page : pages()) {
            Snippets.faults(ROOT, Files.readAllLines(page))
                    .forEach(fault -> faults.add(ROOT.relativize(page) + ", " + fault));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aBlockThatDiffersOrNamesNoSourceIsAFault() {
        String here = "house/src/test/java/org/gdpr4j/house/SnippetsTest.java";
        // snippet:planted
        int copied = 1;
        // end
        assertThat(copied).isOne();

        assertThat(faults("<!-- snippet:" + here + "#planted -->", "```java", "int copied = 1;", "```"))
                .isEmpty();
        assertThat(faults("<!-- snippet:" + here + "#planted -->", "```java", "int copied = 2;", "```"))
                .singleElement()
                .asString()
                .contains("line 2", "differs");
        assertThat(faults("text", "```java", "int copied = 1;", "```"))
                .singleElement()
                .asString()
                .contains("no marker");
        assertThat(faults("<!-- snippet:" + here + "#nothing -->", "```java", "```"))
                .singleElement()
                .asString()
                .contains("no snippet 'nothing'");
        assertThat(faults("<!-- snippet:no/File.java#x -->", "```java", "```"))
                .singleElement()
                .asString()
                .contains("no file");
        assertThat(faults("```sh", "mvn test", "```")).isEmpty();
    }

    private static List<String> faults(String... lines) {
        return Snippets.faults(ROOT, List.of(lines));
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        if (Files.exists(ROOT.resolve("README.md"))) {
            pages.add(ROOT.resolve("README.md"));
        }
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith(ROOT.resolve("docs/decisions")))
                    .sorted()
                    .forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
