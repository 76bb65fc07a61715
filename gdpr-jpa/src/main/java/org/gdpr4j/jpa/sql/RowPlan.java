package org.gdpr4j.jpa.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Row;
import org.jspecify.annotations.Nullable;

/** The one SELECT that reads a record's rows, up to its WHERE. Immutable once made. */
final class RowPlan {

    private final RecordType type;
    private final MappedRecord record;
    private final Reading reading;
    private final int[] key;
    private final List<Read> fields = new ArrayList<>();
    private final Map<String, int[]> links = new HashMap<>();
    private final StringBuilder from;

    RowPlan(RecordType type, MappedRecord record, Links links) {
        this.type = type;
        this.record = record;
        this.reading = new Reading(record.dialect());
        this.from = new StringBuilder(record.from());
        Scope scope = record.joined();
        this.key = reading.add(record.key(scope));
        for (String path : read(type)) {
            record.mapping()
                    .attribute(path)
                    .filter(attribute -> attribute.collection() == null)
                    .ifPresent(it -> fields.add(new Read(it, reading.add(record.ref(scope, it), it))));
        }
        for (Link link : type.links()) {
            AssociationMapping association =
                    record.mapping().association(link.name()).orElse(null);
            if (association != null && Links.inRow(record, association)) {
                link(link.name(), links.toOne(record, association, scope));
            }
        }
    }

    private void link(String name, Pointer pointer) {
        String alias = "r" + links.size();
        from.append(pointer.join("LEFT JOIN", alias));
        links.put(name, reading.add(pointer.key(alias)));
    }

    /** What is personal, part of the key, or read by a link, condition or floor. */
    private static Set<String> read(RecordType type) {
        Set<String> paths = new LinkedHashSet<>();
        type.fields().stream()
                .filter(field -> field.collection() == null && (field.personal() || field.is(Trait.KEY)))
                .map(Field::path)
                .forEach(paths::add);
        for (Link link : type.links()) {
            if (link.kind() == LinkKind.BY_VALUE) {
                paths.add(link.name());
            }
            paths.addAll(link.condition().fields());
        }
        type.retention().forEach(rule -> {
            paths.add(rule.from());
            paths.addAll(rule.condition().fields());
        });
        return paths;
    }

    /** Whether it was made for this very declaration; comparing whole declarations would cost more than it saves. */
    @SuppressWarnings("ReferenceEquality")
    boolean isFor(RecordType other) {
        return type == other;
    }

    /** The statement with a predicate over the {@link MappedRecord#joined} tables. */
    Sql select(Sql where) {
        Sql sql = Sql.of("SELECT " + reading.columns() + " FROM " + from + " WHERE ")
                .add(where);
        Sql filter = record.filter(record.joined());
        return filter == null ? sql : sql.add(" AND ").add(filter);
    }

    Row row(ResultSet result) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        Map<String, Object> stored = new HashMap<>();
        for (Read field : fields) {
            Object held = reading.value(result, field.index());
            Object value = Attributes.carried(field.attribute(), held);
            values.put(field.attribute().path(), value);
            if (held != null && Attributes.converted(field.attribute()) && !Objects.equals(held, value)) {
                stored.put(field.attribute().path(), held);
            }
        }
        Map<String, Key> leads = new HashMap<>();
        for (Map.Entry<String, int[]> link : links.entrySet()) {
            Key target = reading.key(result, link.getValue());
            if (target != null) {
                leads.put(link.getKey(), target);
            }
        }
        Key own = Objects.requireNonNull(reading.key(result, key), "A row without a key.");
        return new Row(type.name(), own, values, stored, leads);
    }

    private record Read(AttributeMapping attribute, int index) {}
}
