package org.gdpr4j.jpa;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.sql.KeyPages;
import org.gdpr4j.jpa.sql.MappedRecords;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/**
 * Lists of the host's records, filtered in the database by a condition of the library: the audience of a campaign, page
 * by page. Users create it once. Thread-safe.
 *
 * <p>Each call is one statement; the condition stands in its {@code WHERE}, so no row is read to be thrown away. Pending
 * changes of the entity manager are flushed first. Filters of the provider do not apply. The order is that of the
 * primary key as the database sorts it. Conditions that ask for the contracts of persons need {@link
 * JpaSubjectDirectory#lists}. A failure is a {@link GdprException} without values.
 */
public final class JpaLists {

    private final EntityManagers managers;
    private final KeyPages pages;

    JpaLists(EntityManagers managers, KeyPages pages) {
        this.managers = managers;
        this.pages = pages;
    }

    /**
     * Reads the column types of the live schema, once.
     *
     * @param mappings one per record, with tables and columns as the database spells them
     * @param tables where the library's own tables lie
     */
    public static JpaLists of(EntityManagers managers, Collection<EntityMapping> mappings, StoreTables tables) {
        MappedRecords records = managers.with(manager ->
                Connections.with(manager, connection -> MappedRecords.read(connection, mappings, tables::named)));
        return new JpaLists(managers, new KeyPages(records));
    }

    /**
     * The keys of the rows for which the condition holds, at most {@code limit} of them.
     *
     * @param record the record's name
     * @param after the last key of the page before; null: the first page
     * @throws GdprException when there is no such record, the condition reads what it does not have, or {@code limit} is
     *     not positive
     */
    public List<Key> page(String record, Condition condition, @Nullable Key after, int limit) {
        if (limit < 1) {
            throw new GdprException("A page has at least one row; the limit was " + limit + ".");
        }
        return reading(connection -> pages.page(connection, record, condition, after, limit));
    }

    /**
     * Hands out the keys of all rows for which the condition holds, in flat memory. Needs a transaction of its own or of
     * the caller's that does not end meanwhile; reads in one statement, so it sees what was there when it began.
     *
     * @param record the record's name
     */
    public void each(String record, Condition condition, Consumer<Key> keys) {
        reading(connection -> {
            pages.each(connection, record, condition, keys);
            return true;
        });
    }

    private <T> T reading(Function<Connection, T> work) {
        return managers.with(manager -> {
            try {
                manager.flush();
            } catch (PersistenceException e) {
                throw StatementFailedException.during("writing the application's pending changes", "its tables", e);
            }
            return Connections.with(manager, work);
        });
    }
}
