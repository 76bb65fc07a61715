package org.gdpr4j.jpa.generated;

final class GeneratedModelsOnHibernateAndH2Test extends GeneratedModelsContract {

    GeneratedModelsOnHibernateAndH2Test() {
        super(Stand.HIBERNATE_H2);
    }
}
