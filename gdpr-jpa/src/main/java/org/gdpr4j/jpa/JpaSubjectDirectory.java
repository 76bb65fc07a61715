package org.gdpr4j.jpa;

import java.sql.Connection;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Never;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.sql.KeyPages;
import org.gdpr4j.jpa.sql.MappedRecords;
import org.gdpr4j.jpa.sql.PersonReader;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectKind;
import org.gdpr4j.subject.SubjectQuery;
import org.jspecify.annotations.Nullable;

/**
 * The persons whom the host's entities declare with {@code @DataSubject}, read by plain SQL, so that no filter of the
 * provider hides one. Users hand it to the library; they may call it. Thread-safe; it changes and caches nothing.
 *
 * <p>A person of a kind that lies in one record is found with one statement, whatever contracts are declared. {@link
 * #each} reads windows of a thousand keys, two statements each, in the caller's transaction or else each in one of its
 * own; persons are in the order that the database gives the keys, those of several records one record after the other.
 * Pending changes of the entity manager are flushed first.
 */
public final class JpaSubjectDirectory implements SubjectQuery {

    private final EntityManagers managers;
    private final PersonReader persons;
    private final JpaLists lists;

    private JpaSubjectDirectory(EntityManagers managers, MappedRecords records, PersonReader persons) {
        this.managers = managers;
        this.persons = persons;
        this.lists = new JpaLists(managers, new KeyPages(records, persons));
    }

    /**
     * Reads the column types of the live schema, once.
     *
     * @param mappings one per record, with tables and columns as the database spells them
     * @param clock by which contracts run; days are those of the zone of the record's controller
     * @param kinds since when persons are known, where their data came from, which contracts run
     * @throws org.gdpr4j.problem.GdprException when a kind names what the catalog or its records do not have
     */
    public static JpaSubjectDirectory of(
            EntityManagers managers,
            Collection<EntityMapping> mappings,
            Catalog catalog,
            Clock clock,
            Collection<SubjectKind> kinds) {
        return of(managers, mappings, catalog, clock, kinds, StoreTables.defaults());
    }

    /**
     * The same with the library's own tables in another schema or under other names.
     *
     * @param tables where they lie, for conditions that look into them
     */
    public static JpaSubjectDirectory of(
            EntityManagers managers,
            Collection<EntityMapping> mappings,
            Catalog catalog,
            Clock clock,
            Collection<SubjectKind> kinds,
            StoreTables tables) {
        MappedRecords records = managers.with(manager ->
                Connections.with(manager, connection -> MappedRecords.read(connection, mappings, tables::named)));
        PersonReader persons = new PersonReader(records, catalog, List.copyOf(kinds), clock);
        return new JpaSubjectDirectory(managers, records, persons);
    }

    /** Lists of the host's records; in those whose rows are persons, conditions may ask for their contracts. */
    public JpaLists lists() {
        return lists;
    }

    @Override
    public boolean exists(SubjectId subject) {
        return reading(connection -> persons.exists(connection, subject));
    }

    @Override
    public Optional<KnownSubject> find(SubjectId subject) {
        return reading(connection -> persons.find(connection, subject));
    }

    @Override
    public void each(String kind, Consumer<KnownSubject> consumer) {
        each(kind, Condition.always(), consumer);
    }

    @Override
    public void each(String kind, Condition where, Consumer<KnownSubject> consumer) {
        persons.running(kind);
        PersonReader.Window window = where instanceof Never ? null : window(kind, where, null);
        while (window != null) {
            window.persons().forEach(consumer);
            PersonReader.Place next = window.next();
            window = next == null ? null : window(kind, where, next);
        }
    }

    private PersonReader.Window window(String kind, Condition where, PersonReader.@Nullable Place at) {
        return reading(connection -> persons.window(connection, kind, where, at));
    }

    @Override
    public Set<String> kinds() {
        return persons.kinds();
    }

    @Override
    public Condition running(String kind) {
        return persons.running(kind);
    }

    private <T> T reading(Function<Connection, T> work) {
        return managers.with(manager -> {
            JpaPersonalDataSource.flush(manager);
            return Connections.with(manager, work);
        });
    }
}
