package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.gdpr4j.spring.plain.Plain;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.DispatcherServlet;

class PageTest {

    private final WebApplicationContextRunner web = new WebApplicationContextRunner()
            .withConfiguration(Apps.AUTO)
            .withConfiguration(
                    AutoConfigurations.of(WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class))
            .withPropertyValues("spring.datasource.url=" + Apps.url(), "spring.jpa.hibernate.ddl-auto=create")
            .withUserConfiguration(Plain.class);

    @Test
    void nobodySeesThePageUnlessTheApplicationServesIt() {
        web.run(app ->
                assertThat(MockMvcTester.from(app).get().uri("/gdpr/data-map")).hasStatus(HttpStatus.NOT_FOUND));
    }

    @Test
    void anApplicationThatSaysSoServesThePage() {
        web.withPropertyValues("gdpr.data-map.web=true")
                .run(app -> assertThat(MockMvcTester.from(app).get().uri("/gdpr/data-map"))
                        .hasStatusOk()
                        .hasContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .hasHeader("Cache-Control", "no-store")
                        .hasHeader("X-Content-Type-Options", "nosniff")
                        .hasHeader("Referrer-Policy", "no-referrer")
                        .headers()
                        .hasHeaderSatisfying(
                                "Content-Security-Policy",
                                policy -> assertThat(policy)
                                        .singleElement()
                                        .asString()
                                        .contains("default-src 'none'")));
    }

    @Test
    void thePathIsTheApplicationsChoice() {
        web.withPropertyValues("gdpr.data-map.web=true", "gdpr.data-map.path=/internal/data")
                .run(app -> {
                    MockMvcTester http = MockMvcTester.from(app);
                    assertThat(http.get().uri("/internal/data"))
                            .hasStatusOk()
                            .bodyText()
                            .contains("telefon");
                    assertThat(http.get().uri("/gdpr/data-map")).hasStatus(HttpStatus.NOT_FOUND);
                });
    }

    @Test
    void anApplicationWithoutTheWebIsLeftAlone() {
        Apps.plain()
                .withPropertyValues("gdpr.data-map.web=true")
                .run(app -> assertThat(app).hasNotFailed().doesNotHaveBean("gdprDataMapPage"));
        web.withClassLoader(new FilteredClassLoader(DispatcherServlet.class))
                .withPropertyValues("gdpr.data-map.web=true")
                .run(app -> assertThat(app).hasNotFailed().doesNotHaveBean("gdprDataMapPage"));
    }
}
