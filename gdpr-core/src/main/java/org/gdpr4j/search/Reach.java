package org.gdpr4j.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;
import org.gdpr4j.source.SubjectRows;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** One walk along the declared links from a person to everything that is theirs, wave by wave until nothing is new. */
final class Reach {

    private final Catalog catalog;
    private final Map<String, LocatingSource> sources = new HashMap<>();
    private final SubjectId subject;
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Map<String, Map<Key, Reached>> reached = new LinkedHashMap<>();
    private final Deque<Wave> waves = new ArrayDeque<>();

    Reach(Catalog catalog, List<LocatingSource> sources, SubjectId subject) {
        this.catalog = catalog;
        this.subject = subject;
        sources.forEach(source -> source.records().forEach(record -> this.sources.putIfAbsent(record, source)));
    }

    Found find() {
        start();
        byValue();
        bySubject();
        while (!waves.isEmpty()) {
            follow(waves.remove());
        }
        List<FoundRow> rows = reached.values().stream()
                .flatMap(of -> of.values().stream())
                .map(Reached::found)
                .toList();
        return new Found(subject, identifiers, rows);
    }

    private void start() {
        for (RecordType type : catalog.subjects(subject.kind())) {
            LocatingSource source = sources.get(type.name());
            Key key = source == null ? null : key(source, type);
            if (source == null || key == null) {
                continue;
            }
            List<Key> fresh = new ArrayList<>();
            for (Row row : source.locate(new Lookup(type, new Lookup.Via.Keys(List.of(key))))) {
                put(type, source, row, Role.OWNER).person = true;
                fresh.add(row.key());
                identifiers.addAll(identifiers(type, row));
            }
            wave(type, Role.OWNER, fresh);
        }
    }

    private @Nullable Key key(LocatingSource source, RecordType type) {
        try {
            return source.key(type, subject.key());
        } catch (GdprException e) {
            // A text that is no key of this record names nobody: nothing is held.
            return null;
        }
    }

