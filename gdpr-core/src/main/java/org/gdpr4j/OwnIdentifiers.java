package org.gdpr4j;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.KnownIdentifier;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectStore;

/** A person's identifiers, former ones too; with them go the links between ids. */
final class OwnIdentifiers implements OwnRecord {

    private static final int SUBJECT_PARTS = 3;

    private final SubjectStore store;
    private final RecordType type;

    OwnIdentifiers(SubjectStore store, OwnTypes types) {
        this.store = store;
        this.type = types.of("identifier", "subject_identifier", Map.of("value", "identifier_value"), List.of());
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<Row> of(SubjectId subject) {
        return store.of(ControllerId.DEFAULT, List.of(subject)).stream()
                .map(this::row)
                .toList();
    }

    /** All of a person's at once, so each carries whose it is. */
    private Row row(KnownIdentifier it) {
        Key key = Key.of(it.subject().kind(), it.subject().key(), it.id().toString());
        return new Row(type.name(), key, Map.of("value", it.identifier().value()), Map.of(), Map.of());
    }

    @Override
    public List<Row> of(List<Key> keys) {
        List<Row> rows = new ArrayList<>();
        subjects(keys).forEach(subject -> rows.addAll(of(subject)));
        rows.removeIf(row -> !keys.contains(row.key()));
        return rows;
    }

    @Override
    public int forget(List<Key> keys) {
        return subjects(keys).stream()
                .mapToInt(subject -> store.forget(ControllerId.DEFAULT, subject))
                .sum();
    }

    private static Set<SubjectId> subjects(List<Key> keys) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        for (Key key : keys) {
            if (key.parts().size() == SUBJECT_PARTS) {
                subjects.add(new SubjectId(
                        key.parts().get(0).toString(), key.parts().get(1).toString()));
            }
        }
        return subjects;
    }
}
