package org.gdpr4j.spring;

import org.gdpr4j.Stores;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.consent.ObjectionStore;
import org.gdpr4j.consent.PendingFormStore;
import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.notice.DeliveryStore;
import org.gdpr4j.notice.NoticeStore;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.secret.SecretStore;
import org.gdpr4j.subject.SubjectStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Where the library keeps its own rows. None of these beans touches the database when it is made. */
@Configuration(proxyBeanMethods = false)
class GdprStores {

    /** A store of the application's own replaces ours. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Stores gdprStores(
            EntityManagers managers,
            GdprProperties properties,
            ObjectProvider<SecretStore> secrets,
            ObjectProvider<StateStore> states,
            ObjectProvider<ErasureStore> erasures,
            ObjectProvider<SubjectStore> subjects,
            ObjectProvider<LedgerStore> ledger,
            ObjectProvider<NoticeStore> notices,
            ObjectProvider<DeliveryStore> deliveries,
            ObjectProvider<ConsentStore> consents,
            ObjectProvider<ObjectionStore> objections,
            ObjectProvider<PendingFormStore> pendingForms) {
        Stores ours = JpaGdpr.stores(managers, properties.tables().names());
        return new Stores(
                ours.prefix(),
                secrets.getIfAvailable(ours::secrets),
                states.getIfAvailable(ours::states),
                erasures.getIfAvailable(ours::erasures),
                subjects.getIfAvailable(ours::subjects),
                ledger.getIfAvailable(ours::ledger),
                notices.getIfAvailable(ours::notices),
                deliveries.getIfAvailable(ours::deliveries),
                consents.getIfAvailable(ours::consents),
                objections.getIfAvailable(ours::objections),
                pendingForms.getIfAvailable(ours::pendingForms));
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    ErasureOptions gdprErasureOptions(GdprProperties properties) {
        return properties.erasure().options();
    }
}
