package org.gdpr4j.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.MappingReader;
import org.gdpr4j.jpa.sql.CollectionReader;
import org.gdpr4j.jpa.sql.MappedRecords;
import org.gdpr4j.jpa.sql.RowReader;
import org.gdpr4j.jpa.sql.RowWriter;
import org.gdpr4j.jpa.sql.SchemaSearch;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.Row;
import org.gdpr4j.source.SearchingSource;

/**
 * The host's entities as a source: found, read, changed and searched by plain SQL on the transaction's own connection,
 * so that no filter of the provider hides a row. Users hand it to the library; they do not call it. Thread-safe.
 *
 * <p>Pending changes of the entity manager are flushed first. After a change the entity manager is cleared, so that
 * entities the caller has loaded become detached, and the second-level cache forgets the entity, now and again after the
 * commit. The Envers history and other copies are not its business; they are sources of their own.
 */
public final class JpaPersonalDataSource implements ErasingSource, SearchingSource {

    /** The source of the library's own rows. */
    private static final String OWN_ROWS = "gdpr4j";

    private final EntityManagers managers;
    private final MappingReader provider;
    private final MappedRecords records;
    private final RowReader rows;
    private final CollectionReader collections;
    private final RowWriter writer;
    private final SchemaSearch search;

    private JpaPersonalDataSource(EntityManagers managers, MappingReader provider, MappedRecords records) {
        this.managers = managers;
        this.provider = provider;
        this.records = records;
        this.rows = new RowReader(records);
        this.collections = new CollectionReader(records);
        this.writer = new RowWriter(records);
        this.search = new SchemaSearch(records);
    }

    /**
     * Reads the column types of the live schema, once.
     *
     * @param mappings one per record, with tables and columns as the database spells them
     */
    public static JpaPersonalDataSource of(EntityManagers managers, Collection<EntityMapping> mappings) {
        return of(managers, mappings, StoreTables.defaults());
    }

    /**
     * Reads the column types of the live schema, once.
     *
     * @param mappings one per record, with tables and columns as the database spells them
     * @param tables where the library's own tables lie, for conditions that look into them
     */
    public static JpaPersonalDataSource of(
            EntityManagers managers, Collection<EntityMapping> mappings, StoreTables tables) {
        MappedRecords records = managers.with(manager ->
                Connections.with(manager, connection -> MappedRecords.read(connection, mappings, tables::named)));
        MappingReader provider = managers.with(manager -> MappingReaders.of(manager.getEntityManagerFactory()));
        return new JpaPersonalDataSource(managers, provider, records);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Set<String> records() {
        return records.names();
    }

    @Override
    public List<Row> locate(Lookup lookup) {
        return reading(connection -> rows.locate(connection, lookup));
    }

    @Override
    public List<LinkEnd> ends(RecordType record, Link link, List<Key> keys) {
        return reading(connection -> collections.ends(connection, record, link, keys));
    }

    @Override
    public List<Element> elements(RecordType record, String collection, List<Key> keys) {
        return reading(connection -> collections.elements(connection, record, collection, keys));
    }

    @Override
    public Key key(RecordType record, String text) {
        return rows.key(record, text);
    }

    @Override
    public int apply(Change change) {
        Class<?> type = records.type(change.record().name());
        return managers.with(manager -> {
            flush(manager);
            int changed = Connections.with(manager, connection -> writer.apply(connection, change));
            manager.clear();
            EntityManagerFactory factory = manager.getEntityManagerFactory();
            provider.evict(factory, type);
            managers.afterCommit(() -> provider.evict(factory, type));
            return changed;
        });
    }

    /**
     * {@inheritDoc}
     *
     * <p>Reads every table of the current schema and of those that hold mapped tables, as they are now, the library's own
     * included; views are left out, since they hold nothing. Streams: give it a transaction of its own.
     */
    @Override
    public void search(Needles needles, Consumer<Hit> hits) {
        reading(connection -> {
            search.search(connection, needles, hits);
            return true;
        });
    }

    /** The library's own rows, which lie in the same database. */
    @Override
    public Set<String> alsoSearches() {
        return Set.of(OWN_ROWS);
    }

    private <T> T reading(Function<Connection, T> work) {
        return managers.with(manager -> {
            flush(manager);
            return Connections.with(manager, work);
        });
    }

    static void flush(EntityManager manager) {
        try {
            manager.flush();
        } catch (PersistenceException e) {
            throw StatementFailedException.during("writing the application's pending changes", "its tables", e);
        }
    }
}
