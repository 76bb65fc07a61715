package org.gdpr4j.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.problem.GdprException;

/** What an {@link InMemorySource} holds. Not thread-safe. */
final class MemoryTables {

    private final Catalog catalog;
    private final Map<String, Map<Key, Row>> rows = new LinkedHashMap<>();
    private final Map<String, List<Element>> elements = new LinkedHashMap<>();
    private final Map<String, Set<LinkEnd>> joins = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> places = new LinkedHashMap<>();

    MemoryTables(Catalog catalog) {
        this.catalog = catalog;
    }

    Catalog catalog() {
        return catalog;
    }

    RecordType type(String record) {
        return catalog.record(record);
    }

    Link link(RecordType type, String link) {
        return type.link(link)
                .orElseThrow(() -> new GdprException("The record '" + type.name() + "' has no link '" + link + "'."));
    }

    Map<Key, Row> rows(String record) {
        return rows.computeIfAbsent(record, name -> new LinkedHashMap<>());
    }

    Row row(String record, Key key) {
        Row row = rows(record).get(key);
        if (row == null) {
            throw new GdprException("There is no such row of " + record + ".");
        }
        return row;
    }

    void put(Row row) {
        rows(row.record()).put(row.key(), row);
    }

    void remove(String record, Key key) {
        rows(record).remove(key);
    }

    List<Element> elements(String record, String collection) {
        return elements.computeIfAbsent(record + "." + collection, name -> new ArrayList<>());
    }

    void put(String place, Map<String, String> row) {
        places.computeIfAbsent(place, name -> new ArrayList<>()).add(Map.copyOf(row));
    }

    Map<String, List<Map<String, String>>> places() {
        return places;
    }

    void join(RecordType type, Link link, Key from, Key to) {
        for (Joins table : joins(type, link)) {
            table.ends().add(table.turned() ? new LinkEnd(to, from) : new LinkEnd(from, to));
        }
    }

    /** Where the link of this row leads among the rows of one target. */
    Stream<Key> ends(RecordType type, Link link, Row row, String target) {
        return switch (link.kind()) {
            case TO_ONE -> Stream.ofNullable(row.links().get(link.name()));
            case BY_VALUE -> Stream.empty();
            case JOIN_TABLE ->
                joins(type, link).stream()
                        .flatMap(table -> table.ends().stream()
                                .filter(end -> table.from(end).equals(row.key()))
                                .map(table::to)
                                .filter(to -> rows(target).containsKey(to)));
            case TO_MANY ->
                rows(target).values().stream()
                        .filter(other -> Objects.equals(other.links().get(inverse(type, link)), row.key()))
                        .map(Row::key);
        };
    }

    private static String inverse(RecordType type, Link link) {
        if (link.inverse() == null) {
            throw new GdprException("The link " + type.name() + "." + link.name()
                    + " has no inverse side; in memory a to-many link is derived from it. Map the other side too.");
        }
        return link.inverse();
    }

    /** A join table as seen from one side. */
    record Joins(Set<LinkEnd> ends, boolean turned) {
        Key from(LinkEnd end) {
            return turned ? end.to() : end.from();
        }

        Key to(LinkEnd end) {
            return turned ? end.from() : end.to();
        }
    }

    /** The join tables in which the link may be stored: one, or one per target when the other side stores it. */
    List<Joins> joins(RecordType type, Link link) {
        if (link.kind() != LinkKind.JOIN_TABLE) {
            throw new GdprException("The link " + type.name() + "." + link.name() + " is no join table.");
        }
        if (!link.mappedBy() || link.inverse() == null) {
            return List.of(new Joins(table(type.name(), link.name()), false));
        }
        return link.targets().stream()
                .sorted()
                .map(target -> new Joins(table(target, link.inverse()), true))
                .toList();
    }

    private Set<LinkEnd> table(String record, String link) {
        return joins.computeIfAbsent(record + "." + link, name -> new LinkedHashSet<>());
    }

    Runnable snapshot() {
        Map<String, Map<Key, Row>> rowsBefore = new LinkedHashMap<>();
        rows.forEach((record, of) -> rowsBefore.put(record, new LinkedHashMap<>(of)));
        Map<String, List<Element>> elementsBefore = new LinkedHashMap<>();
        elements.forEach((collection, of) -> elementsBefore.put(collection, new ArrayList<>(of)));
        Map<String, Set<LinkEnd>> joinsBefore = new LinkedHashMap<>();
        joins.forEach((table, of) -> joinsBefore.put(table, new LinkedHashSet<>(of)));
        Map<String, List<Map<String, String>>> placesBefore = new LinkedHashMap<>();
        places.forEach((place, of) -> placesBefore.put(place, new ArrayList<>(of)));
        return () -> {
            restore(rows, rowsBefore);
            restore(elements, elementsBefore);
            restore(joins, joinsBefore);
            restore(places, placesBefore);
        };
    }

    private static <T> void restore(Map<String, T> present, Map<String, T> before) {
        present.clear();
        present.putAll(before);
    }
}
