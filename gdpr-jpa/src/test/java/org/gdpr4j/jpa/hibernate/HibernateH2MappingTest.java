package org.gdpr4j.jpa.hibernate;

import jakarta.persistence.EntityManagerFactory;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.mapping.LinkReaderContract;
import org.gdpr4j.jpa.mapping.MappingReader;

class HibernateH2MappingTest extends LinkReaderContract {

    @Override
    protected EntityManagerFactory start() {
        return Model.hibernate(Model.h2());
    }

    @Override
    protected MappingReader reader() {
        return new HibernateMappingReader();
    }
}
