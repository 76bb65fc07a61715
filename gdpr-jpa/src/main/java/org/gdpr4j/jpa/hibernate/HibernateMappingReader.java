package org.gdpr4j.jpa.hibernate;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gdpr4j.jpa.mapping.Bookkeeping;
import org.gdpr4j.jpa.mapping.CrossLinks;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.MappingReader;
import org.hibernate.cache.spi.CacheImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Reads the mapping of Hibernate ORM 7 from its runtime metamodel, so that annotations, XML and naming strategies have
 * all had their say. Thread-safe; opens no connection.
 */
public final class HibernateMappingReader implements MappingReader {

    @Override
    public boolean reads(EntityManagerFactory factory) {
        try {
            return factory.unwrap(SessionFactoryImplementor.class) != null;
        } catch (PersistenceException | ClassCastException anotherProvider) {
            return false;
        }
    }

    @Override
    public List<EntityMapping> read(EntityManagerFactory factory) {
        return read(new HibernateModel(factory.unwrap(SessionFactoryImplementor.class)));
    }

    @Override
    public Set<Bookkeeping> bookkeeping(EntityManagerFactory factory) {
        HibernateModel model = new HibernateModel(factory.unwrap(SessionFactoryImplementor.class));
        read(model);
        return model.bookkeeping();
    }

    /** JPA's own eviction leaves collections and query results where they are. */
    @Override
    public void evict(EntityManagerFactory factory, Class<?> entity) {
        CacheImplementor cache = factory.unwrap(SessionFactoryImplementor.class).getCache();
        cache.evictEntityData(entity);
        cache.evictCollectionData();
        cache.evictQueryRegions();
    }

    private static List<EntityMapping> read(HibernateModel model) {
        List<EntityMapping> mappings = new ArrayList<>();
        model.concrete().forEach(persister -> mappings.add(new HibernateEntity(model, persister).read()));
        return CrossLinks.complete(mappings);
    }
}
