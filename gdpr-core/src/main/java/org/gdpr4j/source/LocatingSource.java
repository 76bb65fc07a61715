package org.gdpr4j.source;

import java.util.List;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;

/**
 * A source that finds and reads rows. It sees every row: no filter of the host applies. It reads in the library's
 * transaction, so that it sees what happened in it before, and changes nothing. A read that fails is a {@link
 * org.gdpr4j.problem.GdprException} without values, never an empty answer. Must be thread-safe.
 */
public interface LocatingSource extends PersonalDataSource {

    /**
     * The rows that the lookup asks for, each once, in no particular order. Each row carries the values of all fields
     * outside collections that are personal, are part of the key, or that a link, condition or floor reads, and where
     * each of its to-one links leads.
     */
    List<Row> locate(Lookup lookup);

    /** Where a to-many or join-table link of these rows leads, one pair per row and target. */
    List<LinkEnd> ends(RecordType record, Link link, List<Key> keys);

    /** The elements of an element collection of these rows. */
    List<Element> elements(RecordType record, String collection, List<Key> keys);

    /**
     * Reads the canonical text of a key back.
     *
     * @throws org.gdpr4j.problem.GdprException when the text is no key of this record
     */
    Key key(RecordType record, String text);
}
