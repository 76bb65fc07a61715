package org.gdpr4j.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gdpr4j.catalog.Problem;

/** The page as a whole. */
final class HtmlPage {

    /** Up to so many records the cards lie open. */
    private static final int FEW = 8;

    private final Survey survey;
    private final Html html = new Html();

    HtmlPage(Survey survey) {
        this.survey = survey;
    }

    String render() {
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", "Data map");
        html.open("style").resource("data-map.css").end().end();
        html.open("body");
        html.element("a", "Skip to the records", "class", "skip", "href", "#records");
        new HtmlSummary(survey, html).write();
        html.open("main");
        new HtmlPersons(survey, html).write();
        filter();
        overview();
        records();
        shared();
        outside();
        html.end();
        footer();
        html.open("script").resource("data-map.js").end();
        html.end().end();
        return html.toString();
    }

    private void filter() {
        html.open("div", "class", "filter", "role", "search", "hidden", "", "id", "filter");
        html.open("label")
                .text("Filter ")
                .empty("input", "type", "search", "id", "words", "placeholder", "record, field, category, person …")
                .close();
        box("open", "only what is open");
        box("art", "only Art. 9, 10, 87");
        html.element("output", "", "id", "count", "aria-live", "polite").end();
    }

    private void overview() {
        html.open("section", "aria-labelledby", "overview");
        html.element("h2", "All records", "id", "overview");
        html.open("div", "class", "wide").open("table", "class", "overview");
        html.open("thead").open("tr");
        for (String head : List.of("Record", "Whose", "Personal", "Suspected", "Unclassified", "Links", "Errors")) {
            html.element("th", head, "scope", "col", "class", isNumber(head) ? "n" : "");
        }
        html.end().end();
        survey.areas().forEach(this::area);
        html.end().end().end();
    }

    private void area(String area, List<Entry> entries) {
        html.open("tbody");
        if (survey.areas().size() > 1) {
            html.open("tr", "class", "area")
                    .element("th", area.isEmpty() ? "(root)" : area, "colspan", "7", "scope", "rowgroup")
                    .end();
        }
        for (Entry entry : entries) {
            html.open("tr", attributes(entry, "row"));
            html.open("th", "scope", "row");
            html.element("a", entry.name(), "href", "#" + Html.id("record", entry.name()));
            entry.articles().forEach(article -> html.text(" ").element("span", article, "class", "badge art"));
            html.close();
            html.open("td");
            new HtmlPersons(survey, html).whose(entry);
            html.close();
            number(entry.personal().size(), "personal");
            number(entry.suspected().size(), "suspected");
            number(entry.unclassified().size(), "unclassified");
            number(entry.openLinks().size(), "suspected");
            number(errors(entry), "error");
            html.end();
        }
        html.end();
    }

    private void records() {
        html.open("section", "id", "records", "aria-label", "Records");
        boolean few = survey.entries().size() <= FEW;
        for (Map.Entry<String, List<Entry>> area : survey.areas().entrySet()) {
            html.open("div", "class", "group");
            html.element("h2", area.getKey().isEmpty() ? "Records" : area.getKey());
            area.getValue().forEach(entry -> {
                html.open("details", few ? with(attributes(entry, "card"), "open", "") : attributes(entry, "card"));
                new HtmlRecord(survey, entry, html).write();
                html.end();
            });
            html.end();
        }
        html.end();
    }

    private void shared() {
        List<Draft> shared = survey.drafts().stream().filter(it -> !it.own()).toList();
        if (shared.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "shared");
        html.element("h2", "Shared classes", "id", "shared");
        html.element(
                "p",
                "Embeddables and superclasses. What is declared there once holds in every record named; a record may"
                        + " still say otherwise for its own field.");
        shared.forEach(draft -> {
            html.open("details", "class", "card", "id", Html.id("class", draft.type()));
            html.open("summary").element("h3", draft.type());
            html.element("span", "in " + counted(draft.records().size(), "record"), "class", "quiet");
            if (draft.suspected() > 0) {
                html.element("span", draft.suspected() + " suspected", "class", "badge suspected");
            }
            html.end();
            html.open("p", "class", "quiet").text("Holds in ");
            HtmlPersons.links(html, draft.records());
            html.text(".").end();
            HtmlRecord.draft(html, draft);
            html.end();
        });
        html.end();
    }

    private void outside() {
        if (survey.outside().isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "outside");
        html.element("h2", "Outside the records", "id", "outside");
        html.element(
                "p", "Tables and columns of the live schema that no entity maps, and declarations that meet nothing.");
        HtmlRecord.problems(html, survey.outside(), true);
        html.end();
    }

    private void footer() {
        html.open("footer");
        html.element(
                "p",
                "Made from names in the mapping and the declarations; no value was read. It sees only what is mapped,"
                        + " and it is no legal advice. Catalog " + survey.version() + ".");
        html.end();
    }

    private void box(String id, String label) {
        html.open("label")
                .empty("input", "type", "checkbox", "id", id)
                .text(" " + label)
                .close();
    }

    private String[] attributes(Entry entry, String kind) {
        StringBuilder words = new StringBuilder(entry.name()).append(' ').append(entry.area());
        entry.record().fields().forEach(field -> words.append(' ').append(field.path()));
        entry.suspected().values().forEach(category -> words.append(' ').append(category));
        entry.ways().forEach(way -> words.append(' ').append(way.person().kind()));
        return new String[] {
            "class", kind,
            "id", Html.id(kind.equals("card") ? "record" : "row", entry.name()),
            "data-words", words.toString().toLowerCase(Locale.ROOT),
            "data-open", String.valueOf(entry.open()),
            "data-art", String.valueOf(!entry.articles().isEmpty())
        };
    }

    private static String[] with(String[] attributes, String name, String value) {
        String[] more = Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = name;
        more[attributes.length + 1] = value;
        return more;
    }

    private void number(int number, String kind) {
        html.element("td", number == 0 ? "·" : number, "class", number == 0 ? "n zero" : "n " + kind);
    }

    private static boolean isNumber(String head) {
        return !head.equals("Record") && !head.equals("Whose");
    }

    private static int errors(Entry entry) {
        return (int) entry.otherProblems().stream()
                .filter(it -> it.severity() == Problem.Severity.ERROR)
                .count();
    }

    static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
