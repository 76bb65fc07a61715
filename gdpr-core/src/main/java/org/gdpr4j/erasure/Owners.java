package org.gdpr4j.erasure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.search.Found;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Identifier;

/** Where the owner links of rows lead: to this person, to rows found with them, or to somebody else. */
final class Owners {

    /** One end of an owner link: by value to this person or to another, or to rows by key. */
    record End(Link link, Target target, List<RowRef> rows) {}

    /** Whom an end leads to, as far as that is plain from the row itself. */
    enum Target {
        THIS_PERSON,
        SOMEBODY_ELSE,
        ROWS
    }

    private final Catalog catalog;
    private final Map<String, LocatingSource> sources;
    private final Found found;
    private final Map<RowRef, List<End>> ends = new HashMap<>();
    private final Map<RowRef, Boolean> outsiders = new HashMap<>();
    private final Set<RowRef> ownRows = new HashSet<>();
    private final Set<RowRef> loaded = new HashSet<>();
    private boolean climbed;

    Owners(Catalog catalog, Map<String, LocatingSource> sources, Found found) {
        this.catalog = catalog;
        this.sources = sources;
        this.found = found;
        for (FoundRow row : found.rows()) {
            loaded.add(RowRef.of(row));
            if (row.role() == Role.OWNER) {
                ownRows.add(RowRef.of(row));
            }
        }
        Map<String, List<FoundRow>> byRecord = new HashMap<>();
        found.rows()
                .forEach(row -> byRecord.computeIfAbsent(row.type().name(), name -> new ArrayList<>())
                        .add(row));
        byRecord.values()
                .forEach(rows -> collect(
                        rows.get(0).type(),
                        rows.get(0).source(),
                        rows.stream().map(FoundRow::row).toList()));
    }

    List<End> of(RowRef row) {
        return ends.getOrDefault(row, List.of());
    }

    /** Whether a row that is not this person's is, or belongs to, somebody. */
    boolean belongsToSomebody(RowRef start) {
        if (!climbed) {
            climbed = true;
            climb();
        }
        return outsiders.computeIfAbsent(start, this::leadsToSomebody);
    }

    /** Up all owner links; a circle of them adds no person of its own. */
    private boolean leadsToSomebody(RowRef start) {
        Set<RowRef> seen = new HashSet<>(Set.of(start));
        Deque<RowRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            RowRef ref = open.remove();
            if (ownRows.contains(ref) || !loaded.contains(ref)) {
                continue;
            }
            if (isPerson(ref)) {
                return true;
            }
            for (End end : of(ref)) {
                if (end.target() == Target.SOMEBODY_ELSE) {
                    return true;
                }
                end.rows().stream().filter(seen::add).forEach(open::add);
            }
        }
        return false;
    }

    private boolean isPerson(RowRef ref) {
        return catalog.record(ref.record()).subject() != null;
    }

    /** Reads all that this person's rows lead to, wave by wave, up to persons; what does not exist is not loaded. */
    private void climb() {
        Set<RowRef> seen = new HashSet<>(ownRows);
        List<RowRef> from = found.rows().stream()
                .filter(row -> row.role() == Role.OWNER && !row.person())
                .map(RowRef::of)
                .toList();
        while (!from.isEmpty()) {
            Map<String, Set<Key>> unread = new TreeMap<>();
            List<RowRef> next = new ArrayList<>();
            for (RowRef target : above(from, seen)) {
                if (loaded.contains(target)) {
                    next.add(target);
                } else {
                    unread.computeIfAbsent(target.record(), record -> new LinkedHashSet<>())
                            .add(target.key());
                }
            }
            unread.forEach((record, keys) -> next.addAll(load(record, keys)));
            from = next;
        }
    }

    /** Where the owner links of these rows lead and nobody has looked yet, unless rows of this person are there. */
    private List<RowRef> above(List<RowRef> from, Set<RowRef> seen) {
        List<RowRef> above = new ArrayList<>();
        for (RowRef ref : from) {
            for (End end : of(ref)) {
                if (end.rows().stream().noneMatch(ownRows::contains)) {
                    end.rows().stream().filter(seen::add).forEach(above::add);
                }
            }
        }
        return above;
    }

    /** Reads rows with their owner links; those to climb further from. */
    private List<RowRef> load(String record, Set<Key> keys) {
        RecordType type = catalog.find(record).orElse(null);
        LocatingSource source = sources.get(record);
        if (type == null || source == null) {
            return List.of();
        }
        List<Row> rows = source.locate(new Lookup(type, new Lookup.Via.Keys(List.copyOf(keys))));
        List<RowRef> refs =
                rows.stream().map(row -> new RowRef(record, row.key())).toList();
        loaded.addAll(refs);
        if (type.subject() != null) {
            return List.of();
        }
        collect(type, source, rows);
        return refs;
    }

    private void collect(RecordType type, LocatingSource source, List<Row> rows) {
        for (Link link : type.owners()) {
            Map<Key, List<Key>> stored = storedElsewhere(type, source, link, rows);
            for (Row row : rows) {
                if (link.condition().holds(row.values()::get)) {
                    List<End> of = ends.computeIfAbsent(new RowRef(type.name(), row.key()), key -> new ArrayList<>());
                    end(link, row, stored.getOrDefault(row.key(), List.of()), of);
                }
            }
        }
    }

    private Map<Key, List<Key>> storedElsewhere(RecordType type, LocatingSource source, Link link, List<Row> rows) {
        Map<Key, List<Key>> stored = new HashMap<>();
        if (link.kind() == LinkKind.JOIN_TABLE || link.kind() == LinkKind.TO_MANY) {
            for (LinkEnd end :
                    source.ends(type, link, rows.stream().map(Row::key).toList())) {
                stored.computeIfAbsent(end.from(), key -> new ArrayList<>()).add(end.to());
            }
        }
        return stored;
    }

    private void end(Link link, Row row, List<Key> stored, List<End> of) {
        if (link.kind() == LinkKind.BY_VALUE) {
            if (row.values().get(link.name()) instanceof String text && !text.isBlank()) {
                boolean theirs =
                        found.identifiers().stream().anyMatch(it -> it.type() == link.by() && matches(it, text));
                of.add(new End(link, theirs ? Target.THIS_PERSON : Target.SOMEBODY_ELSE, List.of()));
            }
            return;
        }
        List<Key> keys = stored;
        if (link.kind() == LinkKind.TO_ONE) {
            Key target = row.links().get(link.name());
            keys = target == null ? List.of() : List.of(target);
        }
        for (Key key : keys) {
            List<RowRef> rows = new ArrayList<>(link.targets().size());
            link.targets().forEach(record -> rows.add(new RowRef(record, key)));
            of.add(new End(link, Target.ROWS, rows));
        }
    }

    private static boolean matches(Identifier identifier, String text) {
        return identifier.matches(text);
    }
}
