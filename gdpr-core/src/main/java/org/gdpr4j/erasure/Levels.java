package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;

/** Splits rows of a tree whose parent links cannot be emptied into levels, so that children can go before parents. */
final class Levels {

    private static final int ON_THE_WAY = -1;

    private final List<Link> parents;
    private final Map<Key, FoundRow> rows = new LinkedHashMap<>();
    private final Map<Key, Integer> depths = new HashMap<>();

    /** With no parent links all rows are of one level. */
    Levels(List<Link> parents, List<FoundRow> rows) {
        this.parents = parents;
        rows.forEach(row -> this.rows.put(row.key(), row));
    }

    List<List<FoundRow>> childrenFirst() {
        if (parents.isEmpty()) {
            return List.of(List.copyOf(rows.values()));
        }
        TreeMap<Integer, List<FoundRow>> levels = new TreeMap<>(Comparator.reverseOrder());
        rows.values().stream()
                .sorted(Comparator.comparing(row -> row.key().text()))
                .forEach(row -> levels.computeIfAbsent(depth(row), depth -> new ArrayList<>())
                        .add(row));
        return List.copyOf(levels.values());
    }

    /** How many ancestors go too, at most. A root may refer to itself. Deep trees are walked without recursion. */
    private int depth(FoundRow start) {
        List<FoundRow> path = new ArrayList<>(List.of(start));
        while (!path.isEmpty()) {
            FoundRow here = path.get(path.size() - 1);
            depths.putIfAbsent(here.key(), ON_THE_WAY);
            int deepest = -1;
            boolean waits = false;
            for (Link parent : parents) {
                Key up = here.row().links().get(parent.name());
                FoundRow above = up == null || up.equals(here.key()) ? null : rows.get(up);
                if (above == null) {
                    continue;
                }
                Integer depth = depths.get(above.key());
                if (depth == null) {
                    path.add(above);
                    waits = true;
                    break;
                }
                if (depth == ON_THE_WAY) {
                    throw circle(here, parent);
                }
                deepest = Math.max(deepest, depth);
            }
            if (!waits) {
                depths.put(here.key(), deepest + 1);
                path.remove(path.size() - 1);
            }
        }
        return depths.getOrDefault(start.key(), 0);
    }

    private static ErasureRefusedException circle(FoundRow row, Link parent) {
        return new ErasureRefusedException(
                ErasureRefusedException.Reason.FOREIGN_KEY_CYCLE,
                "Rows of " + row.type().name() + " refer to each other in a circle through " + parent.name()
                        + ", which is NOT NULL, so none can be deleted first. Make the column nullable.");
    }
}
