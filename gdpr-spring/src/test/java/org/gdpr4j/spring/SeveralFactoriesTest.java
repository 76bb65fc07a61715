package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.spring.plain.Osoba;
import org.gdpr4j.spring.shop.Customer;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

class SeveralFactoriesTest {

    private final ApplicationContextRunner two = Apps.app().withUserConfiguration(Two.class);

    @Test
    void theApplicationStartsInReportWithoutAChoice() {
        two.run(app -> assertThat(app).hasNotFailed());
    }

    @Test
    void theOtherModesNameThePropertyAndTheCandidates() {
        two.withPropertyValues("gdpr.mode=enforce")
                .run(app -> assertThat(new GdprFailureAnalyzer().analyze(app.getStartupFailure()))
                        .isNotNull()
                        .satisfies(analysis -> {
                            assertThat(analysis.getDescription())
                                    .contains("shop")
                                    .contains("plain");
                            assertThat(analysis.getAction()).contains("gdpr.entity-manager-factory");
                        }));
    }

    @Test
    void theChosenFactoryIsReadInTransactionsOfItsOwnManager() {
        two.withPropertyValues("gdpr.entity-manager-factory=shop", "gdpr.mode=enforce")
                .run(app -> {
                    assertThat(app.getBean(Catalog.class).records())
                            .extracting(RecordType::name)
                            .containsExactly("Customer");
                    assertThat(app.getBean(HostPersistence.class).transactions())
                            .isSameAs(app.getBean("shopTransactions"));
                    assertThat(app.getBean(Transactions.class).inNew(() -> 1)).isOne();
                });
    }

    @Test
    void aNameThatIsNoneIsRefusedWithTheCandidates() {
        two.withPropertyValues("gdpr.entity-manager-factory=crm", "gdpr.mode=enforce")
                .run(app -> assertThat(app.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("'crm'")
                        .hasMessageContaining("Name one of [plain, shop]"));
    }

    @Test
    void severalFittingManagersAreToldAndChosenByName() {
        ApplicationContextRunner three = two.withUserConfiguration(Third.class)
                .withPropertyValues("gdpr.entity-manager-factory=shop", "gdpr.mode=enforce");
        three.run(app -> assertThat(app.getStartupFailure())
                .rootCause()
                .hasMessageContaining("[second, shopTransactions]")
                .hasMessageContaining("gdpr.transaction-manager"));
        three.withPropertyValues("gdpr.transaction-manager=second")
                .run(app -> assertThat(app.getBean(HostPersistence.class).transactions())
                        .isSameAs(app.getBean("second")));
        three.withPropertyValues("gdpr.transaction-manager=plainTransactions")
                .run(app ->
                        assertThat(app.getStartupFailure()).rootCause().hasMessageContaining("'plainTransactions'"));
    }

    @Test
    void aManagerOfPlainJdbcIsNotTakenForTheFactorys() {
        Apps.shop()
                .withUserConfiguration(Jdbc.class)
                .withPropertyValues("gdpr.mode=enforce")
                .run(app -> assertThat(app.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("No transaction manager belongs to the entity manager factory"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Two {
        @Bean
        LocalContainerEntityManagerFactoryBean shop(DataSource database) {
            return factory(database, Customer.class);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean plain(DataSource database) {
            return factory(database, Osoba.class);
        }

        @Bean
        JpaTransactionManager shopTransactions(@Qualifier("shop") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        @Bean
        JpaTransactionManager plainTransactions(@Qualifier("plain") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        private static LocalContainerEntityManagerFactoryBean factory(DataSource database, Class<?> entity) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setPackagesToScan(entity.getPackageName());
            HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
            hibernate.setGenerateDdl(true);
            factory.setJpaVendorAdapter(hibernate);
            return factory;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Third {
        @Bean
        JpaTransactionManager second(@Qualifier("shop") EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Jdbc {
        @Bean
        JdbcTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }
    }
}
