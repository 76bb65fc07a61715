package org.gdpr4j.source;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.jspecify.annotations.Nullable;

/** One set-based change that an {@link ErasingSource} makes. Immutable; shows no values. */
public sealed interface Change {

    RecordType record();

    /** Deletes rows, with what lies in their subclass and secondary tables. Returns the number of rows. */
    record Delete(RecordType record, List<Key> keys, Guard guard) implements Change {
        public Delete {
            keys = List.copyOf(keys);
        }
    }

    /** Deletes all elements of a collection of these rows. Returns the number of elements. */
    record DeleteElements(RecordType record, String collection, List<Key> keys) implements Change {
        public DeleteElements {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Deletes rows of a join table: of these rows of the record, and only to these targets unless {@code targets} is
     * empty. Returns the number of join rows.
     */
    record DeleteJoins(RecordType record, Link link, List<Key> keys, List<Key> targets) implements Change {
        public DeleteJoins {
            keys = List.copyOf(keys);
            targets = List.copyOf(targets);
        }
    }

    /** Writes values into rows and empties to-one and by-value links. Returns the number of rows. */
    record Update(RecordType record, List<RowWrite> rows, Set<String> emptied, Guard guard) implements Change {
        public Update {
            rows = List.copyOf(rows);
            emptied = Set.copyOf(emptied);
        }
    }

    /**
     * Replaces values in elements of a collection. Each element changes once, though it may become what another one was.
     * Returns the number of elements.
     */
    record UpdateElements(RecordType record, String field, List<ElementWrite> elements) implements Change {
        public UpdateElements {
            elements = List.copyOf(elements);
        }
    }

    /**
     * What is written into one row.
     *
     * @param values new values by field path; the same paths in every row of one update
     */
    record RowWrite(Key key, Map<String, @Nullable Object> values) {
        /** Written out, since javac drops the annotations inside the types of a compact constructor's parameters. */
        public RowWrite(Key key, Map<String, @Nullable Object> values) {
            this.key = key;
            this.values = Collections.unmodifiableMap(new HashMap<>(values));
        }

        @Override
        public String toString() {
            return "RowWrite";
        }
    }

    /** Every element of this row with this old value gets the new one. */
    record ElementWrite(
            Key owner, @Nullable Object old, @Nullable Object value) {
        @Override
        public String toString() {
            return "ElementWrite";
        }
    }
}
