package org.gdpr4j.erasure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.search.Found;
import org.gdpr4j.search.Search;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.subject.SubjectId;

/** Makes a draft from the data as they are now. Changes nothing. */
final class Planner {

    private final Catalog catalog;
    private final Coverage coverage;
    private final Map<String, LocatingSource> locating = new HashMap<>();
    private final Search search;
    private final Retention retention;
    private final Digests digests;
    private final NewValues newValues;
    private final int window;

    Planner(
            Catalog catalog,
            List<PersonalDataSource> sources,
            Search search,
            Retention retention,
            Digests digests,
            NewValues newValues,
            int window) {
        this.catalog = catalog;
        this.coverage = new Coverage(catalog, sources);
        this.search = search;
        this.retention = retention;
        this.digests = digests;
        this.newValues = newValues;
        this.window = window;
        for (PersonalDataSource source : sources) {
            if (source instanceof LocatingSource locates) {
                source.records().forEach(record -> locating.putIfAbsent(record, locates));
            }
        }
    }

    Draft draft(SubjectId subject, ErasureGround ground) {
        Found found = search.find(subject);
        Owners owners = new Owners(catalog, locating, found);
        Keepings keepings = new Keepings(catalog, locating, retention, digests, found);
        Fates fates = new Fates(found, owners, keepings::of);
        DraftBuilder draft = new DraftBuilder(ground);
        new DetachSteps(catalog, locating, fates, keepings, newValues, digests, draft).add();
        new DeleteSteps(catalog, fates, digests, newValues.marks(), draft, window).add();
        new KeptRows(catalog, fates, digests, draft).add();
        uncovered().forEach(draft::uncovered);
        coverage.block(draft);
        new CatalogProblems(catalog, draft).add();
        return draft.build();
    }

    /** Places that the sources of now do not cover. */
    List<String> uncovered() {
        return coverage.gaps(locating);
    }
}
