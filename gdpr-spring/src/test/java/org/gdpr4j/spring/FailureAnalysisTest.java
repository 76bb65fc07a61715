package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.gdpr4j.adoption.AdoptionException;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.spring.plain.Plain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** What an application that refuses to start writes into its log. */
class FailureAnalysisTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        GdprAutoConfiguration.class
    })
    static class Auto {}

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(Plain.class, Auto.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setListeners(application.getListeners().stream()
                .filter(it -> !(it instanceof LoggingApplicationListener))
                .toList());
        return application;
    }

    @Test
    void aProblemIsPrintedOnce() {
        Throwable failure =
                catchThrowable(() -> application().run("--gdpr.mode=enforce", "--spring.datasource.url=" + Apps.url()));

        AdoptionException problems = (AdoptionException) rootCause(failure);
        List<String> printed = log.list.stream()
                .filter(it -> it.getLevel().isGreaterOrEqual(Level.INFO))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(printed).anySatisfy(it -> assertThat(it).contains("APPLICATION FAILED TO START"));
        assertThat(problems.problems())
                .isNotEmpty()
                .extracting(Problem::place)
                .allSatisfy(place -> assertThat(printed)
                        .filteredOn(line -> line.contains(place))
                        .hasSize(1));
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
