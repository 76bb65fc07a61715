package org.gdpr4j.register;

import java.util.List;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.Problem;

/** The data map in plain text. */
final class TextPage {

    private static final int SHOWN = 8;

    private final Survey survey;
    private final StringBuilder out = new StringBuilder();

    TextPage(Survey survey) {
        this.survey = survey;
    }

    String render() {
        line("DATA MAP  " + summary());
        line("");
        line("WHAT TO DO FIRST");
        List<Step> steps = FirstSteps.of(survey);
        if (steps.isEmpty()) {
            line("  Nothing: everything is declared, and every declaration can be kept.");
        }
        for (int i = 0; i < steps.size(); i++) {
            line("  " + (i + 1) + ". " + steps.get(i).what() + ". "
                    + steps.get(i).why() + places(steps.get(i)));
        }
        line("");
        line("PERSONS");
        survey.persons().forEach(person -> line("  " + person.label() + ": " + String.join(", ", person.records())));
        survey.entries().forEach(this::record);
        if (!survey.outside().isEmpty()) {
            line("");
            line("OUTSIDE THE RECORDS");
            survey.outside().forEach(problem -> line("  " + problem));
        }
        return out.toString();
    }

    /** The numbers in one line. */
    String summary() {
        Totals totals = survey.totals();
        return HtmlPage.counted(totals.records(), "record") + ", " + HtmlPage.counted(totals.fields(), "field")
                + ": " + totals.personal() + " personal, " + totals.suspected() + " suspected, "
                + totals.unclassified() + " unclassified, " + totals.notPersonal() + " not personal, "
                + totals.structural() + " keys, versions and links; "
                + HtmlPage.counted(totals.openLinks(), "link") + " without an owner, "
                + HtmlPage.counted(totals.errors(), "other error") + ", "
                + HtmlPage.counted(totals.warnings(), "warning");
    }

    private static String places(Step step) {
        if (step.places().isEmpty()) {
            return "";
        }
        String shown = step.places().stream().limit(SHOWN).collect(Collectors.joining(", "));
        int more = step.places().size() - SHOWN;
        return " [" + shown + (more > 0 ? " and " + more + " more" : "") + "]";
    }

    private void record(Entry entry) {
        line("");
        line(entry.name() + (entry.area().isEmpty() ? "" : " (" + entry.area() + ")"));
        entry.ways().forEach(way -> line("  " + way.words()));
        entry.personal().forEach(field -> line("  " + field.path() + ": personal, " + category(declared(field))));
        entry.suspected().forEach((path, category) -> line("  " + path + ": suspected, " + category(category)));
        if (!entry.unclassified().isEmpty()) {
            line("  unclassified: "
                    + entry.unclassified().stream().map(Field::path).collect(Collectors.joining(", ")));
        }
        if (!entry.openLinks().isEmpty()) {
            line("  whose? " + entry.openLinks().stream().map(Link::name).collect(Collectors.joining(", ")));
        }
        for (Problem problem : entry.otherProblems()) {
            line("  " + problem.severity() + " " + (problem.field().isEmpty() ? "" : problem.field() + ": ")
                    + problem.what() + " " + problem.remedy());
        }
    }

    private static String declared(Field field) {
        return field.classification() instanceof Classification.Personal personal ? personal.category() : "";
    }

    private static String category(String category) {
        String article = Categories.article(category);
        return category + (article.isEmpty() ? "" : " (" + article + ")");
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
