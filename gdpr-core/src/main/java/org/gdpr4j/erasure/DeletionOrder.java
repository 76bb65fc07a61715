package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Schema;

/** In which order records are deleted so that no foreign key is broken, and which links must be emptied before. */
final class DeletionOrder {

    /** A link that has to be emptied in rows that will be deleted, to break a circle. */
    record Emptied(RecordType record, Link link) {}

    private final Catalog catalog;
    private final Map<String, RecordType> records = new HashMap<>();
    private final List<RecordType> order = new ArrayList<>();
    private final List<Emptied> emptied = new ArrayList<>();

    DeletionOrder(Catalog catalog, Collection<RecordType> deleted) {
        this.catalog = catalog;
        deleted.forEach(record -> records.put(record.name(), record));
        sort();
    }

    /** Those that refer come before those that are referred to. */
    List<RecordType> order() {
        return order;
    }

    List<Emptied> emptied() {
        return emptied;
    }

    private void sort() {
        Map<String, Set<String>> refersTo = new HashMap<>();
        records.values().forEach(record -> refersTo.put(record.name(), references(record)));
        Set<String> left = new TreeSet<>(records.keySet());
        while (!left.isEmpty()) {
            Set<String> free = new TreeSet<>(left);
            left.forEach(record -> free.removeAll(refersTo.getOrDefault(record, Set.of())));
            if (free.isEmpty()) {
                breakCircle(left, refersTo);
                continue;
            }
            free.forEach(name -> order.add(catalog.record(name)));
            left.removeAll(free);
        }
    }

    private void breakCircle(Set<String> left, Map<String, Set<String>> refersTo) {
        for (String name : left) {
            RecordType record = catalog.record(name);
            for (Link link : record.links()) {
                boolean inCircle = link.kind() == LinkKind.TO_ONE
                        && link.nullable()
                        && link.targets().stream().anyMatch(it -> left.contains(it) && !it.equals(name));
                if (inCircle && !isEmptied(record, link)) {
                    emptied.add(new Emptied(record, link));
                    refersTo.put(name, remaining(record));
                    return;
                }
            }
        }
        throw new ErasureRefusedException(
                ErasureRefusedException.Reason.FOREIGN_KEY_CYCLE,
                "The records " + String.join(", ", left) + " refer to each other in a circle of NOT NULL foreign keys,"
                        + " so none can be deleted first. Make one of these columns nullable.");
    }

    private Set<String> references(RecordType record) {
        Set<String> references = new LinkedHashSet<>(remaining(record));
        for (String table : record.tables()) {
            List<Schema.ForeignKey> keys =
                    catalog.schema().table(table).map(Schema.Table::foreignKeys).orElse(List.of());
            for (Schema.ForeignKey key : keys) {
                records.values().stream()
                        .filter(other -> !other.name().equals(record.name())
                                && other.tables().contains(key.target())
                                && !sharesTable(other, record, key.target()))
                        .forEach(other -> references.add(other.name()));
            }
        }
        emptied.stream()
                .filter(it -> it.record().name().equals(record.name()))
                .forEach(it -> references.removeAll(it.link().targets()));
        return references;
    }

    /** Two classes of one hierarchy: the key that leads to their common table is no reference to the other. */
    private static boolean sharesTable(RecordType one, RecordType other, String table) {
        return one.tables().contains(table) && other.tables().contains(table);
    }

    private Set<String> remaining(RecordType record) {
        Set<String> targets = new HashSet<>();
        for (Link link : record.links()) {
            if (link.kind() == LinkKind.TO_ONE && !isEmptied(record, link)) {
                link.targets().stream()
                        .filter(target -> !target.equals(record.name()) && records.containsKey(target))
                        .forEach(targets::add);
            }
        }
        return targets;
    }

    private boolean isEmptied(RecordType record, Link link) {
        return emptied.stream()
                .anyMatch(it -> it.record().name().equals(record.name())
                        && it.link().name().equals(link.name()));
    }
}
