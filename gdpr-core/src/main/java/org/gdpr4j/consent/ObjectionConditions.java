package org.gdpr4j.consent;

import static org.gdpr4j.condition.Condition.all;
import static org.gdpr4j.condition.Condition.any;
import static org.gdpr4j.condition.Condition.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectRelation;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/** What {@link ObjectionStore#standing} says of one person, as conditions that lists of persons are filtered by. */
final class ObjectionConditions {

    private final ControllerId controller;
    private final ObjectionStore store;
    private final Transactions transactions;

    ObjectionConditions(ControllerId controller, ObjectionStore store, Transactions transactions) {
        this.controller = controller;
        this.store = store;
        this.transactions = transactions;
    }

    /** An objection to the purpose binds. */
    Condition toPurpose(String kind, String keyField, String purpose) {
        Relation objections = SubjectRelation.of(
                "objection",
                kind,
                Map.of("controller", String.class, "purpose", String.class, "decision", String.class),
                this::objections);
        return Condition.exists(
                objections,
                keyField,
                all(
                        field("controller").equalTo(controller.value()),
                        field("purpose").equalTo(purpose),
                        any(field("decision").isNull(), field("decision").notEqualTo(Objection.Decision.REJECTED))));
    }

    /** The person is on the list against direct marketing. */
    Condition toMarketing(String kind, String keyField) {
        Relation list =
                SubjectRelation.of("marketing_objection", kind, Map.of("controller", String.class), this::lines);
        return Condition.exists(list, keyField, field("controller").equalTo(controller.value()));
    }

    private List<Map<String, @Nullable Object>> objections(SubjectId subject) {
        return transactions.joining(() -> store.of(controller, subject)).stream()
                .map(ObjectionConditions::row)
                .toList();
    }

    private static Map<String, @Nullable Object> row(Objection objection) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("controller", objection.controller().value());
        row.put("purpose", objection.purpose());
        row.put("decision", objection.decision());
        return row;
    }

    private List<Map<String, @Nullable Object>> lines(SubjectId subject) {
        return transactions.joining(() -> store.lines(controller, subject)).stream()
                .<Map<String, @Nullable Object>>map(
                        line -> Map.of("controller", line.controller().value()))
                .toList();
    }
}