    private static List<Identifier> identifiers(RecordType type, Row row) {
        List<Identifier> found = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.identifies() != null
                    && row.values().get(field.path()) instanceof String text
                    && !text.isBlank()
                    && !field.isErased(text)) {
                found.add(Identifier.of(field.identifies(), text));
            }
        }
        return found;
    }

    private void byValue() {
        if (identifiers.isEmpty()) {
            return;
        }
        for (RecordType type : catalog.records()) {
            for (Link link : type.links()) {
                LocatingSource source = sources.get(type.name());
                if (source != null && link.kind() == LinkKind.BY_VALUE && leadsHere(link)) {
                    byValue(type, link, source);
                }
            }
        }
    }

    /** Rows that name the person themselves: nothing hangs on them, so they begin no wave. */
    private void bySubject() {
        for (RecordType type : catalog.own()) {
            if (sources.get(type.name()) instanceof SubjectRows rows) {
                rows.of(type, subject).forEach(row -> put(type, rows, row, Role.OWNER));
            }
        }
    }

    private boolean leadsHere(Link link) {
        return catalog.subjects(subject.kind()).stream()
                .anyMatch(type -> link.targets().contains(type.name()));
    }

    private void byValue(RecordType type, Link link, LocatingSource source) {
        List<Identifier> wanted =
                identifiers.stream().filter(it -> it.type() == link.by()).toList();
        if (wanted.isEmpty()) {
            return;
        }
        List<Key> fresh = new ArrayList<>();
        for (Row row : source.locate(new Lookup(type, new Lookup.Via.ByValue(link.name(), wanted)))) {
            boolean exact = row.values().get(link.name()) instanceof String text
                    && wanted.stream().anyMatch(identifier -> identifier.matches(text));
            if (exact && link.condition().holds(row.values()::get)) {
                Reached there = put(type, source, row, link.role());
                there.way(link, link.targets().iterator().next(), List.of());
                fresh.add(row.key());
            }
        }
        wave(type, link.role(), fresh);
    }

    private void follow(Wave wave) {
        for (RecordType type : catalog.records()) {
            LocatingSource source = sources.get(type.name());
            if (source == null) {
                continue;
            }
            for (Link link : type.links()) {
                boolean declared = link.role() == Role.OWNER || link.role() == Role.ACCESSOR;
                if (declared
                        && link.kind() != LinkKind.BY_VALUE
                        && link.targets().contains(wave.type().name())) {
                    follow(wave, type, link, source);
                }
            }
        }
    }

    private void follow(Wave wave, RecordType type, Link link, LocatingSource source) {
        Role role = wave.role() == Role.OWNER ? link.role() : Role.ACCESSOR;
        List<Row> rows = source.locate(new Lookup(type, new Lookup.Via.Through(link, wave.type(), wave.keys())));
        Map<Key, List<Key>> ends = ends(type, link, source, rows, wave.keys());
        List<Key> fresh = new ArrayList<>();
        for (Row row : rows) {
            if (!link.condition().holds(row.values()::get)) {
                continue;
            }
            boolean isNew = !isReached(type, row.key(), role);
            Reached there = put(type, source, row, role);
            if (wave.role() == Role.OWNER) {
                there.way(link, wave.type().name(), ends.getOrDefault(row.key(), List.of()));
            }
            if (isNew) {
                fresh.add(row.key());
            }
        }
        wave(type, role, fresh);
    }

    private static Map<Key, List<Key>> ends(
            RecordType type, Link link, LocatingSource source, List<Row> rows, List<Key> wanted) {
        Map<Key, List<Key>> ends = new HashMap<>();
        if (link.kind() == LinkKind.TO_ONE) {
            for (Row row : rows) {
                Key target = row.links().get(link.name());
                ends.put(row.key(), target == null ? List.of() : List.of(target));
            }
        } else if (!rows.isEmpty()) {
            Set<Key> found = Set.copyOf(wanted);
            List<Key> keys = rows.stream().map(Row::key).toList();
            for (LinkEnd end : source.ends(type, link, keys)) {
                if (found.contains(end.to())) {
                    ends.computeIfAbsent(end.from(), key -> new ArrayList<>()).add(end.to());
                }
            }
        }
        return ends;
    }

    private boolean isReached(RecordType type, Key key, Role role) {
        Reached there = reached.getOrDefault(type.name(), Map.of()).get(key);
        return there != null && (there.role == Role.OWNER || role == Role.ACCESSOR);
    }

    private Reached put(RecordType type, LocatingSource source, Row row, Role role) {
        Reached there = reached.computeIfAbsent(type.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(row.key(), key -> new Reached(type, row, source, role));
        if (role == Role.OWNER) {
            there.role = Role.OWNER;
        }
        return there;
    }

    private void wave(RecordType type, Role role, List<Key> keys) {
        if (!keys.isEmpty()) {
            waves.add(new Wave(type, role, keys));
        }
    }

    /** Rows of one record that were reached together and whose own dependants are still to be sought. */
    private record Wave(RecordType type, Role role, List<Key> keys) {}

    private static final class Reached {

        private final RecordType type;
        private final Row row;
        private final LocatingSource source;
        private final List<FoundRow.Way> ways = new ArrayList<>(1);
        private Role role;
        private boolean person;

        Reached(RecordType type, Row row, LocatingSource source, Role role) {
            this.type = type;
            this.row = row;
            this.source = source;
            this.role = role;
        }

        void way(Link link, String target, Collection<Key> targets) {
            for (int i = 0; i < ways.size(); i++) {
                FoundRow.Way known = ways.get(i);
                if (known.link().name().equals(link.name()) && known.target().equals(target)) {
                    Set<Key> both = new LinkedHashSet<>(known.targets());
                    both.addAll(targets);
                    ways.set(i, new FoundRow.Way(link, target, List.copyOf(both)));
                    return;
                }
            }
            ways.add(new FoundRow.Way(link, target, List.copyOf(targets)));
        }

        FoundRow found() {
            return new FoundRow(type, row, source, person, role, ways);
        }
    }
}
