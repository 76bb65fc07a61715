package org.gdpr4j.examples.adopting.shared;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Stamps rows with the user that the reverse proxy has authenticated; batch jobs leave the columns empty. */
@Configuration(proxyBeanMethods = false)
@EnableJpaAuditing
class AuditingConfiguration {

    @Bean
    AuditorAware<String> currentUser() {
        return () -> RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? Optional.ofNullable(web.getRequest().getHeader("X-Remote-User"))
                : Optional.empty();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
