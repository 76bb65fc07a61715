package org.gdpr4j.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.OnLeave;
import org.gdpr4j.catalog.Origin;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.RetentionRule;
import org.gdpr4j.catalog.Role;

/** The card of one record. */
final class HtmlRecord {

    private final Survey survey;
    private final Entry entry;
    private final Html html;

    HtmlRecord(Survey survey, Entry entry, Html html) {
        this.survey = survey;
        this.entry = entry;
        this.html = html;
    }

    void write() {
        summary();
        ways();
        floors();
        fields();
        links();
        if (!entry.otherProblems().isEmpty()) {
            html.element("h4", "Problems");
            problems(html, entry.otherProblems(), false);
        }
        drafts();
    }

    private void summary() {
        html.open("summary").element("h3", entry.name());
        if (entry.person() != null) {
            html.element(
                    "span",
                    "is " + entry.person().withArticle() + (entry.person().declared() ? "" : "?"),
                    "class",
                    entry.person().declared() ? "badge personal" : "badge suspected");
        }
        entry.articles().forEach(article -> badge(article, "art"));
        count(entry.personal().size(), "personal", "personal");
        count(entry.suspected().size(), "suspected", "suspected");
        count(entry.unclassified().size(), "unclassified", "unclassified");
        if (!entry.open()) {
            badge("nothing open", "personal");
        }
        html.element("span", String.join(", ", entry.record().tables()), "class", "quiet tables");
        html.end();
    }

    private void count(int number, String what, String kind) {
        if (number > 0) {
            badge(number + " " + what, kind);
        }
    }

    private void badge(String text, String kind) {
        html.element("span", text, "class", "badge " + kind);
    }

    private void ways() {
        if (entry.ways().isEmpty()) {
            html.element("p", "Leads to nobody.", "class", "quiet");
            return;
        }
        html.open("ul", "class", "ways");
        entry.ways()
                .forEach(way ->
                        html.element("li", way.words() + ".", "class", way.declared() == null ? "suspectedtext" : ""));
        html.end();
    }

    private void floors() {
        List<String> rules = new ArrayList<>();
        for (RetentionRule rule : entry.record().retention()) {
            rules.add("Kept at least " + rule.atLeast() + " from " + rule.from() + ": " + rule.law() + ".");
        }
        if (entry.record().whenErased() == RecordStrategy.DETACH) {
            rules.add("When its person is erased, the row stays and the person is cut out of it.");
        }
        if (!rules.isEmpty()) {
            html.open("ul", "class", "ways");
            rules.forEach(rule -> html.element("li", rule));
            html.end();
        }
    }

    private void fields() {
        List<Field> shown = entry.record().fields().stream()
                .filter(field -> field.personal() || entry.suspected().containsKey(field.path()))
                .toList();
        if (!shown.isEmpty()) {
            boolean declared = shown.stream().anyMatch(Field::personal);
            html.open("div", "class", "wide").open("table");
            html.open("thead").open("tr");
            List.of("Field", "Category", "State").forEach(head -> html.element("th", head, "scope", "col"));
            if (declared) {
                List.of("From", "Identifies as", "When the row stays", "Purposes")
                        .forEach(head -> html.element("th", head, "scope", "col"));
            }
            html.end().end().open("tbody");
            shown.forEach(field -> field(field, declared));
            html.end().end().end();
        }
        names("Not classified, nothing suspected", entry.unclassified());
        names("Keys, versions, links", of(Classification.Structural.class));
        List<Field> not = of(Classification.NotPersonal.class);
        if (!not.isEmpty()) {
            html.open("p", "class", "names").element("strong", "Not personal: ");
            html.text(not.stream().map(HtmlRecord::reasoned).collect(Collectors.joining(", ")))
                    .end();
        }
    }

    private void field(Field field, boolean declared) {
        String suspected = entry.suspected().get(field.path());
        html.open("tr").element("th", field.path(), "scope", "row", "class", "code");
        if (field.classification() instanceof Classification.Personal personal) {
            category(personal.category(), "declared" + (personal.of().isEmpty() ? "" : ", about " + personal.of()));
            html.element(
                    "td",
                    personal.origin() == Origin.UNSTATED
                            ? ""
                            : personal.origin().name());
            html.element(
                    "td", field.identifies() == null ? "" : field.identifies().name());
            html.element(
                    "td",
                    field.strategy() == null ? "" : field.strategy().kind().name());
            html.element("td", personal.purposes().stream().sorted().collect(Collectors.joining(", ")));
        } else if (suspected != null) {
            category(suspected, "suspected");
            for (int i = 0; declared && i < 4; i++) {
                html.element("td", "");
            }
        }
        html.end();
    }

