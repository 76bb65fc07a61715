package org.gdpr4j.notice;

import static org.gdpr4j.condition.Condition.all;
import static org.gdpr4j.condition.Condition.any;
import static org.gdpr4j.condition.Condition.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectRelation;
import org.jspecify.annotations.Nullable;

/** Who was served what, as a condition that lists of persons are filtered by. */
final class NoticeConditions {

    private NoticeConditions() {}

    /**
     * The person was served one of these versions.
     *
     * @param enough by the notice's name
     * @param read what one person was served
     */
    static Condition served(
            ControllerId controller,
            String kind,
            String keyField,
            Map<String, Set<Integer>> enough,
            Function<SubjectId, List<ServedNotice>> read) {
        List<Condition> versions = new ArrayList<>();
        enough.forEach((name, numbers) -> versions.add(all(
                field("notice").equalTo(name),
                field("version").in(numbers.stream().sorted().toList()))));
        Relation served = SubjectRelation.of(
                "notice_served",
                kind,
                Map.of("controller", String.class, "notice", String.class, "version", Long.class),
                subject ->
                        read.apply(subject).stream().map(NoticeConditions::row).toList());
        return Condition.exists(served, keyField, all(field("controller").equalTo(controller.value()), any(versions)));
    }

    private static Map<String, @Nullable Object> row(ServedNotice served) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("controller", served.controller().value());
        row.put("notice", served.notice().name());
        row.put("version", served.notice().version());
        return row;
    }
}
