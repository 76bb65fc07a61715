package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.gdpr4j.jpa.fixtures.Model;

class JpaCatalogSourceHibernateH2Test extends JpaCatalogSourceContract {

    @Override
    EntityManagerFactory start() {
        return Model.hibernate(Model.h2());
    }
}
