package org.gdpr4j.source;

import java.util.List;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.subject.SubjectId;

/**
 * A source whose rows name their person by {@link SubjectId}, as the library's own do, so that they are found even when
 * nothing else is known of the person any more. Must be thread-safe.
 */
public interface SubjectRows extends LocatingSource {

    /** The rows of this record that name the person, each once, in no particular order. */
    List<Row> of(RecordType record, SubjectId subject);
}
