package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.fixtures.Postgres;

class JpaCatalogSourceHibernatePostgresTest extends JpaCatalogSourceContract {

    @Override
    EntityManagerFactory start() {
        return Model.hibernate(Postgres.fresh());
    }
}
