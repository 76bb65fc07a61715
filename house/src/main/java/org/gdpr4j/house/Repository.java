package org.gdpr4j.house;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository lies on this machine, for tests that read its files. */
public final class Repository {

    private Repository() {}

    /**
     * The folder of the parent pom: the nearest one at or above the working directory that holds {@code .mvn}. So a test
     * finds it in a Maven build of everything, of one module, and in an IDE.
     */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder with .mvn at or above " + here);
    }
}
