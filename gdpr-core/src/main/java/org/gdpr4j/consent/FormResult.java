package org.gdpr4j.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form, for the application. The visitor is told its {@link #answer()} and nothing else. Immutable; its
 * {@code toString} shows no value.
 *
 * @param submission the id of the submission
 * @param subject whom it is about; null while it waits, and where nobody is known or made
 * @param newcomer whether the person was made by it
 * @param events what was recorded of consents, in order
 * @param objected whether an objection to direct marketing was recorded
 * @param problems what was not taken as it came
 * @param data what was entered; null while it waits and where it was refused
 */
public record FormResult(
        UUID submission,
        Outcome outcome,
        @Nullable SubjectId subject,
        boolean newcomer,
        List<ConsentEvent> events,
        boolean objected,
        List<FormProblem> problems,
        @Nullable FormData data) {

    /** How far it came. */
    public enum Outcome {
        /** It is recorded. */
        RECORDED,
        /** It waits for a confirmation. */
        PENDING,
        /** Nothing was recorded, since something is missing or wrong. */
        INCOMPLETE,
        /** The link is none of ours, of another form, used before, or over. */
        REFUSED
    }

    /** All that the visitor is told: it depends on what they entered, never on who is known. */
    public enum Answer {
        /** Thank you; look into your mailbox. */
        RECEIVED,
        /** Please fill in what is missing; see the problems. */
        INCOMPLETE,
        /** This link does not serve. */
        REFUSED
    }

    public FormResult {
        events = List.copyOf(events);
        problems = List.copyOf(problems);
    }

    /** What the visitor is told. */
    public Answer answer() {
        if (outcome == Outcome.REFUSED) {
            return Answer.REFUSED;
        }
        return problems.stream().anyMatch(FormProblem::incomplete) ? Answer.INCOMPLETE : Answer.RECEIVED;
    }

    /** Whether this form gave the consent to a purpose. */
    public boolean given(String purpose) {
        return has(purpose, ConsentEvent.Kind.GIVEN);
    }

    /** Whether this form withdrew the consent to a purpose. */
    public boolean withdrawn(String purpose) {
        return has(purpose, ConsentEvent.Kind.WITHDRAWN);
    }

    private boolean has(String purpose, ConsentEvent.Kind kind) {
        return events.stream()
                .anyMatch(event -> event.kind() == kind && event.purpose().equals(purpose));
    }

    /** Whom it is about, if that is known. */
    public Optional<SubjectId> person() {
        return Optional.ofNullable(subject);
    }

    static FormResult without(UUID submission, Outcome outcome, List<FormProblem> problems) {
        return new FormResult(submission, outcome, null, false, List.of(), false, problems, null);
    }
}
