package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gdpr4j.Stores;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.spring.grown.Grown;
import org.gdpr4j.spring.shop.Customer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The library's own tables in the application's persistence unit. */
class TablesTest {

    @Test
    void anApplicationThatValidatesItsSchemaStartsWithTheDependencyAlone() {
        String url = Apps.url();
        ApplicationContextRunner shop = Apps.shop().withPropertyValues("spring.datasource.url=" + url);
        shop.run(app -> assertThat(app).hasNotFailed());
        shop.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate").run(app -> {
            assertThat(app).hasNotFailed();
            assertThat(entities(app.getBean(EntityManagerFactory.class))).containsExactly("Customer");
        });
    }

    @Test
    void mappedTablesAreValidatedAgainstTheScript() {
        String url = Apps.url();
        ApplicationContextRunner shop = Apps.shop().withPropertyValues("spring.datasource.url=" + url);
        shop.run(app -> JpaSchema.create(app.getBean(EntityManagers.class), StoreTables.defaults()));
        shop.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate", "gdpr.tables.mapped=true")
                .run(app -> assertThat(app).hasNotFailed());
    }

    @Test
    void mappedTablesAreCreatedAlsoWhereTheApplicationSaysWhereItsEntitiesAre() {
        Apps.app()
                .withUserConfiguration(Grown.class)
                .withPropertyValues("gdpr.tables.mapped=true")
                .run(app -> {
                    assertThat(entities(app.getBean(EntityManagerFactory.class)))
                            .contains("Zaznam", "Osoba", "GdprErasure", "GdprSecret");
                    assertThat(JpaSchema.missing(app.getBean(EntityManagers.class), StoreTables.defaults()))
                            .isEmpty();
                });
    }

    @Test
    void mappedTablesAreNoRecordsOfTheApplication() {
        Apps.erasing()
                .run(app -> assertThat(app.getBean(Catalog.class).records())
                        .extracting(RecordType::name)
                        .containsExactly("Customer"));
    }

    @Test
    void aFactoryBuiltByHandIsToldWhatItLacks() {
        ApplicationContextRunner byHand =
                Apps.app().withUserConfiguration(ByHand.class).withPropertyValues("gdpr.tables.mapped=true");
        byHand.run(app -> assertThat(app).hasNotFailed());
        byHand.withPropertyValues("gdpr.mode=enforce")
                .run(app -> assertThat(new GdprFailureAnalyzer().analyze(app.getStartupFailure()))
                        .isNotNull()
                        .satisfies(analysis -> assertThat(analysis.getAction()).contains("JpaGdpr.entities()")));
    }

    @Test
    void otherNamesCannotBeMapped() {
        Apps.shop()
                .withPropertyValues("gdpr.tables.mapped=true", "gdpr.tables.prefix=privacy_")
                .run(app -> assertThat(app.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(GdprStartException.class)
                        .hasMessageContaining("gdpr.tables.prefix"));
    }

    @Test
    void otherNamesWorkWithTheScript() {
        Apps.shop()
                .withPropertyValues("gdpr.tables.prefix=privacy_", "gdpr.root-key=" + Apps.ROOT_KEY)
                .run(app -> {
                    StoreTables names = StoreTables.defaults().withPrefix("privacy_");
                    EntityManagers managers = app.getBean(EntityManagers.class);
                    JpaSchema.create(managers, names);
                    assertThat(JpaSchema.missing(managers, names)).isEmpty();
                    assertThat(app.getBean(Stores.class).secrets().find("k")).isEmpty();
                });
    }

    private static Stream<String> entities(EntityManagerFactory factory) {
        return factory.getMetamodel().getEntities().stream().map(EntityType::getName);
    }

    @Configuration(proxyBeanMethods = false)
    static class ByHand {
        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setPackagesToScan(Customer.class.getPackageName());
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            return factory;
        }
    }
}
