package org.gdpr4j.register;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Role;

/** Who is in the data, and which records lead to them through which links. */
final class HtmlPersons {

    private final Survey survey;
    private final Html html;

    HtmlPersons(Survey survey, Html html) {
        this.survey = survey;
        this.html = html;
    }

    void write() {
        html.open("section", "aria-labelledby", "persons");
        html.element("h2", "Persons, and what leads to them", "id", "persons");
        if (survey.persons().isEmpty()) {
            html.element(
                    "p",
                    "No record is declared as a person, and no name sounds like one. Put @DataSubject on the entity"
                            + " whose rows are persons.");
        }
        html.open("div", "class", "persons");
        survey.persons().stream()
                .sorted(Comparator.comparing(PersonKind::declared, Comparator.reverseOrder())
                        .thenComparing(this::leading, Comparator.reverseOrder()))
                .forEach(this::person);
        html.end();
        html.end();
    }

    private void person(PersonKind person) {
        List<Way> ways = ways(person);
        html.open("details", "class", "card person", "id", Html.id("person", person.label()));
        html.open("summary").element("h3", person.kind());
        html.element(
                "span",
                person.declared() ? "declared" : "suspected",
                "class",
                person.declared() ? "badge personal" : "badge suspected");
        html.element("span", HtmlPage.counted((int) leading(person), "record"), "class", "quiet");
        html.end();
        html.open("p", "class", "quiet").text("Is each row of ");
        links(html, person.records());
        html.text(person.declared() ? "." : ", suspected " + person.why() + ".").end();
        if (!ways.isEmpty()) {
            table(ways);
        }
        html.end();
    }

    private List<Way> ways(PersonKind person) {
        return survey.entries().stream()
                .flatMap(entry -> entry.ways().stream())
                .filter(way -> way.person().kind().equals(person.kind())
                        && way.person().declared() == person.declared())
                .filter(way -> !way.steps().isEmpty())
                .sorted(Comparator.comparing(way -> way.steps().size()))
                .toList();
    }

    private long leading(PersonKind person) {
        return ways(person).stream().map(Way::record).distinct().count();
    }

    private void table(List<Way> ways) {
        html.open("div", "class", "wide").open("table");
        html.open("thead").open("tr");
        for (String head : List.of("Record", "Through", "Says")) {
            html.element("th", head, "scope", "col");
        }
        html.end().end();
        html.open("tbody");
        for (Way way : ways) {
            html.open("tr").open("th", "scope", "row");
            links(html, List.of(way.record()));
            html.close();
            html.element("td", way.steps().stream().collect(Collectors.joining(" → ")), "class", "code");
            html.element("td", says(way), "class", way.declared() == null ? "suspectedtext" : "");
            html.end();
        }
        html.end().end().end();
    }

    private static String says(Way way) {
        if (way.declared() == null) {
            return "not declared";
        }
        return (way.declared().role() == Role.OWNER ? "belongs to" : "seen by")
                + (way.declared().recursive() ? ", any number of levels" : "")
                + (way.declared().nullable() ? ", may be empty" : "");
    }

    /** In few words whose the record is. */
    void whose(Entry entry) {
        if (entry.person() != null) {
            html.element(
                    "span",
                    "is " + entry.person().withArticle() + (entry.person().declared() ? "" : "?"),
                    "class",
                    entry.person().declared() ? "badge personal" : "badge suspected");
        }
        List<String> kinds = entry.ways().stream()
                .filter(way -> !way.steps().isEmpty())
                .map(way -> way.person().kind() + (way.declared() == null ? "?" : ""))
                .distinct()
                .limit(4)
                .toList();
        html.text(kinds.isEmpty() ? "" : " " + String.join(", ", kinds) + (kinds.size() > 3 ? " …" : ""));
    }

    static void links(Html html, List<String> records) {
        links(html, records, name -> Html.id("record", name));
    }

    static void links(Html html, List<String> names, UnaryOperator<String> id) {
        String separator = "";
        for (String name : names) {
            html.text(separator).element("a", name, "href", "#" + Objects.requireNonNull(id.apply(name)));
            separator = ", ";
        }
    }
}
