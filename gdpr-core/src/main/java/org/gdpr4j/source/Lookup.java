package org.gdpr4j.source;

import java.util.List;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.subject.Identifier;

/**
 * Which rows of a record are asked for. Immutable; its {@code toString} shows no value.
 *
 * @param record the record
 * @param via how they are reached
 */
public record Lookup(RecordType record, Via via) {

    /** The ways to reach rows. A source compares keys and values exactly; it never guesses. */
    public sealed interface Via {

        /** The rows with these keys. */
        record Keys(List<Key> keys) implements Via {
            public Keys {
                keys = List.copyOf(keys);
            }
        }

        /** The rows whose link leads to one of these rows of {@code target}. Conditions of the link are not applied. */
        record Through(Link link, RecordType target, List<Key> keys) implements Via {
            public Through {
                keys = List.copyOf(keys);
            }
        }

        /**
         * The rows whose field holds one of these identifiers. May give more rows: the caller compares.
         *
         * @param field the path of a single-valued field, for instance of a link by value
         * @param identifiers all of one type
         */
        record ByValue(String field, List<Identifier> identifiers) implements Via {
            public ByValue {
                identifiers = List.copyOf(identifiers);
            }
        }
    }
}
