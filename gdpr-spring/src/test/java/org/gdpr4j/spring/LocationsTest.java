package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gdpr4j.adoption.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.system.ApplicationTemp;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Where the page is written and where the baseline is read. */
class LocationsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"pom.xml, target", "build.gradle, build", "build.gradle.kts, build"})
    void thePageOfAProjectGoesWhereItsBuildPutsThings(String file, String build) throws IOException {
        Files.createFile(folder.resolve(file));
        assertThat(PageFile.of(properties(Map.of()), folder))
                .contains(folder.resolve(build).resolve("gdpr-data-map.html"));
    }

    @Test
    void thePageOfADeployedApplicationGoesIntoItsTemporaryFolder() {
        assertThat(PageFile.of(properties(Map.of()), folder))
                .contains(new ApplicationTemp().getDir("gdpr").toPath().resolve("gdpr-data-map.html"));
    }

    @ParameterizedTest
    @CsvSource({"baseline", "enforce"})
    void theOtherModesWriteAPageOnlyWhereTheyAreTold(String mode) {
        assertThat(PageFile.of(properties(Map.of("gdpr.mode", mode)), folder)).isEmpty();
        assertThat(PageFile.of(properties(Map.of("gdpr.mode", mode, "gdpr.data-map.file", "map.html")), folder))
                .contains(folder.resolve("map.html"));
    }

    @Test
    void aBaselineInAJarIsReadAsWell() throws IOException {
        byte[] content = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(BaselineLocation.of(with(Mode.BASELINE, new ByteArrayResource(content))))
                .get()
                .satisfies(copy -> assertThat(copy).hasBinaryContent(content));
    }

    @Test
    void aBaselineIsNeededInItsOwnModeOnly() {
        Resource missing = new ClassPathResource("nowhere.json");
        assertThat(BaselineLocation.of(with(Mode.REPORT, missing))).isEmpty();
        assertThat(BaselineLocation.of(with(Mode.ENFORCE, missing))).isEmpty();
        assertThatThrownBy(() -> BaselineLocation.of(with(Mode.BASELINE, missing)))
                .isInstanceOf(GdprStartException.class)
                .hasMessageContaining("nowhere.json");
    }

    private static GdprProperties with(Mode mode, Resource baseline) {
        GdprProperties defaults = properties(Map.of());
        return new GdprProperties(
                mode, baseline, null, null, null, defaults.tables(), defaults.erasure(), defaults.dataMap());
    }

    private static GdprProperties properties(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(GdprProperties.PREFIX, GdprProperties.class);
    }
}
