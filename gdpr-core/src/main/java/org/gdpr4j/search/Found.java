package org.gdpr4j.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gdpr4j.source.Key;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;

/**
 * Everything that the declarations say is about one person. Holds personal data: never log its parts; its {@code toString}
 * shows no value. Immutable.
 *
 * @param identifiers the identifiers that the person's own records hold
 * @param rows every row, those of one record together
 */
public record Found(SubjectId subject, Set<Identifier> identifiers, List<FoundRow> rows) {

    public Found {
        identifiers = Set.copyOf(identifiers);
        rows = List.copyOf(rows);
    }

    /** Whether nothing is held on the person. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The rows of one record. */
    public List<FoundRow> of(String record) {
        return rows.stream().filter(row -> row.type().name().equals(record)).toList();
    }

    /** The found row of this record and key. */
    public Optional<FoundRow> row(String record, Key key) {
        return of(record).stream().filter(row -> row.key().equals(key)).findFirst();
    }
}
