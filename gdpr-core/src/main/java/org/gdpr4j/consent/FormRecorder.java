package org.gdpr4j.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.notice.Serving;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;

/**
 * Writes down what a form said of persons who are known: withdrawals first, then the notices that were served, then the
 * consents. In the current transaction.
 */
final class FormRecorder {

    private final Consents consents;
    private final Objections objections;
    private final Notices notices;
    private final FormNotices published;
    private final Function<FormData, SubjectId> newcomer;

    FormRecorder(
            Consents consents,
            Objections objections,
            Notices notices,
            FormNotices published,
            Function<FormData, SubjectId> newcomer) {
        this.consents = consents;
        this.objections = objections;
        this.notices = notices;
        this.published = published;
        this.newcomer = newcomer;
    }

    /** @param persons who is known: nobody, somebody, or several of whom nobody can tell which */
    FormResult record(Said said, FormAct act, Set<SubjectId> persons, Instant now) {
        List<ConsentEvent> events = new ArrayList<>();
        boolean objected = takeBack(said, act, persons, events);
        if (persons.size() > 1) {
            Said unsure = said.without(box -> true, Reason.AMBIGUOUS);
            return new FormResult(
                    said.id(), Outcome.RECORDED, null, false, events, objected, unsure.problems(), said.data());
        }
        boolean made = persons.isEmpty() && !said.onlyWithdraws();
        if (persons.isEmpty() && !made) {
            return new FormResult(
                    said.id(), Outcome.RECORDED, null, false, events, objected, said.problems(), said.data());
        }
        SubjectId person =
                made ? newcomer.apply(said.data()) : persons.iterator().next();
        if (!said.onlyWithdraws()) {
            serve(said, act, person, now);
            agree(said, act, person, events);
            refuse(said, act, person, events);
        }
        return new FormResult(
                said.id(), Outcome.RECORDED, person, made, events, objected, said.problems(), said.data());
    }

    /** What is taken back counts for everybody who has the address. */
    private boolean takeBack(Said said, FormAct act, Set<SubjectId> persons, List<ConsentEvent> events) {
        boolean objected = false;
        List<Identifier> address = said.address().stream().toList();
        for (ConsentBox box : said.ticked()) {
            if (box.kind() == BoxKind.WITHDRAWS) {
                for (SubjectId person : persons) {
                    consents.withdraw(person, box.purposeThatIsMeant(), latest(act), act.by())
                            .ifPresent(events::add);
                }
            } else if (box.kind() == BoxKind.OBJECTS_TO_MARKETING && (!persons.isEmpty() || !address.isEmpty())) {
                objected = true;
                for (SubjectId person : persons) {
                    objections.make(Objecting.toMarketing(person, address, latest(act)), act.by());
                }
                if (persons.isEmpty()) {
                    objections.make(Objecting.toMarketing(address.get(0), latest(act)), act.by());
                }
            }
        }
        return objected;
    }

    private void serve(Said said, FormAct act, SubjectId person, Instant now) {
        Instant when = act.evidence().when();
        for (NoticeId id : said.form().linked()) {
            if (published.shown(id, said.language())) {
                Serving serving = Serving.of(
                                person, id, said.language(), act.evidence().channel(), act.manner(), act.by())
                        .withId(FormGiving.id(said.id(), "served " + id));
                // Another node's clock may be a little ahead of this one's.
                notices.served(when == null || when.isAfter(now) ? serving : serving.at(when));
            }
        }
    }

    private void agree(Said said, FormAct act, SubjectId person, List<ConsentEvent> events) {
        for (ConsentBox box : said.ticked()) {
            Optional<Shown> shown = published.shown(box, said.language());
            if (box.kind().gives() && shown.isPresent()) {
                Giving giving = giving(said, act, person, box, shown.get());
                events.add(consents.give(giving, act.by()));
                confirm(act, person, box.purposeThatIsMeant(), events);
            }
        }
    }

    private void confirm(FormAct act, SubjectId person, String purpose, List<ConsentEvent> events) {
        if (act.confirmation() != null) {
            consents.confirm(person, purpose, act.confirmation(), act.by()).ifPresent(events::add);
        } else if (act.themselves() && consents.explain(person, purpose).status() == ConsentState.Status.UNCONFIRMED) {
            consents.confirm(person, purpose, act.evidence(), act.by()).ifPresent(events::add);
        }
    }

    private void refuse(Said said, FormAct act, SubjectId person, List<ConsentEvent> events) {
        if (!said.form().refusals()) {
            return;
        }
        for (ConsentBox box : said.form().boxes()) {
            boolean taken = said.ticked().contains(box)
                    || said.problems().stream()
                            .anyMatch(problem -> problem.place().equals(box.name()));
            if (box.kind().gives() && !taken) {
                events.add(consents.refuse(person, box.purposeThatIsMeant(), act.evidence(), act.by()));
            }
        }
    }

    static Giving giving(Said said, FormAct act, SubjectId person, ConsentBox box, Shown shown) {
        Giving giving = FormGiving.of(FormGiving.id(said.id(), box.name()), person, box, act.evidence(), shown);
        Guardian guardian = said.guardian();
        Giving aged = said.ageBand()
                .map(band -> giving.at(band, said.form().country()))
                .orElse(giving);
        return guardian == null ? aged : aged.by(guardian);
    }

    private static Evidence latest(FormAct act) {
        Evidence confirmation = act.confirmation();
        return confirmation == null ? act.evidence() : confirmation;
    }
}
