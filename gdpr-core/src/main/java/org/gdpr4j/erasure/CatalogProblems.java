package org.gdpr4j.erasure;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Problem;

/** What the declarations leave open: it blocks where the plan acts, and is worth knowing elsewhere. */
final class CatalogProblems {

    private final Catalog catalog;
    private final DraftBuilder draft;
    private final Set<String> unclassified = new TreeSet<>();
    private final Set<String> elsewhere = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();

    CatalogProblems(Catalog catalog, DraftBuilder draft) {
        this.catalog = catalog;
        this.draft = draft;
    }

    void add() {
        Set<String> touched = draft.touched();
        Set<String> tables = touched.stream()
                .flatMap(record -> catalog.record(record).tables().stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (Problem problem : catalog.verify()) {
            boolean here = touched.contains(problem.record());
            if (problem.severity() == Problem.Severity.ERROR) {
                if (here && isLeftFull(problem)) {
                    draft.warning(problem.place() + ": " + problem.what());
                } else if (here || pointsTo(problem, tables)) {
                    draft.blocker(problem.place() + ": " + problem.what() + " " + problem.remedy());
                } else {
                    elsewhere(problem);
                }
            } else if (problem.kind() == Problem.Kind.FOREIGN_KEY_WITHOUT_INDEX && here) {
                draft.warning(problem.place() + ": " + problem.what());
            } else if (problem.kind() == Problem.Kind.UNCLASSIFIED_FIELD && !here) {
                unclassified.add(problem.record());
            }
        }
        if (!unclassified.isEmpty()) {
            draft.warning(others(unclassified.size())
                    + " fields that nobody classified; the plan cannot know whether"
                    + " they hold anything of this person");
        }
        if (!elsewhere.isEmpty()) {
            draft.warning(others(elsewhere.size()) + " errors in the declarations ("
                    + String.join(", ", kinds)
                    + "), so the plan may miss rows of this person there; see catalog().verify()");
        }
    }

    /** A link that cannot be emptied harms nothing where its row goes, or stays as it is. */
    private boolean isLeftFull(Problem problem) {
        return problem.kind() == Problem.Kind.LINK_CANNOT_BE_EMPTIED
                && !draft.empties(problem.record(), problem.field());
    }

    private void elsewhere(Problem problem) {
        if (problem.kind() == Problem.Kind.UNCLASSIFIED_FIELD) {
            unclassified.add(problem.record());
        } else {
            elsewhere.add(problem.record());
            kinds.add(problem.kind().name());
        }
    }

    private boolean pointsTo(Problem problem, Set<String> tables) {
        return problem.kind() == Problem.Kind.UNMAPPED_FOREIGN_KEY
                && catalog.schema().table(problem.record()).stream()
                        .flatMap(table -> table.foreignKeys().stream())
                        .anyMatch(key -> tables.contains(key.target())
                                && problem.field().equals(String.join(", ", key.columns())));
    }

    private static String others(int count) {
        return count + (count == 1 ? " other record has" : " other records have");
    }
}
