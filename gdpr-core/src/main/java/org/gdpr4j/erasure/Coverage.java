package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.SearchingSource;

/** What the sources of now cannot do. */
final class Coverage {

    private final Catalog catalog;
    private final List<PersonalDataSource> sources;

    Coverage(Catalog catalog, List<PersonalDataSource> sources) {
        this.catalog = catalog;
        this.sources = sources;
    }

    /** Places that somebody has to answer for. */
    List<String> gaps(Map<String, LocatingSource> locating) {
        List<String> gaps = new ArrayList<>();
        for (PersonalDataSource source : sources) {
            List<String> missing = new ArrayList<>();
            if (!(source instanceof LocatingSource)) {
                missing.add("locate");
            }
            if (!(source instanceof ErasingSource)) {
                missing.add("erase");
            }
            if (!(source instanceof SearchingSource) && !searchedElsewhere(source)) {
                missing.add("search");
            }
            if (!missing.isEmpty()) {
                gaps.add("source " + source.name() + " cannot " + String.join(", ", missing));
            }
        }
        for (RecordType record : catalog.records()) {
            if (catalog.leadsToPersons(record.name()) && !locating.containsKey(record.name())) {
                gaps.add("record " + record.name() + " lies in no source");
            }
        }
        return gaps;
    }

    private boolean searchedElsewhere(PersonalDataSource source) {
        return sources.stream()
                .anyMatch(other -> other instanceof SearchingSource searching
                        && searching.alsoSearches().contains(source.name()));
    }

    /** Steps of a source that finds rows but cannot erase them. */
    void block(DraftBuilder draft) {
        for (PersonalDataSource source : sources) {
            if (!(source instanceof ErasingSource) && draft.sources().contains(source.name())) {
                draft.blocker("source " + source.name() + ": it finds rows that would go or change, and cannot erase."
                        + " Let it implement ErasingSource, or leave these records to a source that does.");
            }
        }
    }
}
