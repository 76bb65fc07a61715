package org.gdpr4j.consent;

import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticeVersion;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/** What a form lacks against the purposes that are declared and the notices that are published. */
final class FormCheck {

    private static final int LONGEST = 300_000;
    private static final SubjectId SOMEBODY = new SubjectId("form", "check");
    private static final Actor CHECKER = Actor.job("form-check");

    private final FormDefinition form;
    private final Purposes purposes;
    private final FormNotices notices;
    private final Consents consents;
    private final List<String> problems = new ArrayList<>();

    FormCheck(FormDefinition form, Purposes purposes, FormNotices notices, Consents consents) {
        this.form = form;
        this.purposes = purposes;
        this.notices = notices;
        this.consents = consents;
    }

    List<String> problems() {
        need(
                FormFormat.write(form).length() <= LONGEST,
                "It is longer than " + LONGEST + " characters as JSON. Shorten it.");
        form.linked().forEach(this::notice);
        form.boxes().stream().filter(box -> box.kind().gives()).forEach(this::consent);
        return List.copyOf(problems);
    }

    private void notice(NoticeId id) {
        if (notices.find(id).isEmpty()) {
            problems.add("The notice " + id + " is not published. Publish it first.");
            return;
        }
        for (String language : form.languages()) {
            need(
                    notices.shown(id, language),
                    "The notice " + id + " has no text in '" + language
                            + "'. Publish a version that has one, or leave the language out.");
        }
    }

    private void consent(ConsentBox box) {
        String which = "The box '" + box.name() + "' ";
        Purpose purpose = purposes.find(box.purposeThatIsMeant()).orElse(null);
        if (purpose == null) {
            problems.add(which + "asks for the purpose '" + box.purpose() + "', which is not declared. Declare it.");
            return;
        }
        need(
                purpose.basis() == LawfulBasis.CONSENT,
                which + "asks for a consent to '" + purpose.name() + "', which rests on " + purpose.basis()
                        + ". Do not ask for what is not up to the person.");
        NoticeId id = box.notice();
        NoticeVersion version = id == null ? null : notices.find(id).orElse(null);
        if (version == null) {
            return;
        }
        need(
                version.content().purpose(purpose.name()).isPresent(),
                which + "links the notice " + id + ", which does not tell of '" + purpose.name()
                        + "'. Link one that does.");
        need(
                FormNotices.tellsOfWithdrawal(version),
                which + "links the notice " + id
                        + ", which does not tell of the right to withdraw (Art. 7(3)). Link one that does.");
        demanded(box, which);
    }

    /** What the terms of the purpose demand, the form must be able to say. */
    private void demanded(ConsentBox box, String which) {
        String language = form.languages().get(0);
        Shown shown = notices.shown(box, language).orElse(null);
        if (shown == null || !shown.rightToWithdraw()) {
            return;
        }
        Giving giving = FormGiving.of(SOMEBODY, box, shown, form.id());
        boolean asked =
                form.fields().stream().anyMatch(field -> field.kind() == FieldKind.AGE_BAND && field.required());
        try {
            consents.requireComplete(asked ? giving.at(AgeBand.FROM_LIMIT, form.country()) : giving, CHECKER);
        } catch (GdprException e) {
            problems.add(which + "cannot be recorded as it is: " + e.getMessage());
        }
    }

    private void need(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }
}
