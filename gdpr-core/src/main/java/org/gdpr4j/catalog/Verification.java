package org.gdpr4j.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs all checks over a catalog that is otherwise complete. */
final class Verification {

    private final Catalog catalog;
    private final Structure structure;
    private final Map<String, List<RetentionRule>> unread;

    Verification(Catalog catalog, Structure structure, Map<String, List<RetentionRule>> unread) {
        this.catalog = catalog;
        this.unread = unread;
        this.structure = structure;
    }

    List<Problem> problems() {
        Findings findings = new Findings();
        FieldChecks fields = new FieldChecks(catalog, unread, findings);
        StrategyChecks strategies = new StrategyChecks(catalog, findings);
        LinkChecks links = new LinkChecks(catalog, findings);
        for (RecordType record : catalog.records()) {
            fields.check(record);
            strategies.check(record);
            links.check(record);
        }
        new SchemaChecks(catalog, structure, findings).check();
        return findings.problems;
    }

    /** Where the checks put what they find. */
    static final class Findings {

        private final List<Problem> problems = new ArrayList<>();

        void error(Problem.Kind kind, RecordType record, String field, String what, String remedy) {
            problems.add(new Problem(kind, Problem.Severity.ERROR, record.name(), field, what, remedy));
        }

        void warning(Problem.Kind kind, String record, String field, String what, String remedy) {
            problems.add(new Problem(kind, Problem.Severity.WARNING, record, field, what, remedy));
        }

        void error(Problem.Kind kind, String record, String field, String what, String remedy) {
            problems.add(new Problem(kind, Problem.Severity.ERROR, record, field, what, remedy));
        }
    }
}
