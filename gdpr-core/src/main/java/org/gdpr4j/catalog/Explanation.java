package org.gdpr4j.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Says in words what the catalog knows of one record. */
final class Explanation {

    private final Catalog catalog;

    Explanation(Catalog catalog) {
        this.catalog = catalog;
    }

    String of(RecordType record) {
        StringBuilder text = new StringBuilder(record.name()).append('\n');
        List<Path> paths = catalog.paths(record.name());
        if (paths.isEmpty()) {
            text.append("  leads to no person\n");
        }
        paths.forEach(path -> text.append("  ").append(path.words()).append('\n'));
        record.retention()
                .forEach(rule -> text.append("  is kept at least ")
                        .append(rule.atLeast())
                        .append(" from ")
                        .append(rule.from())
                        .append(" (")
                        .append(rule.law())
                        .append(")\n"));
        record.links()
                .forEach(link -> text.append("  link ").append(words(link)).append('\n'));
        for (Field field : record.fields()) {
            text.append("  ")
                    .append(field.path())
                    .append(": ")
                    .append(words(field))
                    .append('\n');
        }
        List<Problem> problems = catalog.verify().stream()
                .filter(problem -> problem.record().equals(record.name()))
                .toList();
        problems.forEach(problem -> text.append("  ! ")
                .append(problem.field())
                .append(problem.field().isEmpty() ? "" : ": ")
                .append(problem.what())
                .append('\n'));
        return text.toString();
    }

    private static String words(Link link) {
        return link.name() + " to " + link.targets().stream().sorted().collect(Collectors.joining(" or ")) + ": "
                + switch (link.role()) {
                    case OWNER -> "whose it is";
                    case ACCESSOR -> "who may see it";
                    case REFERENCE -> "says nothing about a person";
                    case UNDECLARED -> "NOT DECLARED";
                }
                + (link.onLeave() == OnLeave.UNDECLARED || link.role() == Role.REFERENCE
                        ? ""
                        : ", when they leave: " + link.onLeave())
                + (link.hides().isEmpty()
                        ? ""
                        : ", hides " + link.hides().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static String words(Field field) {
        if (field.classification() instanceof Classification.Personal personal) {
            String article = Categories.article(personal.category());
            return "personal, " + personal.category()
                    + (article.isEmpty() ? "" : " (" + article + ")")
                    + (personal.origin() == Origin.UNSTATED ? "" : ", " + personal.origin())
                    + (field.identifies() == null ? "" : ", identifies as " + field.identifies())
                    + (personal.of().isEmpty() ? "" : ", about " + personal.of())
                    + (personal.purposes().isEmpty()
                            ? ""
                            : ", for " + personal.purposes().stream().sorted().collect(Collectors.joining(", ")))
                    + (field.strategy() == null
                            ? ""
                            : ", erased by " + field.strategy().kind());
        }
        if (field.classification() instanceof Classification.NotPersonal not) {
            return "not personal" + (not.reason().isEmpty() ? "" : ": " + not.reason());
        }
        return field.classification() instanceof Classification.Structural ? "key, version or link" : "NOT CLASSIFIED";
    }
}
