package org.gdpr4j.erasure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.search.Found;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;

/**
 * Whose rows are besides: the persons whose own search would find them too. A link by value leads to whoever's record holds
 * that identifier; one that the subject holds is theirs, whoever holds it too.
 */
final class OtherPersons {

    private final Catalog catalog;
    private final Map<String, LocatingSource> sources;
    private final SubjectId subject;
    private final Set<Identifier> own;
    private final Map<RowRef, List<RowRef>> up = new HashMap<>();
    private final Set<SubjectId> all = new LinkedHashSet<>();

    /** Identifiers of one type that lead to records of these names. */
    private record Named(Set<String> targets, IdentifierType by) {}

    OtherPersons(Catalog catalog, Map<String, LocatingSource> sources, Found found) {
        this.catalog = catalog;
        this.sources = sources;
        this.subject = found.subject();
        this.own = found.identifiers();
    }

    /** Climbs from these rows, wave by wave; what was climbed before is not read again. */
    void add(Map<String, List<Row>> rows) {
        Map<String, List<Row>> wave = rows;
        wave.forEach((record, of) -> of.forEach(row -> reached(new RowRef(record, row.key()))));
        while (!wave.isEmpty()) {
            Map<String, Set<Key>> next = new TreeMap<>();
            Map<Named, Map<Identifier, List<RowRef>>> values = new LinkedHashMap<>();
            wave.forEach((record, of) -> {
                climb(catalog.record(record), of, next);
                values(catalog.record(record), of, values);
            });
            values.forEach((named, holders) -> {
                holders.keySet().removeAll(own);
                if (!holders.isEmpty()) {
                    lead(named, holders, next);
                }
            });
            wave = read(next);
        }
    }

    Set<SubjectId> all() {
        return all;
    }

    /** Everybody but the subject that the row is, or leads to. */
    Set<SubjectId> of(RowRef start) {
        Set<SubjectId> persons = new LinkedHashSet<>();
        Set<RowRef> seen = new LinkedHashSet<>(Set.of(start));
        Deque<RowRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            RowRef ref = open.remove();
            persons.addAll(person(ref));
            up.getOrDefault(ref, List.of()).stream().filter(seen::add).forEach(open::add);
        }
        return persons;
    }

    private void climb(RecordType type, List<Row> rows, Map<String, Set<Key>> next) {
        LocatingSource source = sources.get(type.name());
        rows.forEach(row -> up.putIfAbsent(new RowRef(type.name(), row.key()), new ArrayList<>(1)));
        for (Link link : type.links()) {
            if (source != null && leadsUp(link)) {
                Map<Key, List<Key>> ends = ends(type, link, source, rows);
                for (Row row : rows) {
                    if (link.condition().holds(row.values()::get)) {
                        ends.getOrDefault(row.key(), List.of())
                                .forEach(key -> link.targets()
                                        .forEach(
                                                target -> lead(new RowRef(type.name(), row.key()), target, key, next)));
                    }
                }
            }
        }
    }

    private void lead(RowRef from, String target, Key key, Map<String, Set<Key>> next) {
        RowRef to = new RowRef(target, key);
        up.computeIfAbsent(from, ref -> new ArrayList<>(1)).add(to);
        reached(to);
        if (!up.containsKey(to)) {
            next.computeIfAbsent(target, record -> new LinkedHashSet<>()).add(key);
        }
    }

    /** The identifiers of persons in these rows, each with the rows that hold it. */
    private void values(RecordType type, List<Row> rows, Map<Named, Map<Identifier, List<RowRef>>> into) {
        for (Link link : type.links()) {
            if (link.by() == null || !isPersons(link)) {
                continue;
            }
            Named named = new Named(link.targets(), link.by());
            for (Row row : rows) {
                if (row.values().get(link.name()) instanceof String text
                        && !text.isBlank()
                        && link.condition().holds(row.values()::get)) {
                    into.computeIfAbsent(named, key -> new LinkedHashMap<>())
                            .computeIfAbsent(Identifier.of(link.by(), text), key -> new ArrayList<>(1))
                            .add(new RowRef(type.name(), row.key()));
                }
            }
        }
    }

    /** One read per field that may hold them. */
    private void lead(Named named, Map<Identifier, List<RowRef>> holders, Map<String, Set<Key>> next) {
        for (String target : named.targets()) {
            RecordType type = catalog.find(target).orElse(null);
            LocatingSource source = sources.get(target);
            if (type == null || source == null) {
                continue;
            }
            type.fields().stream()
                    .filter(field -> field.identifies() == named.by() && field.collection() == null)
                    .forEach(field -> holding(source, type, field, named.by(), holders.keySet())
                            .forEach((key, identifier) -> holders.getOrDefault(identifier, List.of())
                                    .forEach(from -> lead(from, target, key, next))));
        }
    }

    /** The rows whose field holds one of these or, since sources may give more, something else of this type. */
    private static Map<Key, Identifier> holding(
            LocatingSource source, RecordType type, Field field, IdentifierType by, Set<Identifier> wanted) {
        Map<Key, Identifier> holding = new LinkedHashMap<>();
        Lookup.Via via = new Lookup.Via.ByValue(field.path(), List.copyOf(wanted));
        for (Row row : source.locate(new Lookup(type, via))) {
            if (row.values().get(field.path()) instanceof String text && !field.isErased(text)) {
                holding.put(row.key(), Identifier.of(by, text));
            }
        }
        return holding;
    }

    private void reached(RowRef ref) {
        all.addAll(person(ref));
    }

    private Set<SubjectId> person(RowRef ref) {
        String kind = catalog.find(ref.record()).map(RecordType::subject).orElse(null);
        if (kind == null) {
            return Set.of();
        }
        String key = ref.key().text();
        boolean isSubject = kind.equals(subject.kind()) && key.equals(subject.key());
        return isSubject ? Set.of() : Set.of(SubjectId.of(kind, key));
    }

    private Map<String, List<Row>> read(Map<String, Set<Key>> wanted) {
        Map<String, List<Row>> rows = new TreeMap<>();
        wanted.forEach((record, keys) -> {
            RecordType type = catalog.find(record).orElse(null);
            LocatingSource source = sources.get(record);
            List<Key> fresh = keys.stream()
                    .filter(key -> !up.containsKey(new RowRef(record, key)))
                    .toList();
            if (type != null
                    && source != null
                    && !fresh.isEmpty()
                    && type.links().stream().anyMatch(OtherPersons::isPersons)) {
                rows.put(record, source.locate(new Lookup(type, new Lookup.Via.Keys(fresh))));
            }
        });
        return rows;
    }

    private static boolean leadsUp(Link link) {
        return isPersons(link) && link.kind() != LinkKind.BY_VALUE;
    }

    private static boolean isPersons(Link link) {
        return link.role() == Role.OWNER || link.role() == Role.ACCESSOR;
    }

    private static Map<Key, List<Key>> ends(RecordType type, Link link, LocatingSource source, List<Row> rows) {
        Map<Key, List<Key>> ends = new HashMap<>();
        if (link.kind() == LinkKind.TO_ONE) {
            for (Row row : rows) {
                Key target = row.links().get(link.name());
                if (target != null) {
                    ends.put(row.key(), List.of(target));
                }
            }
        } else if (!rows.isEmpty()) {
            for (LinkEnd end :
                    source.ends(type, link, rows.stream().map(Row::key).toList())) {
                ends.computeIfAbsent(end.from(), key -> new ArrayList<>()).add(end.to());
            }
        }
        return ends;
    }
}
