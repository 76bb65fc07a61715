package org.gdpr4j.source;

import java.util.Set;
import java.util.function.Consumer;

/**
 * A source that can be searched for values, whether or not a declaration knows the place. It reads in the library's
 * transaction and changes nothing. Must be thread-safe.
 */
public interface SearchingSource extends PersonalDataSource {

    /** The names of other sources whose rows lie in the places that this one reads, so that its search covers them too. */
    default Set<String> alsoSearches() {
        return Set.of();
    }

    /**
     * Reads every place of this source that can hold text once, however many values are sought, and hands out each hit.
     *
     * @throws org.gdpr4j.problem.GdprException when a place cannot be read: a search that skips is no proof
     */
    void search(Needles needles, Consumer<Hit> hits);
}
