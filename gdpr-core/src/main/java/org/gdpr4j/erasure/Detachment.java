package org.gdpr4j.erasure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.catalog.Trait;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Row;

/** What is to be cut out of one row that stays. Filled while the plan is made. */
final class Detachment {

    private final RecordType type;
    private final Row row;
    private final LocatingSource source;
    private final TreeMap<String, Link> emptied = new TreeMap<>();
    private final TreeMap<String, Field> fields = new TreeMap<>();
    private final Map<String, Set<Key>> joins = new LinkedHashMap<>();
    private final TreeSet<String> left = new TreeSet<>();
    private final TreeSet<String> reasons = new TreeSet<>();

    Detachment(RecordType type, Row row, LocatingSource source) {
        this.type = type;
        this.row = row;
        this.source = source;
    }

    RecordType type() {
        return type;
    }

    Row row() {
        return row;
    }

    LocatingSource source() {
        return source;
    }

    /** Empties the link by which the person reached the row, so that its condition holds. */
    void leave(Link link, String reason) {
        empty(link, reason);
        left.add(link.name());
    }

    boolean leaves(Link link) {
        return left.contains(link.name());
    }

    void empty(Link link, String reason) {
        emptied.put(link.name(), link);
        reasons.add(reason);
    }

    void join(Link link, List<Key> targets, String reason) {
        joins.computeIfAbsent(link.name(), name -> new LinkedHashSet<>()).addAll(targets);
        reasons.add(reason);
    }

    /** Erases the field by its strategy; one that has none is told to the caller. */
    boolean erase(Field field, String reason) {
        if (field.is(Trait.KEY) || field.is(Trait.LINK)) {
            return true;
        }
        if (field.strategy() == null) {
            return false;
        }
        if (field.strategy().kind() != Strategy.Kind.KEEP) {
            fields.put(field.path(), field);
            reasons.add(reason);
        }
        return true;
    }

    Map<String, Set<Key>> joins() {
        return joins;
    }

    Set<String> emptied() {
        return emptied.keySet();
    }

    List<Link> emptiedLinks() {
        return List.copyOf(emptied.values());
    }

    /** The fields in the row itself; an emptied by-value link is no field any more. */
    List<Field> ownFields() {
        return fields.values().stream()
                .filter(field -> field.collection() == null && !isEmptiedValue(field))
                .toList();
    }

    List<Field> elementFields() {
        return fields.values().stream()
                .filter(field -> field.collection() != null)
                .toList();
    }

    /** Whether anything in the row itself is still to be changed; an earlier erasure may have left nothing. */
    boolean changes(List<Field> own, Marks marks) {
        return !emptied.isEmpty()
                || own.stream()
                        .anyMatch(field -> !marks.isErased(field, row.values().get(field.path())));
    }

    String why() {
        return String.join("; ", reasons);
    }

    /** Rows with equal groups are changed by one statement. */
    String group() {
        return type.name() + "|" + emptied.keySet() + "|" + left + "|" + fields.keySet() + "|" + why();
    }

    private boolean isEmptiedValue(Field field) {
        Link link = emptied.get(field.path());
        return link != null && link.kind() == LinkKind.BY_VALUE;
    }
}
