package org.gdpr4j.search;

import java.util.List;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Row;

/**
 * A row about the person, and the ways by which it was reached. Holds personal data; its {@code toString} shows no value.
 * Immutable.
 *
 * @param source the source that read it
 * @param person whether this row is the person
 * @param role owner when every link of at least one way says so, else accessor
 * @param ways the links that lead straight to the person, or to another found row that is theirs; empty for what hangs on
 *     a row that they may only see
 */
public record FoundRow(RecordType type, Row row, LocatingSource source, boolean person, Role role, List<Way> ways) {

    public FoundRow {
        ways = List.copyOf(ways);
    }

    public Key key() {
        return row.key();
    }

    /**
     * One link by which the row was reached.
     *
     * @param link the link of this row
     * @param target the record that it leads to
     * @param targets the found rows that it leads to; empty by value
     */
    public record Way(Link link, String target, List<Key> targets) {
        public Way {
            targets = List.copyOf(targets);
        }

        @Override
        public String toString() {
            return "Way by " + link.name() + " to " + target;
        }
    }

    @Override
    public String toString() {
        return "FoundRow of " + type.name() + ", " + role;
    }
}
