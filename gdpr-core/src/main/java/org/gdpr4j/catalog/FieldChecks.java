package org.gdpr4j.catalog;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.condition.Condition;

/** Is every field classified, and does every name that a declaration uses exist? */
final class FieldChecks {

    private final Catalog catalog;
    private final Map<String, List<RetentionRule>> unread;
    private final Verification.Findings findings;

    /** @param unread by the name of their record, floors whose period is none; checked for all the rest */
    FieldChecks(Catalog catalog, Map<String, List<RetentionRule>> unread, Verification.Findings findings) {
        this.catalog = catalog;
        this.unread = unread;
        this.findings = findings;
    }

    void check(RecordType record) {
        record.fields().forEach(field -> classification(record, field));
        personsBehind(record);
        record.retention().forEach(rule -> floor(record, rule));
        unread.getOrDefault(record.name(), List.of()).forEach(rule -> floor(record, rule));
        links(record);
        if (record.subject() != null && record.personalKey()) {
            findings.error(
                    Problem.Kind.PERSONAL_SUBJECT_KEY,
                    record,
                    record.key().get(0).path(),
                    "The key of a data subject is itself personal, so it cannot name the person in plans and reports.",
                    "Give the record a surrogate key.");
        }
        if (catalog.controller(record.controller()).isEmpty()
                && !(record.controller().equals("default")
                        && catalog.controllers().isEmpty())) {
            findings.error(
                    Problem.Kind.UNKNOWN_NAME,
                    record,
                    "",
                    "The controller '" + record.controller() + "' is not declared"
                            + (catalog.controllers().size() > 1 ? ", or the record names none of several." : "."),
                    "Declare it once in Declarations, and name it with @ControlledBy.");
        }
    }

    private void classification(RecordType record, Field field) {
        if (field.classification() instanceof Classification.Unclassified) {
            unclassified(record, field);
        }
        if (field.classification() instanceof Classification.NotPersonal not
                && not.reason().isBlank()
                && PersonalNames.category(record.name(), field.path()).isPresent()) {
            findings.error(
                    Problem.Kind.PERSONAL_NAME_WITHOUT_REASON,
                    record,
                    field.path(),
                    "Its name sounds personal, but it is declared not to be, without a reason.",
                    "Say why: @NotPersonal(\"…\").");
        }
        if (field.classification() instanceof Classification.NotPersonal && field.identifies() != null) {
            findings.error(
                    Problem.Kind.CONTRADICTION,
                    record,
                    field.path(),
                    "It identifies a person and is declared not to be personal.",
                    "Declare it @PersonalData, or take @Identifies away.");
        }
        if (field.classification() instanceof Classification.Personal personal) {
            personal(record, field, personal);
        }
    }

    private void unclassified(RecordType record, Field field) {
        boolean assigned = field.is(Trait.KEY);
        findings.error(
                Problem.Kind.UNCLASSIFIED_FIELD,
                record,
                field.path(),
                assigned
                        ? "It is a key that the application assigns. That may be a mere counter or a number that people go"
                                + " by, and nothing says whether it is personal."
                        : "Nothing says whether it is personal.",
                PersonalNames.category(record.name(), field.path())
                        .map(category -> "Its name suggests @PersonalData(\"" + category + "\").")
                        .orElse(
                                assigned
                                        ? "Add @NotPersonal to a mere counter, @PersonalData to what tells who somebody is."
                                                + " With @GeneratedValue, or as a UUID, it needs neither."
                                        : "Add @PersonalData or @NotPersonal."));
    }

    private void personal(RecordType record, Field field, Classification.Personal personal) {
        Set<String> known = Set.copyOf(
                catalog.purposes().stream().map(purpose -> purpose.name()).toList());
        personal.purposes().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> unknown(record, field.path(), "purpose", name, "Declare it once in Declarations."));
        if (!personal.of().isEmpty() && record.link(personal.of()).isEmpty()) {
            unknown(record, field.path(), "link", personal.of(), "Name a link of this record.");
        }
        if (personal.category().isBlank()) {
            findings.error(
                    Problem.Kind.INVALID_DECLARATION,
                    record,
                    field.path(),
                    "The category is empty.",
                    "Name one of Categories, or one of your own.");
        }
        long owners = record.links().stream()
                .filter(link -> link.role() == Role.OWNER || link.role() == Role.ACCESSOR)
                .count();
        boolean detaches = record.links().stream().anyMatch(link -> link.onLeave() == OnLeave.DETACH);
        if (personal.of().isEmpty() && owners > 1 && detaches) {
            findings.warning(
                    Problem.Kind.WHOSE,
                    record.name(),
                    field.path(),
                    "The record has several persons and the field does not say whose it is, so it stays until"
                            + " the last owner leaves.",
                    "Name the link: @PersonalData(value = …, of = \"…\").");
        }
    }

    private void personsBehind(RecordType record) {
        if (record.personalFields().isEmpty()) {
            return;
        }
        boolean owned = catalog.paths(record.name()).stream().anyMatch(path -> path.role() == Role.OWNER);
        boolean allAbout = record.personalFields().stream().allMatch(FieldChecks::saysWhose);
        if (!owned && !(catalog.leadsToPersons(record.name()) && allAbout)) {
            findings.error(
                    Problem.Kind.NO_PATH_TO_A_PERSON,
                    record,
                    "",
                    "It holds personal data, but no link leads to the person whose they are.",
                    "Put @OwnedBy on the link to the person, or on the field that identifies them.");
        }
    }

    private static boolean saysWhose(Field field) {
        return field.classification() instanceof Classification.Personal personal
                && !personal.of().isEmpty();
    }

    private void floor(RecordType record, RetentionRule rule) {
        Field from = record.field(rule.from()).orElse(null);
        if (from == null || from.collection() != null) {
            unknown(record, rule.from(), "field", rule.from(), "Let 'from' name a date field of the record.");
        } else if (!Temporal.class.isAssignableFrom(from.type())) {
            findings.error(
                    Problem.Kind.INVALID_DECLARATION,
                    record,
                    rule.from(),
                    "A period cannot start at a field of type " + from.type().getSimpleName() + ".",
                    "Name a field of a java.time type.");
        }
        if (rule.law().isBlank()) {
            findings.error(
                    Problem.Kind.INVALID_DECLARATION,
                    record,
                    rule.from(),
                    "A floor names no law or contract.",
                    "Say what obliges you to keep the record: law = \"…\".");
        }
        conditionFields(record, rule.from(), rule.condition());
    }

    private void links(RecordType record) {
        for (Link link : record.links()) {
            conditionFields(record, link.name(), link.condition());
            link.hides().stream()
                    .filter(name -> record.field(name).isEmpty())
                    .sorted()
                    .forEach(name -> unknown(record, link.name(), "field", name, "Name a field of this record."));
        }
    }

    private void conditionFields(RecordType record, String place, Condition condition) {
        List<String> bad = condition.fields().stream()
                .filter(name ->
                        record.field(name).filter(it -> it.collection() == null).isEmpty())
                .sorted()
                .toList();
        bad.forEach(name ->
                unknown(record, place, "field", name, "A condition reads single-valued fields of its own record."));
    }

    private void unknown(RecordType record, String place, String what, String name, String remedy) {
        findings.error(
                Problem.Kind.UNKNOWN_NAME, record, place, "There is no " + what + " named '" + name + "'.", remedy);
    }
}
