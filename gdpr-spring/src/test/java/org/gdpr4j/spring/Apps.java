package org.gdpr4j.spring;

import java.util.UUID;
import org.gdpr4j.spring.plain.Plain;
import org.gdpr4j.spring.shop.Shop;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/** Tiny applications to start, each on a database of its own. */
final class Apps {

    static final String ROOT_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    static final AutoConfigurations AUTO = AutoConfigurations.of(
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            GdprAutoConfiguration.class,
            GdprPageAutoConfiguration.class,
            GdprTablesAutoConfiguration.class);

    private Apps() {}

    /** Its records are declared. */
    static ApplicationContextRunner shop() {
        return app().withUserConfiguration(Shop.class);
    }

    /** Its records are not, and its properties say nothing of the library. */
    static ApplicationContextRunner plain() {
        return app().withUserConfiguration(Plain.class);
    }

    /** Declared records, the library's tables and a root key. */
    static ApplicationContextRunner erasing() {
        return shop().withPropertyValues("gdpr.tables.mapped=true", "gdpr.root-key=" + ROOT_KEY);
    }

    static ApplicationContextRunner app() {
        return new ApplicationContextRunner()
                .withConfiguration(AUTO)
                .withPropertyValues("spring.datasource.url=" + url(), "spring.jpa.hibernate.ddl-auto=create");
    }

    static String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}
