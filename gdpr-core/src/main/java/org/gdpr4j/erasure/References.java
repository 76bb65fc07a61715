package org.gdpr4j.erasure;

import java.util.ArrayList;
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
import org.gdpr4j.condition.Always;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;

/** Finds rows that stay and refer to rows that go, and empties those references or says why that can't be. */
final class References {

    /** Gives the detachment of a row, new or known. */
    interface Detachments {
        Detachment of(RowRef ref, RecordType type, Row row, LocatingSource source);
    }

    private final Catalog catalog;
    private final Map<String, LocatingSource> sources;
    private final Fates fates;
    private final Keepings keepings;
    private final DraftBuilder draft;

    References(
            Catalog catalog, Map<String, LocatingSource> sources, Fates fates, Keepings keepings, DraftBuilder draft) {
        this.catalog = catalog;
        this.sources = sources;
        this.fates = fates;
        this.keepings = keepings;
        this.draft = draft;
    }

    void empty(Detachments detachments) {
        Map<String, List<Key>> going = new HashMap<>();
        fates.rows().keySet().stream()
                .filter(fates::goes)
                .forEach(ref -> going.computeIfAbsent(ref.record(), name -> new ArrayList<>())
                        .add(ref.key()));
        for (RecordType type : catalog.records()) {
            LocatingSource source = sources.get(type.name());
            for (Link link : type.links()) {
                boolean stored =
                        link.kind() == LinkKind.TO_ONE || (link.kind() == LinkKind.JOIN_TABLE && !link.mappedBy());
                if (source != null && stored) {
                    link.targets().stream()
                            .filter(going::containsKey)
                            .sorted()
                            .forEach(target -> empty(
                                    type, link, target, going.getOrDefault(target, List.of()), source, detachments));
                }
            }
        }
    }

    /** The rows that stay and refer to rows that go, except those that the person leaves anyway. */
    private List<Row> staying(RecordType type, Link link, String target, List<Key> going, LocatingSource source) {
        boolean declared = link.role() == Role.OWNER || link.role() == Role.ACCESSOR;
        if (declared && link.condition() instanceof Always) {
            // The search followed the link for every row; only what is kept has not been taken off it.
            return fates.rows().entrySet().stream()
                    .filter(it -> it.getKey().record().equals(type.name()))
                    .filter(it ->
                            fates.of(it.getKey()) == Fates.Fate.KEPT || fates.of(it.getKey()) == Fates.Fate.REDUCED)
                    .filter(it -> it.getValue().ways().stream()
                            .anyMatch(way -> way.link().name().equals(link.name())
                                    && way.target().equals(target)
                                    && way.targets().stream().anyMatch(going::contains)))
                    .map(it -> it.getValue().row())
                    .toList();
        }
        return source.locate(new Lookup(type, new Lookup.Via.Through(link, catalog.record(target), going))).stream()
                .filter(row -> !fates.goes(new RowRef(type.name(), row.key())))
                .toList();
    }

    private void empty(
            RecordType type,
            Link link,
            String target,
            List<Key> going,
            LocatingSource source,
            Detachments detachments) {
        List<Row> staying = staying(type, link, target, going, source);
        if (staying.isEmpty()) {
            return;
        }
        if (link.role() == Role.UNDECLARED && link.kind() == LinkKind.TO_ONE) {
            draft.blocker(type.name() + "." + link.name() + ": "
                    + Rows.of(staying.size(), "that stays refers", "that stay refer") + " to a " + target
                    + " that would go, and nothing says what the link means. Add @OwnedBy, @AccessedBy or @Refers.");
            return;
        }
        if (link.kind() == LinkKind.TO_ONE && !link.nullable()) {
            draft.blocker(type.name() + "." + link.name() + ": "
                    + Rows.of(staying.size(), "that stays refers", "that stay refer") + " to a " + target
                    + " that would go, and the column is NOT NULL. Make it nullable, or declare who owns the record.");
            return;
        }
        long untouchable = keepings.untouchable(type, unknown(type, staying));
        if (untouchable > 0) {
            draft.blocker(type.name() + "." + link.name() + ": " + Rows.of(untouchable, "that refers", "that refer")
                    + " to a " + target + " that would go " + (untouchable == 1 ? "is" : "are")
                    + " held or restricted, so the link cannot be emptied. Wait until that ends.");
            return;
        }
        String reason = "the " + target + " that " + link.name() + " refers to goes";
        Map<Key, List<Key>> joins = joins(type, link, staying, going, source);
        for (Row row : staying) {
            Detachment detachment = detachments.of(new RowRef(type.name(), row.key()), type, row, source);
            if (link.kind() == LinkKind.JOIN_TABLE) {
                detachment.join(link, joins.getOrDefault(row.key(), List.of()), reason);
            } else if (!detachment.emptied().contains(link.name())) {
                detachment.empty(link, reason);
            }
        }
    }

    /** The search did not find them, so nobody asked yet whether they may be changed. */
    private List<Row> unknown(RecordType type, List<Row> rows) {
        return rows.stream()
                .filter(row -> !fates.rows().containsKey(new RowRef(type.name(), row.key())))
                .toList();
    }

    private static Map<Key, List<Key>> joins(
            RecordType type, Link link, List<Row> rows, List<Key> going, LocatingSource source) {
        Map<Key, List<Key>> joins = new HashMap<>();
        if (link.kind() == LinkKind.JOIN_TABLE) {
            Set<Key> wanted = new HashSet<>(going);
            for (LinkEnd end :
                    source.ends(type, link, rows.stream().map(Row::key).toList())) {
                if (wanted.contains(end.to())) {
                    joins.computeIfAbsent(end.from(), key -> new ArrayList<>()).add(end.to());
                }
            }
        }
        return joins;
    }
}
