package org.gdpr4j;

import java.util.List;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.SubjectId;

/** One of the library's own records of a person, read and forgotten through the room that keeps it. */
interface OwnRecord {

    RecordType type();

    List<Row> of(SubjectId subject);

    /** The rows of these keys that are there. */
    List<Row> of(List<Key> keys);

    /** Forgets these rows; tells how many there were. */
    int forget(List<Key> keys);
}
