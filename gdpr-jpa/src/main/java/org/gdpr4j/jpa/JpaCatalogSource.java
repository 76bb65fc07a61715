package org.gdpr4j.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.CatalogSource;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Structure;
import org.gdpr4j.jpa.mapping.Bookkeeping;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.MappingReader;
import org.gdpr4j.jpa.schema.LiveSchema;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.jpa.store.StoreEntities;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the catalog which entities there are, how they lie in the database and where declarations for them may stand.
 * Users create it once per entity manager factory.
 *
 * <p>It reads at the first call and remembers: the mapping from the persistence provider (Hibernate ORM 7 or EclipseLink
 * 5), names, types and constraints from the live schema over one short connection of the factory's own. It never
 * changes anything. The library's own entities are left out, also where they belong to the persistence unit. Thread-safe.
 */
public final class JpaCatalogSource implements CatalogSource {

    private final EntityManagerFactory factory;
    private final String ownPrefix;
    private @Nullable Found found;

    private record Found(LiveSchema schema, List<EntityMapping> mappings, Structure structure) {}

    /** The schema, and which of the tables that should have no row have none. */
    private record Live(LiveSchema schema, Set<String> empty) {}

    private JpaCatalogSource(EntityManagerFactory factory, String ownPrefix) {
        this.factory = factory;
        this.ownPrefix = ownPrefix;
    }

    /** Reads from this factory; the library's own tables begin with {@link LiveSchema#OWN_PREFIX}. */
    public static JpaCatalogSource of(EntityManagerFactory factory) {
        return of(factory, LiveSchema.OWN_PREFIX);
    }

    /** Reads from this factory; the library's own tables, which are no part of what it finds, begin with the prefix. */
    public static JpaCatalogSource of(EntityManagerFactory factory, String ownPrefix) {
        return new JpaCatalogSource(factory, ownPrefix);
    }

    /**
     * @throws GdprException when the factory is of neither provider, or the database does not answer
     */
    @Override
    public Structure read() {
        return found().structure();
    }

    /** The physical mapping with all names as the live schema spells them; what it lacks stays as the mapping has it. */
    public List<EntityMapping> mappings() {
        return found().mappings();
    }

    /** The live schema, the library's own tables included. */
    public LiveSchema schema() {
        return found().schema();
    }

    private synchronized Found found() {
        Found known = found;
        if (known == null) {
            known = find();
            found = known;
        }
        return known;
    }

    private Found find() {
        MappingReader reader = MappingReaders.of(factory);
        List<EntityMapping> mapped = reader.read(factory).stream()
                .filter(mapping -> !StoreEntities.classes().contains(mapping.type()))
                .toList();
        Live read = schema(mapped);
        LiveSchema schema = read.schema();
        List<EntityMapping> live = new LiveNames(schema, mapped).live();
        Set<Bookkeeping> bookkeeping = reader.bookkeeping(factory);
        Declarations declarations = new Declarations(factory.getMetamodel());
        List<RecordShape> records = live.stream()
                .map(mapping -> new Shapes(schema, declarations, bookkeeping, read.empty()).shape(mapping))
                .toList();
        return new Found(schema, live, new Structure(records, schema.schema()));
    }

    private Live schema(List<EntityMapping> mapped) {
        Set<String> rowless = new LinkedHashSet<>();
        mapped.forEach(entity -> rowless.addAll(entity.rowless()));
        Set<String> names = new LinkedHashSet<>(rowless);
        for (EntityMapping entity : mapped) {
            entity.tables().forEach(table -> names.add(table.name()));
            entity.collections().forEach(collection -> names.add(collection.table()));
            entity.associations().forEach(association -> names.add(association.table()));
        }
        try (EntityManager entityManager = factory.createEntityManager()) {
            boolean begun = begun(entityManager);
            try {
                return Connections.with(entityManager, connection -> live(connection, names, rowless));
            } finally {
                if (begun && entityManager.getTransaction().isActive()) {
                    entityManager.getTransaction().rollback();
                }
            }
        } catch (RuntimeException e) {
            throw new GdprException(
                    "The live schema could not be read. Check that the entity manager factory can"
                            + " connect and that its user may see the tables' metadata.",
                    e);
        }
    }

    private Live live(Connection connection, Set<String> names, Set<String> rowless) {
        try {
            LiveSchema schema = LiveSchema.read(connection, names, ownPrefix);
            Set<String> empty = new LinkedHashSet<>();
            for (String name : rowless) {
                Schema.Table table = schema.table(name).orElse(null);
                if (table != null && LiveSchema.isEmpty(connection, table)) {
                    empty.add(table.name());
                }
            }
            return new Live(schema, empty);
        } catch (SQLException e) {
            throw StatementFailedException.during("reading the metadata", "the schema", e);
        }
    }

    /** EclipseLink has a connection only inside a transaction; a container's transaction cannot be begun here. */
    private static boolean begun(EntityManager entityManager) {
        try {
            entityManager.getTransaction().begin();
            return true;
        } catch (IllegalStateException containerManaged) {
            return false;
        }
    }
}
