package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Key;

/** Splits rows of a tree whose parent link cannot be emptied into levels, so that children can go before parents. */
final class Levels {

    private final Link parent;
    private final Map<Key, FoundRow> rows = new HashMap<>();

    Levels(Link parent, List<FoundRow> rows) {
        this.parent = parent;
        rows.forEach(row -> this.rows.put(row.key(), row));
    }

    List<List<FoundRow>> childrenFirst() {
        TreeMap<Integer, List<FoundRow>> levels = new TreeMap<>(java.util.Comparator.reverseOrder());
        rows.values().stream()
                .sorted(java.util.Comparator.comparing(row -> row.key().text()))
                .forEach(row -> levels.computeIfAbsent(depth(row), depth -> new ArrayList<>())
                        .add(row));
        return List.copyOf(levels.values());
    }

    /** How many ancestors go too; a root refers to itself. */
    private int depth(FoundRow row) {
        int depth = 0;
        FoundRow here = row;
        while (true) {
            Key up = here.row().links().get(parent.name());
            FoundRow above = up == null ? null : rows.get(up);
            if (above == null || above.key().equals(here.key())) {
                return depth;
            }
            if (depth++ > rows.size()) {
                throw new ErasureRefusedException(
                        ErasureRefusedException.Reason.FOREIGN_KEY_CYCLE,
                        "Rows of " + row.type().name() + " refer to each other in a circle through " + parent.name()
                                + ", which is NOT NULL, so none can be deleted first. Make the column nullable.");
            }
            here = above;
        }
    }
}
