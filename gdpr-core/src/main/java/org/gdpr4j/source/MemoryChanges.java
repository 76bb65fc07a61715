package org.gdpr4j.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Trait;
import org.jspecify.annotations.Nullable;

/** Makes one change in memory and counts what it met. The caller undoes it when a constraint refuses. */
final class MemoryChanges {

    private final MemoryTables tables;
    private final MemoryConstraints constraints;

    MemoryChanges(MemoryTables tables, MemoryConstraints constraints) {
        this.tables = tables;
        this.constraints = constraints;
    }

    int apply(Change change) {
        if (change instanceof Change.Delete delete) {
            return delete(delete);
        }
        if (change instanceof Change.DeleteElements elements) {
            Set<Key> owners = new HashSet<>(elements.keys());
            return removed(
                    tables.elements(elements.record().name(), elements.collection()),
                    element -> owners.contains(element.owner()));
        }
        if (change instanceof Change.DeleteJoins joins) {
            return deleteJoins(joins);
        }
        return change instanceof Change.Update update ? update(update) : updateElements((Change.UpdateElements) change);
    }

    /** Row by row, in no particular order: a row to which another one still leads is refused, whatever follows. */
    private int delete(Change.Delete delete) {
        int count = 0;
        for (Key key : new HashSet<>(delete.keys())) {
            Row row = tables.rows(delete.record().name()).get(key);
            if (row != null && fits(delete.guard(), row)) {
                tables.remove(row.record(), key);
                constraints.checkDeleted(delete.record(), List.of(key));
                count++;
            }
        }
        return count;
    }

    private int deleteJoins(Change.DeleteJoins joins) {
        Set<Key> from = new HashSet<>(joins.keys());
        Set<Key> to = new HashSet<>(joins.targets());
        int count = 0;
        for (MemoryTables.Joins table : tables.joins(joins.record(), joins.link())) {
            count += removed(
                    table.ends(),
                    end -> from.contains(table.from(end)) && (to.isEmpty() || to.contains(table.to(end))));
        }
        return count;
    }

    private int update(Change.Update update) {
        RecordType type = update.record();
        int count = 0;
        for (Change.RowWrite write : update.rows()) {
            Row row = tables.rows(type.name()).get(write.key());
            if (row != null && fits(update.guard(), row)) {
                Row changed = changed(type, row, write, update.emptied());
                tables.put(changed);
                constraints.check(type, changed);
                count++;
            }
        }
        return count;
    }

    private Row changed(RecordType type, Row row, Change.RowWrite write, Set<String> emptied) {
        Map<String, @Nullable Object> values = new HashMap<>(row.values());
        values.putAll(write.values());
        Map<String, Key> links = new HashMap<>(row.links());
        for (String name : emptied) {
            Link link = tables.link(type, name);
            if (link.kind() == LinkKind.BY_VALUE) {
                values.put(name, null);
            } else {
                links.remove(name);
            }
        }
        for (Field field : type.fields()) {
            if (field.is(Trait.VERSION) && row.values().get(field.path()) instanceof Number version) {
                values.put(field.path(), version.longValue() + 1);
            }
        }
        return new Row(row.record(), row.key(), values, row.stored(), links);
    }

    /** Each element is looked at once: one that gets another's old value does not change again. */
    private int updateElements(Change.UpdateElements update) {
        RecordType type = update.record();
        Field field = type.field(update.field()).orElseThrow();
        List<Element> elements = tables.elements(type.name(), String.valueOf(field.collection()));
        int count = 0;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            for (Change.ElementWrite write : update.elements()) {
                if (write.owner().equals(element.owner())
                        && Objects.deepEquals(write.old(), element.values().get(update.field()))) {
                    Map<String, @Nullable Object> values = new HashMap<>(element.values());
                    values.put(update.field(), write.value());
                    Element changed = new Element(element.owner(), values);
                    constraints.checkElement(type, changed);
                    elements.set(i, changed);
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    private static boolean fits(Guard guard, Row row) {
        return guard.ways().isEmpty() || guard.ways().stream().anyMatch(way -> fits(way, row));
    }

    private static boolean fits(Guard.Way way, Row row) {
        if (way instanceof Guard.Way.To to) {
            Key target = row.links().get(to.link().name());
            return target != null
                    && to.targets().contains(target)
                    && to.condition().holds(row.values()::get);
        }
        Guard.Way.Holds holds = (Guard.Way.Holds) way;
        return row.values().get(holds.link().name()) instanceof String text
                && holds.texts().contains(text)
                && holds.condition().holds(row.values()::get);
    }

    private static <T> int removed(Collection<T> from, Predicate<T> which) {
        List<T> gone = new ArrayList<>(from.stream().filter(which).toList());
        from.removeIf(which);
        return gone.size();
    }
}
