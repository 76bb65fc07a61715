package org.gdpr4j.examples.adopting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Opens the page as its reader does: the file, and what the application serves once it is asked to. Needs Chromium; skipped
 * without it, unless {@code -Dgdpr.page.tests=required}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "gdpr.data-map.web=true")
class DataMapPageTest {

    private static final Path CHROMIUM = Path.of(System.getProperty("gdpr.chromium", "/usr/bin/chromium"));

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startTheBrowser() {
        boolean required = "required".equals(System.getProperty("gdpr.page.tests"));
        assumeTrue(required || Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stopTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @LocalServerPort
    int port;

    @BeforeEach
    void openThePage() {
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate("http://localhost:" + port + "/gdpr/data-map");
    }

    @AfterEach
    void nothingIsComplainedOfAndNothingElseIsLoaded() {
        assertThat(complaints).isEmpty();
        assertThat(requests).containsExactly(page.url().replaceAll("#.*", ""));
        page.close();
    }

    @Test
    void theFileIsTheSamePage() {
        String served = page.content();
        requests.clear();
        page.navigate(DataMapTest.PAGE.toUri().toString());
        assertThat(page.content()).isEqualTo(served);
    }

    @Test
    void showsTheNumbersAndEveryRecord() {
        assertThat(page.locator("h1")).hasText("Data map");
        assertThat(page.locator("ul.tiles li").first()).containsText("records");
        assertThat(rows().count()).isGreaterThanOrEqualTo(60);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "data-map.png")));
    }

    @Test
    void filtersByAFieldsName() {
        page.locator("#words").fill("pesel");
        assertThat(rows()).not().hasCount(0);
        assertThat(page.locator("#row-Kontrahent")).isVisible();
        assertThat(page.locator("#row-Warehouse")).isHidden();
        assertThat(page.locator("#count")).containsText(rows().count() + " of ");

        page.locator("#words").fill("");
        assertThat(page.locator("#row-Warehouse")).isVisible();
    }

    @Test
    void showsOnlySpecialCategoriesWhenAsked() {
        page.locator("#art").check();
        assertThat(page.locator("#row-Patient")).isVisible();
        assertThat(page.locator("#row-BackgroundCheck")).isVisible();
        assertThat(page.locator("#row-Country")).isHidden();
    }

    @Test
    void leadsFromTheOverviewToARecordAndItsDraft() {
        page.locator("#row-Patient a").first().click();
        Locator card = page.locator("#record-Patient");
        assertThat(card.getByText("bloodGroup", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        card.getByText("Draft to copy: annotations").click();
        assertThat(card.locator("pre").first()).containsText("@DataSubject");
        card.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "data-map-patient.png")));
    }

    private Locator rows() {
        return page.locator("tr.row:visible");
    }
}
