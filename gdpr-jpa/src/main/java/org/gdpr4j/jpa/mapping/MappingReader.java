package org.gdpr4j.jpa.mapping;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;

/**
 * Reads the physical mapping from a persistence provider, which the JPA metamodel does not tell. One implementation per
 * provider, in a package of its own.
 */
public interface MappingReader {

    /** Whether the factory is one of this provider's. */
    boolean reads(EntityManagerFactory factory);

    /**
     * One mapping per concrete entity, the library's own left out.
     *
     * @throws org.gdpr4j.problem.GdprException never for a mapping that cannot be covered: that is reported in
     *     {@link EntityMapping#uncovered()}
     */
    List<EntityMapping> read(EntityManagerFactory factory);

    /**
     * The columns that the provider keeps for itself and that nothing in an {@link EntityMapping} names: a list's
     * positions, a soft-delete mark.
     */
    Set<Bookkeeping> bookkeeping(EntityManagerFactory factory);

    /**
     * Makes the second-level cache forget the rows of this entity, their collections and the results of queries, after
     * rows were changed past the provider.
     */
    void evict(EntityManagerFactory factory, Class<?> entity);
}
