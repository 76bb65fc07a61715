package org.gdpr4j.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;

/** The join rows that a plan deletes. A table that is mapped from both sides is met from both, and each row goes once. */
final class Joins {

    private record Join(String table, Key from, Key to) {}

    private final Set<Join> planned = new HashSet<>();

    /** Those that no step deletes yet; from now on one does. */
    List<LinkEnd> fresh(Link link, List<LinkEnd> ends) {
        return ends.stream().filter(end -> planned.add(join(link, end))).toList();
    }

    private static Join join(Link link, LinkEnd end) {
        String table = link.columns().isEmpty() ? "" : link.columns().get(0).table();
        return link.mappedBy() ? new Join(table, end.to(), end.from()) : new Join(table, end.from(), end.to());
    }
}
