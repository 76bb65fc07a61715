package org.gdpr4j.jpa.eclipselink;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.jpa.JpaEntityManagerFactory;
import org.gdpr4j.jpa.mapping.Bookkeeping;
import org.gdpr4j.jpa.mapping.CrossLinks;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.MappingReader;

/**
 * Reads the mapping of EclipseLink 5 from its session's descriptors. Thread-safe; the first call may make EclipseLink
 * deploy the persistence unit, and that connects.
 */
public final class EclipseLinkMappingReader implements MappingReader {

    @Override
    public boolean reads(EntityManagerFactory factory) {
        try {
            return factory.unwrap(JpaEntityManagerFactory.class) != null;
        } catch (PersistenceException | ClassCastException anotherProvider) {
            return false;
        }
    }

    @Override
    public List<EntityMapping> read(EntityManagerFactory factory) {
        return read(model(factory));
    }

    @Override
    public Set<Bookkeeping> bookkeeping(EntityManagerFactory factory) {
        EclipseLinkModel model = model(factory);
        read(model);
        return model.bookkeeping();
    }

    @Override
    public void evict(EntityManagerFactory factory, Class<?> entity) {
        factory.getCache().evict(entity);
        factory.unwrap(JpaEntityManagerFactory.class)
                .getServerSession()
                .getIdentityMapAccessor()
                .invalidateQueryCache(entity);
    }

    private static EclipseLinkModel model(EntityManagerFactory factory) {
        return new EclipseLinkModel(
                factory.unwrap(JpaEntityManagerFactory.class).getServerSession(), factory.getMetamodel());
    }

    private static List<EntityMapping> read(EclipseLinkModel model) {
        List<EntityMapping> mappings = new ArrayList<>();
        model.concrete().forEach(descriptor -> mappings.add(new EclipseLinkEntity(model, descriptor).read()));
        return CrossLinks.complete(mappings);
    }
}
