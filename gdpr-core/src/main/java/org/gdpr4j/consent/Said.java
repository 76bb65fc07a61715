package org.gdpr4j.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * What a person said with a form, as far as it can be taken: it depends on the form and the input only. Immutable; its
 * {@code toString} shows no value.
 *
 * @param ticked in the order of the form, without those that cannot be taken
 * @param at when it came in, in UTC
 */
record Said(
        UUID id,
        FormDefinition form,
        String language,
        Map<String, String> values,
        List<ConsentBox> ticked,
        @Nullable Guardian guardian,
        Instant at,
        List<FormProblem> problems) {

    private static final int LONGEST_IN_ALL = 200_000;

    /** @param addressNeeded whether nobody is known but by the address */
    static Said of(FormSubmission submission, Instant at, boolean addressNeeded) {
        FormDefinition form = submission.form();
        List<FormProblem> problems = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        if (!form.languages().contains(submission.language())) {
            problems.add(new FormProblem("language", Reason.LANGUAGE));
        }
        int left = LONGEST_IN_ALL;
        for (FormField field : form.fields()) {
            String value = submission.values().getOrDefault(field.name(), "");
            boolean needed = field.required() && (addressNeeded || !field.name().equals(form.address()));
            if (!value.isBlank() && field.accepts(value) && value.length() <= left) {
                values.put(field.name(), value);
                left -= value.length();
            } else if (!value.isBlank()) {
                problems.add(new FormProblem(field.name(), Reason.WRONG));
            } else if (needed) {
                problems.add(new FormProblem(field.name(), Reason.MISSING));
            }
        }
        List<ConsentBox> ticked = form.boxes().stream()
                .filter(box -> submission.ticked().contains(box.name()))
                .toList();
        return new Said(
                submission.id(),
                form,
                submission.language(),
                values,
                ticked,
                submission.guardian(),
                at,
                List.copyOf(problems));
    }

    /** Without the consents that are taken back in the same breath; marketing purposes with the whole of marketing. */
    Said withoutContradictions(Set<String> marketing) {
        Set<String> withdrawn = new HashSet<>();
        for (ConsentBox box : ticked) {
            if (box.kind() == BoxKind.WITHDRAWS) {
                withdrawn.add(box.purposeThatIsMeant());
            } else if (box.kind() == BoxKind.OBJECTS_TO_MARKETING) {
                withdrawn.addAll(marketing);
            }
        }
        return without(box -> withdrawn.contains(box.purposeThatIsMeant()), Reason.CONTRADICTS);
    }

    /** Without the consents of a child whose guardian is not named. */
    Said withoutChildsConsents() {
        return ageBand().filter(band -> band == AgeBand.BELOW_LIMIT).isPresent() && guardian == null
                ? without(box -> true, Reason.GUARDIAN_NEEDED)
                : this;
    }

    /** Without the consents for which this is so. */
    Said without(Predicate<ConsentBox> refused, Reason why) {
        List<ConsentBox> left = new ArrayList<>();
        List<FormProblem> told = new ArrayList<>(problems);
        for (ConsentBox box : ticked) {
            if (box.kind().gives() && refused.test(box)) {
                told.add(new FormProblem(box.name(), why));
            } else {
                left.add(box);
            }
        }
        return new Said(id, form, language, values, List.copyOf(left), guardian, at, List.copyOf(told));
    }

    /** Without any consent: what is missing holds up no withdrawal. */
    Said onlyWithdrawals() {
        List<ConsentBox> left =
                ticked.stream().filter(box -> !box.kind().gives()).toList();
        return new Said(id, form, language, values, left, guardian, at, problems);
    }

    Said with(FormProblem problem) {
        List<FormProblem> told = new ArrayList<>(problems);
        told.add(problem);
        return new Said(id, form, language, values, ticked, guardian, at, List.copyOf(told));
    }

    boolean incomplete() {
        return problems.stream().anyMatch(FormProblem::incomplete);
    }

    boolean gives() {
        return ticked.stream().anyMatch(box -> box.kind().gives());
    }

    /** Whether it only takes back. */
    boolean onlyWithdraws() {
        return !ticked.isEmpty() && !gives();
    }

    Optional<AgeBand> ageBand() {
        return form.fields().stream()
                .filter(field -> field.kind() == FieldKind.AGE_BAND)
                .flatMap(field -> Stream.ofNullable(values.get(field.name())))
                .findFirst()
                .map(AgeBand::valueOf);
    }

    /** The address by which the person is known; empty when it is missing or wrong. */
    Optional<Identifier> address() {
        return form.field(form.address())
                .flatMap(field -> Optional.ofNullable(values.get(field.name()))
                        .map(value -> Identifier.of(
                                field.kind() == FieldKind.PHONE ? IdentifierType.PHONE : IdentifierType.EMAIL, value)));
    }

    FormData data() {
        return new FormData(id, form, language, values);
    }

    @Override
    public String toString() {
        return "Said[" + id + " with " + form + "]";
    }
}
