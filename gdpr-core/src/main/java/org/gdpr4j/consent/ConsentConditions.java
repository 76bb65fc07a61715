package org.gdpr4j.consent;

import static org.gdpr4j.condition.Condition.all;
import static org.gdpr4j.condition.Condition.any;
import static org.gdpr4j.condition.Condition.field;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.consent.ConsentState.Status;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectRelation;
import org.jspecify.annotations.Nullable;

/** The same as {@link Words} says of one state, as conditions that lists of persons are filtered by. */
final class ConsentConditions {

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "controller", String.class,
            "purpose", String.class,
            "status", String.class,
            "explicit_act", Boolean.class,
            "confirmed", Boolean.class,
            "imported", Boolean.class,
            "until_at", Instant.class);

    private final Acts acts;
    private final Checks checks;

    ConsentConditions(Acts acts, Checks checks) {
        this.acts = acts;
        this.checks = checks;
    }

    /** The consent holds now. */
    Condition holding(String kind, String keyField, String purpose) {
        return given(kind, keyField, purpose, Condition.always());
    }

    /** It holds, and the person gave it here. */
    Condition givenHere(String kind, String keyField, String purpose) {
        return given(kind, keyField, purpose, field("imported").equalTo(false));
    }

    /** The person said no, and that is the last word. */
    Condition declined(String kind, String keyField, String purpose) {
        return Condition.exists(
                relation(kind, purpose),
                keyField,
                all(of(purpose), field("status").in(Status.REFUSED, Status.WITHDRAWN)));
    }

    private Condition given(String kind, String keyField, String purpose, Condition besides) {
        if (!acts.declares(purpose)) {
            return Condition.never();
        }
        ConsentTerms terms = acts.termsOrNull(purpose);
        boolean explicit = terms != null && terms.explicit();
        boolean confirmed = terms != null && terms.confirmed();
        return Condition.exists(
                relation(kind, purpose),
                keyField,
                all(
                        of(purpose),
                        field("status").equalTo(Status.GIVEN),
                        any(field("until_at").isNull(), field("until_at").greaterThan(acts.now())),
                        explicit ? field("explicit_act").equalTo(true) : Condition.always(),
                        confirmed ? field("confirmed").equalTo(true) : Condition.always(),
                        besides));
    }

    private Condition of(String purpose) {
        return all(
                field("controller").equalTo(acts.controller().value()),
                field("purpose").equalTo(purpose));
    }

    private Relation relation(String kind, String purpose) {
        return SubjectRelation.of("consent_state", kind, COLUMNS, subject -> rows(subject, purpose));
    }

    private List<Map<String, @Nullable Object>> rows(SubjectId subject, String purpose) {
        ConsentState state = checks.state(subject, purpose);
        if (state.status() == Status.NOTHING) {
            return List.of();
        }
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("controller", acts.controller().value());
        row.put("purpose", purpose);
        row.put("status", state.status());
        row.put("explicit_act", state.explicit());
        row.put("confirmed", state.confirmed());
        row.put("imported", state.imported());
        row.put("until_at", state.until());
        return List.of(row);
    }
}
