package org.gdpr4j.jpa.generated;

final class GeneratedModelsOnHibernateAndPostgreSqlTest extends GeneratedModelsContract {

    GeneratedModelsOnHibernateAndPostgreSqlTest() {
        super(Stand.HIBERNATE_POSTGRESQL);
    }
}
