package org.gdpr4j.register;

import java.util.List;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Problem;

/**
 * The numbers at the top of the page. Each field is counted once; that it is unclassified is an error too, and counted
 * there and not among the errors.
 */
record Totals(
        int records,
        int fields,
        int personal,
        int suspected,
        int unclassified,
        int notPersonal,
        int structural,
        int openLinks,
        int errors,
        int warnings) {

    static Totals of(List<Entry> entries, List<Problem> problems) {
        int fields =
                entries.stream().mapToInt(it -> it.record().fields().size()).sum();
        int errors = (int) problems.stream()
                .filter(it -> it.severity() == Problem.Severity.ERROR)
                .filter(it -> it.kind() != Problem.Kind.UNCLASSIFIED_FIELD)
                .count();
        int warnings = (int) problems.stream()
                .filter(it -> it.severity() == Problem.Severity.WARNING)
                .count();
        return new Totals(
                entries.size(),
                fields,
                entries.stream().mapToInt(it -> it.personal().size()).sum(),
                entries.stream().mapToInt(it -> it.suspected().size()).sum(),
                entries.stream().mapToInt(it -> it.unclassified().size()).sum(),
                count(entries, Classification.NotPersonal.class),
                count(entries, Classification.Structural.class),
                entries.stream().mapToInt(it -> it.openLinks().size()).sum(),
                errors,
                warnings);
    }

    private static int count(List<Entry> entries, Class<? extends Classification> what) {
        return (int) entries.stream()
                .flatMap(it -> it.record().fields().stream())
                .filter(field -> what.isInstance(field.classification()))
                .count();
    }
}
