package org.gdpr4j.catalog;

import java.util.Set;

/** What was declared of a field. */
public sealed interface Classification {

    /**
     * Personal data.
     *
     * @param category a dotted name, see {@link Categories}
     * @param origin where the value comes from
     * @param of the link whose person it is about; empty: all owners together
     * @param purposes names of declared purposes
     */
    record Personal(String category, Origin origin, String of, Set<String> purposes) implements Classification {
        public Personal {
            purposes = Set.copyOf(purposes);
        }
    }

    /** Not personal, with the reason (may be empty). */
    record NotPersonal(String reason) implements Classification {}

    /** A key, version or link column that says nothing about a person by itself. */
    record Structural() implements Classification {}

    /** Nothing was said. */
    record Unclassified() implements Classification {}
}
