package org.gdpr4j.test;

import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.Key;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The rows on which {@link PersonalDataSourceContract} tries a source. Who implements a source maps two records and lets
 * the catalog know them.
 *
 * <ul>
 *   <li>{@code Person}, a data subject of the kind {@code person}: {@code id} (a {@code Long} key), {@code name} and
 *       {@code email} (text, the latter identifies as an e-mail address), {@code notes} (to-many, the other side of a
 *       note's owner) and {@code read} (the other side of a note's readers).
 *   <li>{@code Note}: {@code id} (a {@code Long} key), {@code title} (text, NOT NULL, personal), {@code text} (personal),
 *       {@code state} (text), {@code version} (the optimistic lock's counter, a number), {@code address} (personal text
 *       that leads by value to a person by e-mail address), {@code owner} (to-one to a person, valid where
 *       {@code state = 'open'}), {@code parent} (to-one to a note), {@code readers} (a join table to persons) and
 *       {@code tags} (an element collection of text, personal).
 * </ul>
 */
public interface NoteBook {

    /** The catalog that knows the two records. */
    Catalog catalog();

    /** The source under test; it can be searched as well. */
    ErasingSource source();

    /** How it reaches its database. */
    Transactions transactions();

    /** Adds a person in a transaction of its own. */
    Key person(long id, @Nullable String name, @Nullable String email);

    /** Adds a note with version 0 in a transaction of its own; values by {@code text}, {@code state}, {@code address}. */
    Key note(
            long id,
            String title,
            Map<String, String> values,
            @Nullable Key owner,
            @Nullable Key parent,
            List<Key> readers,
            List<String> tags);

    /** The version of a note, whether or not the source reads it. */
    long version(Key note);
}
