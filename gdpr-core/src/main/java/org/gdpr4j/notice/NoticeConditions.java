package org.gdpr4j.notice;

import static org.gdpr4j.condition.Condition.all;
import static org.gdpr4j.condition.Condition.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectRelation;
import org.jspecify.annotations.Nullable;

/**
 * Who was told enough, as a condition on the versions that a person was served. Of each notice the highest version counts,
 * as it does for one person.
 */
final class NoticeConditions {

    private final ControllerId controller;
    private final Relation served;
    private final String keyField;

    NoticeConditions(
            ControllerId controller, String kind, String keyField, Function<SubjectId, List<ServedNotice>> read) {
        this.controller = controller;
        this.keyField = keyField;
        this.served = SubjectRelation.of(
                "notice_served",
                kind,
                Map.of("controller", String.class, "notice", String.class, "version", Long.class),
                subject ->
                        read.apply(subject).stream().map(NoticeConditions::row).toList());
    }

    private static Map<String, @Nullable Object> row(ServedNotice served) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("controller", served.controller().value());
        row.put("notice", served.notice().name());
        row.put("version", served.notice().version());
        return row;
    }

    /**
     * The highest version of this notice that the person was served is one of these.
     *
     * @param last the last version that there is
     */
    Condition highestIn(String notice, SortedSet<Integer> enough, int last) {
        TreeSet<Integer> left = new TreeSet<>(enough);
        List<Condition> any = new ArrayList<>();
        int from = last + 1;
        while (left.remove(from - 1)) {
            from--;
        }
        if (from <= last) {
            any.add(served(notice, field("version").atLeast(from)));
        }
        for (int version : left) {
            any.add(all(
                    served(notice, field("version").equalTo(version)),
                    Condition.not(served(notice, field("version").greaterThan(version)))));
        }
        return Condition.any(any);
    }

    private Condition served(String notice, Condition version) {
        return Condition.exists(
                served,
                keyField,
                all(
                        field("controller").equalTo(controller.value()),
                        field("notice").equalTo(notice),
                        version));
    }
}
