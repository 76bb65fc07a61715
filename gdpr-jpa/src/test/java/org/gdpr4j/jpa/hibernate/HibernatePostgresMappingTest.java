package org.gdpr4j.jpa.hibernate;

import jakarta.persistence.EntityManagerFactory;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.jpa.mapping.LinkReaderContract;
import org.gdpr4j.jpa.mapping.MappingReader;

class HibernatePostgresMappingTest extends LinkReaderContract {

    @Override
    protected EntityManagerFactory start() {
        return Model.hibernate(Postgres.fresh());
    }

    @Override
    protected MappingReader reader() {
        return new HibernateMappingReader();
    }
}
