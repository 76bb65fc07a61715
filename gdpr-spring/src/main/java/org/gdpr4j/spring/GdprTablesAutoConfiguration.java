package org.gdpr4j.spring;

import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.store.StoreTables;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/** Puts the library's own tables into the persistence unit, only when the application asks for it; in data tests too. */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass({PersistenceManagedTypes.class, JpaGdpr.class})
@ConditionalOnBooleanProperty(GdprProperties.MAPPED)
class GdprTablesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static MappedTables gdprMappedTables(Environment environment) {
        StoreTables names = Binder.get(environment)
                .bindOrCreate(GdprProperties.PREFIX + ".tables", GdprProperties.Tables.class)
                .names();
        if (!names.equals(StoreTables.defaults())) {
            throw new GdprStartException(
                    "The mapping of the library's tables knows their default names only, and gdpr.tables.schema or"
                            + " gdpr.tables.prefix says otherwise.",
                    "Leave gdpr.tables.mapped out and install the tables with the scripts in the jar of gdpr-jpa,"
                            + " or keep the default names.");
        }
        return new MappedTables();
    }
}
