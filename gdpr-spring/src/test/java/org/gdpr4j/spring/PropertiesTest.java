package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gdpr4j.adoption.Mode;
import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.house.Repository;
import org.gdpr4j.jpa.store.StoreTables;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PropertiesTest {

    private static final String BEGIN = "<!-- properties: made from the metadata, checked by PropertiesTest -->\n";
    private static final String END = "<!-- end of properties -->";

    @Test
    void theDefaultsAreThoseOfTheCore() {
        GdprProperties defaults = bind(Map.of());
        assertThat(defaults.mode()).isEqualTo(Mode.REPORT);
        assertThat(defaults.erasure().options()).isEqualTo(ErasureOptions.defaults());
        assertThat(defaults.tables().names()).isEqualTo(StoreTables.defaults());
        assertThat(defaults.tables().mapped()).isFalse();
        assertThat(defaults.dataMap().web()).isFalse();
        assertThat(defaults.rootKey()).isNull();
    }

    @Test
    void whatIsSaidIsRead() {
        GdprProperties said = bind(Map.of(
                "gdpr.mode", "enforce",
                "gdpr.erasure.approvals", "2",
                "gdpr.erasure.other-persons", "7",
                "gdpr.erasure.shortest", "4",
                "gdpr.erasure.window", "500",
                "gdpr.tables.schema", "privacy"));
        assertThat(said.mode()).isEqualTo(Mode.ENFORCE);
        assertThat(said.erasure().options()).isEqualTo(new ErasureOptions(2, 4, 7, 500));
        assertThat(said.tables().names()).isEqualTo(StoreTables.defaults().withSchema("privacy"));
    }

    @Test
    void theRootKeyComesFromTheEnvironment() {
        var environment = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("GDPR_ROOT_KEY", Apps.ROOT_KEY));
        assertThat(new Binder(ConfigurationPropertySources.from(environment))
                        .bindOrCreate(GdprProperties.PREFIX, GdprProperties.class)
                        .rootKey())
                .isEqualTo(Apps.ROOT_KEY);
    }

    @Test
    void theRootKeyIsNeverShown() {
        assertThat(bind(Map.of("gdpr.root-key", Apps.ROOT_KEY)).toString())
                .doesNotContain(Apps.ROOT_KEY)
                .contains("rootKey=set");
    }

    @Test
    void thePageNamesEveryPropertyAsTheMetadataDo() throws IOException {
        Path page = Repository.root().resolve("docs/spring.md");
        String text = Files.readString(page);
        String table = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
        assertThat(table).as("copy the expected table into docs/spring.md").isEqualTo("\n" + table() + "\n");
    }

    @SuppressWarnings("unchecked")
    private static String table() throws IOException {
        try (InputStream metadata =
                PropertiesTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            String json = new String(Objects.requireNonNull(metadata).readAllBytes(), StandardCharsets.UTF_8);
            var properties = (List<Map<String, Object>>)
                    JsonParserFactory.getJsonParser().parseMap(json).get("properties");
            return "| property | default | what it says |\n| --- | --- | --- |\n"
                    + properties.stream().map(PropertiesTest::row).sorted().collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static String row(Map<String, Object> property) {
        Object standard = property.get("defaultValue");
        String description = String.valueOf(property.get("description")).replaceAll("\\s+", " ");
        return "| `" + property.get("name") + "` | " + (standard == null ? "" : "`" + standard + "`") + " | "
                + description + " |";
    }

    private static GdprProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(GdprProperties.PREFIX, GdprProperties.class);
    }
}
