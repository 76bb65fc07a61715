package org.gdpr4j.spring;

import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.store.JpaErasureStore;
import org.gdpr4j.jpa.store.JpaSecretStore;
import org.gdpr4j.jpa.store.JpaStateStore;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.secret.SecretStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Where the library keeps its own rows. None of these beans touches the database when it is made. */
@Configuration(proxyBeanMethods = false)
class GdprStores {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    SecretStore gdprSecretStore(EntityManagers managers, GdprProperties properties) {
        return JpaSecretStore.of(managers, properties.tables().names());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    StateStore gdprStateStore(EntityManagers managers, GdprProperties properties) {
        return JpaStateStore.of(managers, properties.tables().names());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ErasureStore gdprErasureStore(EntityManagers managers, GdprProperties properties) {
        return JpaErasureStore.of(managers, properties.tables().names());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ErasureOptions gdprErasureOptions(GdprProperties properties) {
        return properties.erasure().options();
    }
}
