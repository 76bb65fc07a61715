package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.search.Found;
import org.gdpr4j.search.Search;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.SearchingSource;
import org.gdpr4j.subject.SubjectId;

/** Makes a draft from the data as they are now. Changes nothing. */
final class Planner {

    private final Catalog catalog;
    private final List<PersonalDataSource> sources;
    private final Map<String, LocatingSource> locating = new HashMap<>();
    private final Search search;
    private final Retention retention;
    private final Digests digests;
    private final NewValues newValues;

    Planner(
            Catalog catalog,
            List<PersonalDataSource> sources,
            Search search,
            Retention retention,
            Digests digests,
            NewValues newValues) {
        this.catalog = catalog;
        this.sources = sources;
        this.search = search;
        this.retention = retention;
        this.digests = digests;
        this.newValues = newValues;
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
        new DeleteSteps(catalog, fates, digests, draft).add();
        new KeptRows(fates, digests, draft).add();
        uncovered().forEach(draft::uncovered);
        problems(draft);
        return draft.build();
    }

    private List<String> uncovered() {
        List<String> uncovered = new ArrayList<>();
        for (PersonalDataSource source : sources) {
            List<String> missing = new ArrayList<>();
            if (!(source instanceof LocatingSource)) {
                missing.add("locate");
            }
            if (!(source instanceof ErasingSource)) {
                missing.add("erase");
            }
            if (!(source instanceof SearchingSource)) {
                missing.add("search");
            }
            if (!missing.isEmpty()) {
                uncovered.add("source " + source.name() + " cannot " + String.join(", ", missing));
            }
        }
        for (RecordType record : catalog.records()) {
            if (catalog.leadsToPersons(record.name()) && !locating.containsKey(record.name())) {
                uncovered.add("record " + record.name() + " lies in no source");
            }
        }
        return uncovered;
    }

    private void problems(DraftBuilder draft) {
        Set<String> touched = draft.touched();
        Set<String> tables = touched.stream()
                .flatMap(record -> catalog.record(record).tables().stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (Problem problem : catalog.verify()) {
            if (problem.severity() == Problem.Severity.ERROR) {
                boolean blocks = touched.contains(problem.record()) || pointsTo(problem, tables);
                if (blocks) {
                    draft.blocker(problem.place() + ": " + problem.what() + " " + problem.remedy());
                }
            } else if (problem.kind() == Problem.Kind.FOREIGN_KEY_WITHOUT_INDEX && touched.contains(problem.record())) {
                draft.warning(problem.place() + ": " + problem.what());
            }
        }
        long unclassified = catalog.verify().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNCLASSIFIED_FIELD)
                .filter(problem -> !touched.contains(problem.record()))
                .map(Problem::record)
                .distinct()
                .count();
        if (unclassified > 0) {
            draft.warning(
                    unclassified + " other records have fields that nobody classified; the plan cannot know whether"
                            + " they hold anything of this person");
        }
    }

    private boolean pointsTo(Problem problem, Set<String> tables) {
        return problem.kind() == Problem.Kind.UNMAPPED_FOREIGN_KEY
                && catalog.schema().table(problem.record()).stream()
                        .flatMap(table -> table.foreignKeys().stream())
                        .anyMatch(key -> tables.contains(key.target())
                                && problem.field().equals(String.join(", ", key.columns())));
    }
}
