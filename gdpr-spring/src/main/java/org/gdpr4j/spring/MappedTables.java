package org.gdpr4j.spring;

import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.jpa.JpaGdpr;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * Adds the entities of the library's own tables to those that Spring Boot found, whatever {@code @EntityScan} says. A factory
 * that the application builds by hand passes it by.
 */
final class MappedTables implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof PersistenceManagedTypes found ? withOurs(found) : bean;
    }

    private static PersistenceManagedTypes withOurs(PersistenceManagedTypes found) {
        Set<String> names = new LinkedHashSet<>(found.getManagedClassNames());
        JpaGdpr.entities().forEach(type -> names.add(type.getName()));
        return new PersistenceManagedTypes() {
            @Override
            public List<String> getManagedClassNames() {
                return List.copyOf(names);
            }

            @Override
            public List<String> getManagedPackages() {
                return found.getManagedPackages();
            }

            @Override
            public @Nullable URL getPersistenceUnitRootUrl() {
                return found.getPersistenceUnitRootUrl();
            }
        };
    }
}