    private void category(String category, String how) {
        String article = Categories.article(category);
        html.open("td").text(category);
        if (!article.isEmpty()) {
            html.text(" ");
            badge(article, "art");
        }
        html.close();
        html.open("td");
        badge(how, how.equals("suspected") ? "suspected" : "personal");
        html.close();
    }

    private void names(String title, List<Field> fields) {
        if (!fields.isEmpty()) {
            html.open("p", "class", "names").element("strong", title + ": ");
            html.element("span", fields.stream().map(Field::path).collect(Collectors.joining(", ")), "class", "code");
            html.end();
        }
    }

    private List<Field> of(Class<? extends Classification> what) {
        return entry.record().fields().stream()
                .filter(field -> what.isInstance(field.classification()))
                .toList();
    }

    private static String reasoned(Field field) {
        String reason = field.classification() instanceof Classification.NotPersonal not ? not.reason() : "";
        return field.path() + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private void links() {
        if (entry.record().links().isEmpty()) {
            return;
        }
        html.element("h4", "Links");
        html.open("div", "class", "wide").open("table");
        html.open("thead").open("tr");
        List.of("Link", "Leads to", "Says").forEach(head -> html.element("th", head, "scope", "col"));
        html.end().end().open("tbody");
        for (Link link : entry.record().links()) {
            html.open("tr").element("th", link.name(), "scope", "row", "class", "code");
            html.open("td");
            HtmlPersons.links(html, link.targets().stream().sorted().toList());
            html.close().open("td");
            if (entry.openLinks().contains(link)) {
                badge("whose?", "suspected");
            } else {
                html.text(says(link));
            }
            html.close().end();
        }
        html.end().end().end();
    }

    private static String says(Link link) {
        if (link.role() == Role.UNDECLARED) {
            return link.mappedBy() ? "stored on the other side" : "leads to nobody";
        }
        String role = link.role() == Role.OWNER ? "owner" : link.role() == Role.ACCESSOR ? "may see it" : "reference";
        return role
                + (link.by() == null ? "" : ", by value as " + link.by())
                + (link.onLeave() == OnLeave.UNDECLARED || link.role() == Role.REFERENCE
                        ? ""
                        : ", when they leave: " + link.onLeave())
                + (link.hides().isEmpty()
                        ? ""
                        : ", hides " + link.hides().stream().sorted().collect(Collectors.joining(", ")))
                + (link.nullable() ? ", may be empty" : "");
    }

    static void problems(Html html, List<Problem> problems, boolean withPlace) {
        html.open("ul", "class", "problems");
        for (Problem problem : problems) {
            boolean error = problem.severity() == Problem.Severity.ERROR;
            html.open("li")
                    .element(
                            "span", error ? "error" : "warning", "class", error ? "badge error" : "badge unclassified");
            String place = withPlace ? problem.place() : problem.field();
            html.text(" ");
            if (!place.isEmpty()) {
                html.element("span", place, "class", "code").text(": ");
            }
            html.text(problem.what() + " ").element("em", problem.remedy()).end();
        }
        html.end();
    }

    private void drafts() {
        List<Draft> shared = survey.sharedBy(entry);
        survey.draftsOf(entry).forEach(draft -> draft(html, draft));
        if (!shared.isEmpty()) {
            html.open("p", "class", "names").element("strong", "To declare once, in shared classes: ");
            HtmlPersons.links(
                    html, shared.stream().map(Draft::type).distinct().toList(), name -> Html.id("class", name));
            html.end();
        }
    }

    static void draft(Html html, Draft draft) {
        html.open("div", "class", "draft");
        code(html, "Draft to copy: annotations", draft.annotations());
        code(html, "Draft to copy: fluent twin, for a class you cannot edit", draft.fluent());
        html.end();
    }

    private static void code(Html html, String title, String code) {
        html.open("details").element("summary", title);
        html.open("pre").element("code", code).end().end();
    }
}
