package org.gdpr4j.spring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gdpr4j.adoption.Mode;
import org.gdpr4j.register.DataMap;
import org.springframework.boot.system.ApplicationTemp;

/** The file that holds the data map. */
final class PageFile {

    private static final String NAME = "gdpr-data-map.html";

    /** What shows that a folder is a project's, and where its build puts what it makes. */
    private static final List<Map.Entry<String, String>> BUILDS = List.of(
            Map.entry("pom.xml", "target"), Map.entry("build.gradle", "build"), Map.entry("build.gradle.kts", "build"));

    private PageFile() {}

    /** Where to write it, or empty when nobody asked for it. */
    static Optional<Path> of(GdprProperties properties, Path workingFolder) {
        String file = properties.dataMap().file();
        if (file != null && !file.isBlank()) {
            return Optional.of(workingFolder.resolve(file));
        }
        return properties.mode() == Mode.REPORT
                ? Optional.of(folder(workingFolder).resolve(NAME))
                : Optional.empty();
    }

    static void write(DataMap map, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, map.toHtml(), StandardCharsets.UTF_8);
    }

    /** Without a build the temporary folder of this application, which only its user may read. */
    private static Path folder(Path workingFolder) {
        return BUILDS.stream()
                .filter(build -> Files.isRegularFile(workingFolder.resolve(build.getKey())))
                .map(build -> workingFolder.resolve(build.getValue()))
                .findFirst()
                .orElseGet(() -> new ApplicationTemp().getDir("gdpr").toPath());
    }
}
