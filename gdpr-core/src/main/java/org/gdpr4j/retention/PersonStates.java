package org.gdpr4j.retention;

import static org.gdpr4j.condition.Condition.all;
import static org.gdpr4j.condition.Condition.any;
import static org.gdpr4j.condition.Condition.field;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectRelation;
import org.jspecify.annotations.Nullable;

/** Which persons are as a whole in a state, as a condition that lists of persons are filtered by. */
final class PersonStates {

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "state", String.class, "from_at", Instant.class, "until_at", Instant.class, "ended_at", Instant.class);

    private PersonStates() {}

    /** @param read what holds for one person */
    static Condition in(
            RecordState state, String kind, String keyField, Instant now, Function<SubjectId, List<StateEntry>> read) {
        Relation states = SubjectRelation.of(
                "state",
                kind,
                COLUMNS,
                subject -> read.apply(subject).stream().map(PersonStates::row).toList());
        return Condition.exists(
                states,
                keyField,
                all(
                        field("state").equalTo(state),
                        field("from_at").atMost(now),
                        endsAfter("until_at", now),
                        endsAfter("ended_at", now)));
    }

    private static Condition endsAfter(String column, Instant now) {
        return any(field(column).isNull(), field(column).greaterThan(now));
    }

    private static Map<String, @Nullable Object> row(StateEntry entry) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("state", entry.state());
        row.put("from_at", entry.from());
        row.put("until_at", entry.until());
        row.put("ended_at", entry.endedAt());
        return row;
    }
}
