package org.gdpr4j.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory that behave like a strict database, for tests of declarations and for trying things out; nothing of it
 * outlives the process. It honours foreign keys, NOT NULL, unique columns and lengths at every change, and refuses what
 * breaks one with a {@link GdprException} that shows no value. To-many links are derived from their inverse side. Besides
 * the records it holds rows of places that no declaration knows, which only {@link #search} reads.
 *
 * <p>Thread-safe. A change takes part in a transaction of {@link InMemoryTransactions} that is given this source.
 */
public final class InMemorySource implements ErasingSource, SearchingSource, InMemoryTransactions.Restorable {

    private final String name;
    private final Set<String> records;
    private final MemoryTables tables;
    private final MemoryConstraints constraints;
    private final MemoryKeys keys = new MemoryKeys();

    /** A source named {@code memory} for all records of the catalog. */
    public InMemorySource(Catalog catalog) {
        this("memory", catalog, catalog.records().stream().map(RecordType::name).collect(Collectors.toSet()));
    }

    /** A source of this name for these records of the catalog. */
    public InMemorySource(String name, Catalog catalog, Set<String> records) {
        this.name = name;
        this.records = Set.copyOf(records);
        this.tables = new MemoryTables(catalog);
        this.constraints = new MemoryConstraints(catalog, tables);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> records() {
        return records;
    }

    /** Adds a row without links; the key is made of the values of the key's fields. */
    public Key add(String record, Map<String, ? extends @Nullable Object> values) {
        return add(record, values, Map.of());
    }

    /** Adds a row whose to-one links lead to these rows; the key is made of the values of the key's fields. */
    public synchronized Key add(String record, Map<String, ? extends @Nullable Object> values, Map<String, Key> links) {
        RecordType type = tables.type(record);
        List<Object> parts = new ArrayList<>();
        for (Field field : type.key()) {
            Object part = values.get(field.path());
            if (part == null) {
                throw new GdprException("A row of " + record + " needs a value for '" + field.path() + "'.");
            }
            parts.add(part);
        }
        Row row = new Row(record, Key.of(parts), new HashMap<>(values), Map.of(), links);
        add(List.of(row));
        return row.key();
    }

    /** Adds rows that may refer to each other, as a database with deferred constraints lets them. */
    public synchronized void add(List<Row> rows) {
        checked(
                () -> {
                    for (Row row : rows) {
                        constraints.checkNames(tables.type(row.record()), row);
                        if (tables.rows(row.record()).containsKey(row.key())) {
                            throw new GdprException("There is already a row of " + row.record() + " with this key.");
                        }
                        tables.put(row);
                    }
                    rows.forEach(row -> constraints.check(tables.type(row.record()), row));
                },
                tables.snapshot());
    }

    /** Changes a row as the application would: values and to-one links that are given; null empties. */
    public synchronized void set(
            String record,
            Key key,
            Map<String, ? extends @Nullable Object> values,
            Map<String, ? extends @Nullable Key> links) {
        RecordType type = tables.type(record);
        Row before = tables.row(record, key);
        Map<String, @Nullable Object> newValues = new HashMap<>(before.values());
        newValues.putAll(values);
        Map<String, Key> newLinks = new HashMap<>(before.links());
        links.forEach((link, target) -> newLinks.compute(link, (name, old) -> target));
        Row row = new Row(record, key, newValues, before.stored(), newLinks);
        constraints.checkNames(type, row);
        tables.put(row);
        checked(() -> constraints.check(type, row), () -> tables.put(before));
    }

    /** Deletes a row as the application would. */
    public synchronized void remove(String record, Key key) {
        Row before = tables.row(record, key);
        tables.remove(record, key);
        checked(() -> constraints.checkDeleted(tables.type(record), List.of(key)), () -> tables.put(before));
    }

    /** Adds a row to a join table, as seen from the record that has the link, whichever side stores it. */
    public synchronized void join(String record, String link, Key from, Key to) {
        RecordType type = tables.type(record);
        Link joined = tables.link(type, link);
        constraints.checkJoin(type, joined, from, to);
        tables.join(type, joined, from, to);
    }

    /** Adds an element to a collection of a row; the values by field path. */
    public synchronized void element(
            String record, String collection, Key owner, Map<String, ? extends @Nullable Object> values) {
        Element element = new Element(owner, new HashMap<>(values));
        constraints.checkElement(tables.type(record), element);
        tables.elements(record, collection).add(element);
    }

    /** Adds a row to a place that no declaration knows: column to text. */
    public synchronized void put(String place, Map<String, String> row) {
        tables.put(place, row);
    }

    /** Empties a place that no declaration knows. */
    public synchronized void clear(String place) {
        tables.places().remove(place);
    }

    /** All rows of a record, in no particular order. */
    public synchronized List<Row> rows(String record) {
        return List.copyOf(tables.rows(record).values());
    }

    @Override
    public synchronized List<Row> locate(Lookup lookup) {
        RecordType type = lookup.record();
        Map<Key, Row> rows = tables.rows(type.name());
        Lookup.Via via = lookup.via();
        if (via instanceof Lookup.Via.Keys byKey) {
            Set<Key> wanted = new HashSet<>(byKey.keys());
            return rows.values().stream()
                    .filter(row -> wanted.contains(row.key()))
                    .toList();
        }
        if (via instanceof Lookup.Via.ByValue byValue) {
            return rows.values().stream()
                    .filter(row -> row.values().get(byValue.field()) instanceof String text
                            && byValue.identifiers().stream().anyMatch(it -> it.matches(text)))
                    .toList();
        }
        Lookup.Via.Through through = (Lookup.Via.Through) via;
        Set<Key> wanted = new HashSet<>(through.keys());
        return rows.values().stream()
                .filter(row -> tables.ends(
                                type, through.link(), row, through.target().name())
                        .anyMatch(wanted::contains))
                .toList();
    }

    @Override
    public synchronized List<LinkEnd> ends(RecordType record, Link link, List<Key> of) {
        List<LinkEnd> ends = new ArrayList<>();
        for (Key key : new HashSet<>(of)) {
            Row row = tables.rows(record.name()).get(key);
            if (row != null) {
                link.targets().stream()
                        .flatMap(target -> tables.ends(record, link, row, target))
                        .distinct()
                        .forEach(to -> ends.add(new LinkEnd(key, to)));
            }
        }
        return ends;
    }

    @Override
    public synchronized List<Element> elements(RecordType record, String collection, List<Key> of) {
        Set<Key> owners = new HashSet<>(of);
        return tables.elements(record.name(), collection).stream()
                .filter(element -> owners.contains(element.owner()))
                .toList();
    }

    @Override
    public Key key(RecordType record, String text) {
        return keys.read(record, text);
    }

    @Override
    public synchronized int apply(Change change) {
        Runnable before = tables.snapshot();
        MemoryChanges changes = new MemoryChanges(tables, constraints);
        int[] count = new int[1];
        checked(() -> count[0] = changes.apply(change), before);
        return count[0];
    }

    @Override
    public synchronized void search(Needles needles, Consumer<Hit> hits) {
        new MemorySearch(tables).search(needles, hits);
    }

    @Override
    public synchronized Runnable snapshot() {
        Runnable before = tables.snapshot();
        return () -> {
            synchronized (this) {
                before.run();
            }
        };
    }

    /** Like a statement: it happens whole or not at all. */
    private static void checked(Runnable work, Runnable undo) {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                undo.run();
            }
        }
    }
}
