package org.gdpr4j.erasure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Boolean known = outsiders.get(start);
        if (known == null) {
            known = leadsToSomebody(start);
            outsiders.put(start, known);
        }
        return known;
    }

    /** Up all owner links; a circle of them adds no person of its own. */
    private boolean leadsToSomebody(RowRef start) {
        Set<RowRef> seen = new HashSet<>(Set.of(start));
        Deque<RowRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            RowRef ref = open.remove();
            if (ownRows.contains(ref) || !load(ref)) {
                continue;
            }
            if (catalog.record(ref.record()).subject() != null) {
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

    /** Reads the row's owner links, unless they are known; false when there is no such row. */
    private boolean load(RowRef ref) {
        if (loaded.contains(ref)) {
            return true;
        }
        RecordType type = catalog.find(ref.record()).orElse(null);
        LocatingSource source = sources.get(ref.record());
        if (type == null || source == null) {
            return false;
        }
        List<Row> rows = source.locate(new Lookup(type, new Lookup.Via.Keys(List.of(ref.key()))));
        if (rows.isEmpty()) {
            return false;
        }
        collect(type, source, rows);
        loaded.add(ref);
        return true;
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
