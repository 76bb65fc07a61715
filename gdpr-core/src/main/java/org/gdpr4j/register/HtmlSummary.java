package org.gdpr4j.register;

import java.util.List;

/** The head of the page: the numbers, and what to do first. */
final class HtmlSummary {

    private static final int SHOWN = 12;

    private final Survey survey;
    private final Html html;

    HtmlSummary(Survey survey, Html html) {
        this.survey = survey;
        this.html = html;
    }

    void write() {
        html.open("header").open("div", "class", "page");
        html.element("h1", "Data map");
        html.element(
                "p",
                "Which records hold whose data, what is declared of them, and what only looks personal."
                        + " A draft counts as unclassified until a person accepts it by putting it into the code.",
                "class",
                "lead");
        tiles();
        bar();
        html.end();
        html.end();
        steps();
    }

    private void tiles() {
        Totals totals = survey.totals();
        long declared = survey.persons().stream().filter(PersonKind::declared).count();
        html.open("ul", "class", "tiles");
        tile(totals.records(), "records", "");
        tile((int) declared, "kinds of person declared", "");
        tile(survey.persons().size() - (int) declared, "kinds of person suspected", "suspected");
        tile(totals.openLinks(), "links without an owner", "suspected");
        tile(totals.suspected() + totals.unclassified(), "fields unclassified", "suspected");
        tile(totals.errors(), "other errors", "error");
        tile(totals.warnings(), "warnings", "");
        html.end();
    }

    private void tile(int number, String what, String kind) {
        html.open("li")
                .element("strong", number, "class", number == 0 ? "" : kind)
                .text(" " + what)
                .end();
    }

    private void bar() {
        Totals totals = survey.totals();
        if (totals.fields() == 0) {
            return;
        }
        html.element("h2", HtmlPage.counted(totals.fields(), "field"), "class", "small");
        html.open("div", "class", "bar", "aria-hidden", "true");
        part(totals.personal(), "personal");
        part(totals.suspected(), "suspected");
        part(totals.unclassified(), "unclassified");
        part(totals.notPersonal(), "not");
        part(totals.structural(), "structural");
        html.end();
        html.open("ul", "class", "legend");
        legend(totals.personal(), "personal", "personal");
        legend(totals.suspected(), "suspected", "suspected: the name sounds personal");
        legend(totals.unclassified(), "unclassified", "unclassified, nothing suspected");
        legend(totals.notPersonal(), "not", "not personal");
        legend(totals.structural(), "structural", "keys, versions, links");
        html.end();
    }

    private void part(int number, String kind) {
        if (number > 0) {
            html.element("span", "", "class", "part " + kind, "style", "flex-grow:" + number);
        }
    }

    private void legend(int number, String kind, String what) {
        html.open("li").element("span", "", "class", "dot " + kind);
        html.element("strong", number).text(" " + what).end();
    }

    private void steps() {
        List<Step> steps = FirstSteps.of(survey);
        html.open("section", "class", "page steps", "aria-labelledby", "first");
        html.element("h2", "What to do first", "id", "first");
        if (steps.isEmpty()) {
            html.element("p", "Nothing: every field, link and person is declared, and every declaration can be kept.");
        } else {
            html.open("ol");
            for (Step step : steps) {
                html.open("li").element("strong", step.what() + ". ").text(step.why());
                places(step);
                html.end();
            }
            html.end();
        }
        html.end();
    }

    private void places(Step step) {
        if (step.places().isEmpty()) {
            return;
        }
        html.open("span", "class", "places");
        HtmlPersons.links(html, step.places().stream().limit(SHOWN).toList(), this::target);
        if (step.places().size() > SHOWN) {
            html.element("span", " and " + (step.places().size() - SHOWN) + " more", "class", "quiet");
        }
        html.close();
    }

    private String target(String place) {
        boolean record = survey.entries().stream().anyMatch(it -> it.name().equals(place));
        return Html.id(record ? "record" : "class", place);
    }
}
