package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.gdpr4j.jpa.fixtures.Model;

class JpaCatalogSourceEclipseLinkH2Test extends JpaCatalogSourceContract {

    @Override
    EntityManagerFactory start() {
        return Model.eclipseLink(Model.h2());
    }
}
