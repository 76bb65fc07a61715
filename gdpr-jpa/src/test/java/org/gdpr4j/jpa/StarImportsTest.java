package org.gdpr4j.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.junit.jupiter.api.Test;

/** An entity imports the catalog's annotations beside those of Jakarta Persistence, often with a star. */
class StarImportsTest {

    @Test
    void noNameOfTheCatalogClashesWithWhatEntitiesImport() throws Exception {
        Set<String> ours = names(Catalog.class);
        assertThat(ours).contains("Catalog", "OwnedBy", "Schema");
        Set<String> theirs = new TreeSet<>(names(Entity.class));
        assertThat(theirs).contains("Entity", "Column");
        theirs.addAll(ofJava("java/util", "java/lang", "java/time"));

        assertThat(ours).doesNotContainAnyElementsOf(theirs);
    }

    /** The public types of the package that this one lies in. */
    private static Set<String> names(Class<?> type) throws IOException, URISyntaxException {
        Path place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        String folder = type.getPackageName().replace('.', '/');
        if (Files.isDirectory(place)) {
            return names(place.resolve(folder), type.getPackageName());
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return names(jar.getPath(folder), type.getPackageName());
        }
    }

    private static Set<String> ofJava(String... folders) throws IOException {
        FileSystem java = FileSystems.getFileSystem(URI.create("jrt:/"));
        Set<String> names = new TreeSet<>();
        for (String folder : folders) {
            names.addAll(names(java.getPath("modules", "java.base", folder), folder.replace('/', '.')));
        }
        return names;
    }

    private static Set<String> names(Path folder, String packageName) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".class") && !it.contains("$") && !it.contains("-info"))
                    .map(it -> it.substring(0, it.length() - ".class".length()))
                    .filter(it -> isPublic(packageName + "." + it))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isPublic(String name) {
        try {
            Class<?> type = Class.forName(name, false, StarImportsTest.class.getClassLoader());
            return java.lang.reflect.Modifier.isPublic(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
