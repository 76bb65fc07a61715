package org.gdpr4j.jpa.source;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaPersonalDataSource;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.Key;
import org.gdpr4j.test.NoteBook;

/** Notes on a provider and a database, started once. */
enum JpaNoteBook implements NoteBook {
    HIBERNATE_H2,
    HIBERNATE_POSTGRESQL,
    ECLIPSELINK_H2;

    private Started started;

    private record Started(
            EntityManagerFactory factory,
            JpaTransactions transactions,
            Catalog catalog,
            JpaPersonalDataSource source) {}

    private synchronized Started started() {
        if (started == null) {
            EntityManagerFactory factory = start();
            JpaTransactions transactions = JpaTransactions.of(factory);
            JpaCatalogSource structure = JpaCatalogSource.of(factory);
            Catalog catalog = Catalog.of(structure, Declarations.builder().build());
            JpaPersonalDataSource source = JpaPersonalDataSource.of(transactions, structure.mappings());
            started = new Started(factory, transactions, catalog, source);
        }
        return started;
    }

    private EntityManagerFactory start() {
        PersistenceProvider provider = this == ECLIPSELINK_H2
                ? new org.eclipse.persistence.jpa.PersistenceProvider()
                : new org.hibernate.jpa.HibernatePersistenceProvider();
        String url = this == HIBERNATE_POSTGRESQL
                ? Postgres.fresh()
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return provider.createEntityManagerFactory(new PersistenceConfiguration("notes-" + name())
                .managedClass(Notes.Person.class)
                .managedClass(Notes.Note.class)
                .property("jakarta.persistence.nonJtaDataSource", new CountingDataSource(url))
                .property("jakarta.persistence.schema-generation.database.action", "create")
                .property("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform")
                .property("eclipselink.session-name", "notes-" + name()));
    }

    /** The same without a row in it. */
    JpaNoteBook emptied() {
        in(manager -> {
            for (String statement : List.of(
                    "delete from Note_tags",
                    "delete from Note_Person",
                    "update Note set parent_id = null",
                    "delete from Note",
                    "delete from Person")) {
                manager.createNativeQuery(statement).executeUpdate();
            }
            return true;
        });
        started().factory().getCache().evictAll();
        return this;
    }

    /** How many persons there are, read in the present transaction. */
    int persons() {
        return started()
                .transactions()
                .with(manager -> manager.createQuery("select p from Person p", Notes.Person.class)
                        .getResultList()
                        .size());
    }

    @Override
    public Catalog catalog() {
        return started().catalog();
    }

    @Override
    public ErasingSource source() {
        return started().source();
    }

    @Override
    public JpaTransactions transactions() {
        return started().transactions();
    }

    @Override
    public Key person(long id, String name, String email) {
        Notes.Person person = new Notes.Person();
        person.id = id;
        person.name = name;
        person.email = email;
        return in(manager -> {
            manager.persist(person);
            return Key.of(id);
        });
    }

    @Override
    public Key note(
            long id,
            String title,
            Map<String, String> values,
            Key owner,
            Key parent,
            List<Key> readers,
            List<String> tags) {
        Notes.Note note = new Notes.Note();
        note.id = id;
        note.title = title;
        note.text = values.get("text");
        note.state = values.get("state");
        note.address = values.get("address");
        note.tags.addAll(tags);
        return in(manager -> {
            note.owner = owner == null ? null : reference(manager, Notes.Person.class, owner);
            note.parent = parent == null ? null : reference(manager, Notes.Note.class, parent);
            readers.forEach(reader -> note.readers.add(reference(manager, Notes.Person.class, reader)));
            manager.persist(note);
            manager.flush();
            // EclipseLink begins with 1.
            manager.createNativeQuery("update Note set version = 0 where id = " + id)
                    .executeUpdate();
            return Key.of(id);
        });
    }

    private static <T> T reference(EntityManager manager, Class<T> type, Key key) {
        return manager.getReference(type, key.parts().get(0));
    }

    @Override
    public long version(Key note) {
        Object version = in(manager -> manager.createNativeQuery("select version from Note where id = " + note.text())
                .getSingleResult());
        return ((Number) version).longValue();
    }

    private <T> T in(Function<EntityManager, T> work) {
        return transactions().inNew(() -> transactions().with(work));
    }
}
