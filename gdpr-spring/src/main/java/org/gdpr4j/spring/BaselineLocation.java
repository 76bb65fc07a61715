package org.gdpr4j.spring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.gdpr4j.adoption.Mode;
import org.gdpr4j.problem.GdprException;
import org.springframework.core.io.Resource;

/** The baseline as a file, also when it lies in a jar. */
final class BaselineLocation {

    private BaselineLocation() {}

    /**
     * Empty when there is none and none is needed.
     *
     * @throws GdprStartException when the mode needs one
     */
    static Optional<Path> of(GdprProperties properties) {
        Resource resource = properties.baseline();
        if (resource.exists()) {
            return Optional.of(path(resource));
        }
        if (properties.mode() == Mode.BASELINE) {
            throw new GdprStartException(
                    "gdpr.mode is baseline, and there is no baseline at " + resource.getDescription() + ".",
                    "Freeze today's findings once: call freeze(Path) of the bean of type Adoption in a test, and keep the"
                            + " file with the sources. gdpr.baseline says where it lies.");
        }
        return Optional.empty();
    }

    private static Path path(Resource resource) {
        try {
            return resource.isFile() ? resource.getFile().toPath() : copy(resource);
        } catch (IOException e) {
            throw new GdprException("The baseline at " + resource.getDescription() + " cannot be read.", e);
        }
    }

    private static Path copy(Resource resource) throws IOException {
        Path copy = Files.createTempFile("gdpr-baseline", ".json");
        copy.toFile().deleteOnExit();
        try (InputStream content = resource.getInputStream()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
