package org.gdpr4j.spring;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.List;
import org.gdpr4j.Gdpr;
import org.gdpr4j.GdprBuilder;
import org.gdpr4j.Stores;
import org.gdpr4j.adoption.Adoption;
import org.gdpr4j.adoption.Waiver;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaPersonalDataSource;
import org.gdpr4j.jpa.JpaSubjectDirectory;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.transaction.Transactions;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The library for an application with Spring Data JPA or plain Jakarta Persistence. All but {@link StartUp} is lazy, so that
 * in the mode {@code report} nothing of it can keep the application from starting.
 */
@AutoConfiguration(after = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass({
    EntityManagerFactory.class,
    PlatformTransactionManager.class,
    EntityManagerFactoryUtils.class,
    JpaCatalogSource.class
})
@ConditionalOnBean(EntityManagerFactory.class)
@EnableConfigurationProperties(GdprProperties.class)
@Import(GdprStores.class)
class GdprAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    HostPersistence gdprHostPersistence(ListableBeanFactory beans, GdprProperties properties) {
        return HostPersistence.of(beans, properties);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean({Transactions.class, EntityManagers.class})
    SpringTransactions gdprTransactions(HostPersistence host) {
        return new SpringTransactions(host);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    JpaCatalogSource gdprCatalogSource(HostPersistence host, GdprProperties properties) {
        return JpaCatalogSource.of(host.factory(), properties.tables().prefix());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Catalog gdprCatalog(JpaCatalogSource source, ObjectProvider<Declarations> declarations) {
        List<Declarations> said = declarations.stream().toList();
        if (said.size() > 1) {
            throw new GdprStartException(
                    "There are " + said.size() + " beans of type Declarations, and the library reads one.",
                    "Put them together: one bean, made with one Declarations.builder().");
        }
        return Catalog.of(source, said.isEmpty() ? Declarations.none() : said.get(0));
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Adoption gdprAdoption(Catalog catalog, GdprProperties properties, ObjectProvider<Waiver> waivers) {
        Adoption adoption =
                Adoption.of(catalog, properties.mode()).waive(waivers.stream().toArray(Waiver[]::new));
        return BaselineLocation.of(properties).map(adoption::baseline).orElse(adoption);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Gdpr gdpr(
            Catalog catalog,
            JpaCatalogSource structure,
            Transactions transactions,
            EntityManagers managers,
            Stores stores,
            ErasureOptions options,
            ObjectProvider<PersonalDataSource> sources,
            ObjectProvider<GdprCustomizer> customizers,
            ObjectProvider<RootKey> rootKey,
            ObjectProvider<Clock> clock,
            GdprProperties properties) {
        GdprBuilder builder = Gdpr.builder()
                .catalog(catalog)
                .source(known -> JpaPersonalDataSource.of(managers, structure.mappings()))
                .directory((known, kinds, time) ->
                        JpaSubjectDirectory.of(managers, structure.mappings(), known, time, kinds))
                .transactions(transactions)
                .stores(stores)
                .erasureOptions(options)
                .clock(clock.getIfUnique(Clock::systemUTC));
        sources.orderedStream().forEach(builder::source);
        customizers.orderedStream().forEach(it -> it.customize(builder));
        return RootKeys.say(builder, rootKey.getIfAvailable(), properties).build();
    }

    @Bean
    @ConditionalOnMissingBean
    StartUp gdprStartUp(ListableBeanFactory beans, GdprProperties properties) {
        return new StartUp(beans, properties);
    }
}
