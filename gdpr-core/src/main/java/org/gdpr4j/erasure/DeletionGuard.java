package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;

/** Each row must still be reached by the links that make it the person's, as far as they lie in the row itself. */
final class DeletionGuard {

    private final Map<String, Link> links = new TreeMap<>();
    private final Map<String, Set<Key>> targets = new HashMap<>();
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Set<String> emptied;

    private DeletionGuard(Set<String> emptied) {
        this.emptied = emptied;
    }

    /** A row that was reached only through other tables, or through a link that is emptied first, goes by its key. */
    static Guard of(List<FoundRow> rows, Set<String> emptied) {
        DeletionGuard guard = new DeletionGuard(emptied);
        boolean inRow = true;
        for (FoundRow row : rows) {
            inRow &= guard.reached(row);
        }
        return inRow ? guard.guard() : Guard.KEY_ONLY;
    }

    private boolean reached(FoundRow row) {
        boolean inRow = false;
        for (FoundRow.Way way : row.ways()) {
            Link link = way.link();
            boolean gone = emptied.contains(row.type().name() + "." + link.name());
            if (link.role() != Role.OWNER || gone) {
                continue;
            }
            if (link.kind() == LinkKind.TO_ONE) {
                links.put(link.name(), link);
                targets.computeIfAbsent(link.name(), name -> new LinkedHashSet<>())
                        .addAll(way.targets());
                inRow = true;
            } else if (link.kind() == LinkKind.BY_VALUE && row.row().values().get(link.name()) instanceof String text) {
                links.put(link.name(), link);
                texts.computeIfAbsent(link.name(), name -> new TreeSet<>()).add(text);
                inRow = true;
            }
        }
        return inRow && !row.person();
    }

    private Guard guard() {
        List<Guard.Way> ways = new ArrayList<>();
        for (Link link : links.values()) {
            ways.add(
                    link.kind() == LinkKind.BY_VALUE
                            ? new Guard.Way.Holds(
                                    link, List.copyOf(texts.getOrDefault(link.name(), Set.of())), link.condition())
                            : new Guard.Way.To(
                                    link, List.copyOf(targets.getOrDefault(link.name(), Set.of())), link.condition()));
        }
        return new Guard(ways);
    }
}
