package org.gdpr4j.jpa.generated;

import org.junit.jupiter.api.Tag;

@Tag("slow")
final class GeneratedModelsOnHibernateAndPostgreSqlTest extends GeneratedModelsContract {

    GeneratedModelsOnHibernateAndPostgreSqlTest() {
        super(Stand.HIBERNATE_POSTGRESQL);
    }
}
