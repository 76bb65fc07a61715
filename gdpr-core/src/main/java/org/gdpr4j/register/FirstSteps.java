package org.gdpr4j.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Problem;

/** What to do first: what protects most comes first, then what settles most at once. */
final class FirstSteps {

    private final Survey survey;
    private final List<Step> steps = new ArrayList<>();

    private FirstSteps(Survey survey) {
        this.survey = survey;
    }

    static List<Step> of(Survey survey) {
        return new FirstSteps(survey).steps();
    }

    private List<Step> steps() {
        persons();
        special();
        links();
        shared();
        suspected();
        problems();
        rest();
        return steps;
    }

    private void persons() {
        List<PersonKind> suspected =
                survey.persons().stream().filter(it -> !it.declared()).toList();
        add(
                "Say which records are persons",
                suspected.size() + " kinds of person are suspected. Put @DataSubject on those that are: everything"
                        + " else hangs on them.",
                suspected.stream().flatMap(it -> it.records().stream()).toList());
    }

    private void special() {
        List<String> places = survey.entries().stream()
                .filter(entry -> entry.suspected().values().stream()
                        .anyMatch(it -> !Categories.article(it).isEmpty()))
                .map(Entry::name)
                .toList();
        add(
                "Decide on special categories, convictions and national numbers",
                "Fields that look like health or beliefs (Art. 9), convictions (Art. 10) or national numbers (Art. 87)"
                        + " have rules of their own.",
                places);
    }

    private void links() {
        List<String> places = survey.entries().stream()
                .filter(entry -> !entry.openLinks().isEmpty())
                .sorted(Comparator.comparing((Entry it) -> it.suspected().size(), Comparator.reverseOrder()))
                .map(Entry::name)
                .toList();
        add(
                "Say whose the records are",
                survey.totals().openLinks() + " links lead to persons and say nothing. A record without an owner is"
                        + " never found for them.",
                places);
    }

    private void shared() {
        List<Draft> shared = survey.drafts().stream()
                .filter(draft -> !draft.own() && draft.suspected() > 0)
                .sorted(Comparator.comparing(
                        (Draft it) -> it.suspected() * it.records().size(), Comparator.reverseOrder()))
                .toList();
        add(
                "Declare the shared classes",
                "What an embeddable or a superclass says once holds in every record that has it.",
                shared.stream().map(Draft::type).toList());
    }

    private void suspected() {
        List<String> places = survey.entries().stream()
                .filter(entry -> !entry.suspected().isEmpty())
                .sorted(Comparator.comparing((Entry it) -> it.suspected().size(), Comparator.reverseOrder()))
                .map(Entry::name)
                .toList();
        add(
                "Accept or refuse the other suspicions",
                survey.totals().suspected() + " fields have names that sound personal. Start with the records that"
                        + " have most.",
                places);
    }

    private void problems() {
        List<String> places = survey.entries().stream()
                .filter(entry -> entry.otherProblems().stream()
                        .anyMatch(it ->
                                it.severity() == Problem.Severity.ERROR && it.kind() != Problem.Kind.UNDECLARED_LINK))
                .map(Entry::name)
                .toList();
        add(
                "Solve what a declaration cannot keep",
                "Each names its remedy; until then an erasure that touches the record is refused.",
                places);
        if (!survey.outside().isEmpty()) {
            steps.add(new Step(
                    "Look at what no entity maps",
                    survey.outside().size() + " findings lie in tables, columns or types outside the records; see"
                            + " the end of this page.",
                    List.of()));
        }
    }

    private void rest() {
        List<String> places = survey.entries().stream()
                .filter(entry -> !entry.unclassified().isEmpty())
                .map(Entry::name)
                .toList();
        add(
                "Classify the rest",
                survey.totals().unclassified() + " fields say nothing about themselves. @NotPersonal on a class speaks"
                        + " for all its fields.",
                places);
    }

    private void add(String what, String why, List<String> places) {
        if (!places.isEmpty()) {
            steps.add(new Step(what, why, places));
        }
    }
}
