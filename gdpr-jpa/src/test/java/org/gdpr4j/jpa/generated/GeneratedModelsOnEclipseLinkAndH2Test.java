package org.gdpr4j.jpa.generated;

final class GeneratedModelsOnEclipseLinkAndH2Test extends GeneratedModelsContract {

    GeneratedModelsOnEclipseLinkAndH2Test() {
        super(Stand.ECLIPSELINK_H2);
    }
}
