package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gdpr4j.adoption.Adoption;
import org.gdpr4j.adoption.AdoptionException;
import org.gdpr4j.adoption.Waiver;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.spring.grown.Grown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StartUpTest {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @Test
    void anUnchangedApplicationStartsAndIsToldInOneLineWhereItsDataMapLies() throws IOException {
        Path page = Path.of("target", "gdpr-data-map.html");
        Files.deleteIfExists(page);
        Apps.plain().run(app -> assertThat(app).hasNotFailed());

        assertThat(page).content().contains("Osoba").contains("jmeno").contains("telefon");
        assertThat(lines(Level.INFO))
                .singleElement()
                .asString()
                .startsWith("gdpr4j (mode report): 1 record, 3 fields: 0 personal, 2 suspected")
                .endsWith(page.toAbsolutePath().toString());
        assertThat(lines(Level.WARN)).isEmpty();
    }

    @Test
    void thePageGoesWhereTheApplicationSays() {
        Path page = folder.resolve("deep/er/map.html");
        Apps.plain()
                .withPropertyValues("gdpr.data-map.file=" + page)
                .run(app -> assertThat(app).hasNotFailed());
        assertThat(page).content().contains("Osoba");
    }

    @Test
    void aFolderThatCannotBeWrittenToDoesNotStopTheApplication() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        Apps.plain()
                .withPropertyValues("gdpr.data-map.file=" + notAFolder.resolve("map.html"))
                .run(app -> assertThat(app).hasNotFailed());
        assertThat(lines(Level.INFO))
                .singleElement()
                .asString()
                .contains("could not be written")
                .contains("gdpr.data-map.file");
    }

    @Test
    void whatOthersSayOfAFailureIsNotLogged() {
        Apps.plain()
                .withBean("broken", Catalog.class, StartUpTest::broken, definition -> definition.setLazyInit(true))
                .run(app -> assertThat(app).hasNotFailed());
        assertThat(lines(Level.WARN))
                .singleElement()
                .asString()
                .contains("BeanCreationException")
                .doesNotContain("jan@example.org");
    }

    @Test
    void inReportAProblemOfOursIsAWarningWithItsReason() {
        Apps.plain()
                .withPropertyValues("gdpr.entity-manager-factory=nowhere")
                .run(app -> assertThat(app).hasNotFailed());
        assertThat(lines(Level.WARN))
                .singleElement()
                .asString()
                .contains("the application is not affected")
                .contains("'nowhere'");
    }

    @Test
    void enforceRefusesToStartAndPrintsEveryProblemWithItsRemedy() {
        Apps.plain().withPropertyValues("gdpr.mode=enforce").run(app -> {
            assertThat(app.getStartupFailure()).hasCauseInstanceOf(AdoptionException.class);
            FailureAnalysis analysis = new AdoptionFailureAnalyzer().analyze(app.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains("Osoba.jmeno").contains("Osoba.telefon");
            for (Problem problem : ((AdoptionException) app.getStartupFailure().getCause()).problems()) {
                assertThat(analysis.getDescription()).contains(problem.place(), problem.what(), problem.remedy());
            }
            assertThat(analysis.getAction()).contains("gdpr.baseline").contains("gdpr.mode=report");
        });
    }

    @Test
    void enforceStartsADeclaredApplicationAndWritesNoPage() throws IOException {
        Path page = Path.of("target", "gdpr-data-map.html");
        Files.deleteIfExists(page);
        Apps.shop()
                .withPropertyValues("gdpr.mode=enforce")
                .run(app -> assertThat(app).hasNotFailed());
        assertThat(page).doesNotExist();
        assertThat(lines(Level.INFO)).singleElement().asString().contains("(mode enforce): 0 failing");
    }

    @Test
    void baselineLetsStandWhatWasFrozenAndNothingNew() {
        Path baseline = folder.resolve("baseline.json");
        Apps.plain().run(app -> app.getBean(Adoption.class).freeze(baseline));
        Apps.plain()
                .withPropertyValues("gdpr.mode=baseline", "gdpr.baseline=file:" + baseline)
                .run(app -> assertThat(app).hasNotFailed());

        assertThat(lines(Level.INFO)).last().asString().contains("(mode baseline): 0 failing");

        Apps.app()
                .withUserConfiguration(Grown.class)
                .withPropertyValues("gdpr.mode=baseline", "gdpr.baseline=file:" + baseline)
                .run(app -> assertThat(app.getStartupFailure())
                        .cause()
                        .isInstanceOfSatisfying(
                                AdoptionException.class,
                                failure -> assertThat(failure.problems())
                                        .isNotEmpty()
                                        .allMatch(problem -> problem.record().equals("Zaznam"))));
    }

    @Test
    void baselineWithoutABaselineSaysHowToMakeOne() {
        Apps.plain().withPropertyValues("gdpr.mode=baseline").run(app -> {
            FailureAnalysis analysis = new GdprFailureAnalyzer().analyze(app.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains("gdpr-baseline.json");
            assertThat(analysis.getAction()).contains("freeze(Path)").contains("gdpr.baseline");
        });
    }

    @Test
    void anExpiredWaiverStopsTheBuildAndNotTheApplication() {
        LocalDate past = LocalDate.of(2020, 1, 1);
        Apps.plain()
                .withPropertyValues("gdpr.mode=enforce")
                .withBean("w1", Waiver.class, () -> Waiver.of("Osoba", "jmeno", "soon", past))
                .withBean("w2", Waiver.class, () -> Waiver.of("Osoba", "telefon", "soon", past))
                .withBean("w3", Waiver.class, () -> Waiver.of("Osoba", "id", "soon", past))
                .run(app -> {
                    assertThat(app).hasNotFailed();
                    assertThat(app.getBean(Adoption.class)
                                    .assess(Clock.systemUTC())
                                    .failing())
                            .isNotEmpty();
                });
    }

    @Test
    void missingTablesAreToldToWhoHasARootKey() {
        Apps.shop()
                .withPropertyValues("gdpr.root-key=" + Apps.ROOT_KEY)
                .run(app -> assertThat(app).hasNotFailed());
        assertThat(lines(Level.WARN))
                .singleElement()
                .asString()
                .contains("gdpr_erasure")
                .contains("V1__gdpr.sql");
    }

    @Test
    void anApplicationThatMakesItsBeansLazilyIsToldAtItsStartToo() {
        Apps.plain()
                .withInitializer(
                        app -> app.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(app -> assertThat(app).hasNotFailed());
        assertThat(lines(Level.INFO)).singleElement().asString().contains("1 record");
    }

    @Test
    void theFailureAnalyzersAreRegistered() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, needsABeanFactory) -> {}))
                .hasAtLeastOneElementOfType(AdoptionFailureAnalyzer.class)
                .hasAtLeastOneElementOfType(GdprFailureAnalyzer.class);
    }

    private static Catalog broken() {
        throw new IllegalStateException("jan@example.org");
    }

    private List<String> lines(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel() == level)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(StartUp.class);
    }
}
