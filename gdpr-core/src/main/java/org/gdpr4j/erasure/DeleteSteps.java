package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.search.FoundRow;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;

/** Plans the deletion of rows, what hangs on them first, in the order of their foreign keys. */
final class DeleteSteps {

    private final Catalog catalog;
    private final Fates fates;
    private final Digests digests;
    private final Marks marks;
    private final DraftBuilder draft;
    private final int window;
    private final Set<String> emptied = new HashSet<>();

    /** @param window how many rows one step deletes at most */
    DeleteSteps(Catalog catalog, Fates fates, Digests digests, Marks marks, DraftBuilder draft, int window) {
        this.catalog = catalog;
        this.fates = fates;
        this.digests = digests;
        this.marks = marks;
        this.draft = draft;
        this.window = window;
    }

    void add() {
        Map<String, List<FoundRow>> going = new TreeMap<>();
        fates.rows().forEach((ref, row) -> {
            if (row.person()) {
                draft.cuts().addPerson(row);
            }
            if (fates.keeping(ref) != null) {
                draft.cuts().addKept(row);
            }
            if (fates.goes(ref)) {
                going.computeIfAbsent(ref.record(), name -> new ArrayList<>()).add(row);
            }
        });
        going.values()
                .forEach(rows -> rows.sort(Comparator.comparing(row -> row.key().text())));
        DeletionOrder order = new DeletionOrder(
                catalog, going.values().stream().map(rows -> rows.get(0).type()).toList());
        going.values().forEach(draft.cuts()::add);
        going.values().forEach(this::values);
        going.values().forEach(this::hangingOn);
        for (DeletionOrder.Emptied it : order.emptied()) {
            emptied.add(it.record().name() + "." + it.link().name());
            empty(it.link(), going.getOrDefault(it.record().name(), List.of()));
        }
        order.order().forEach(type -> delete(going.getOrDefault(type.name(), List.of())));
    }

    private void values(List<FoundRow> rows) {
        RecordType type = rows.get(0).type();
        for (Field field : type.personalFields()) {
            if (field.collection() == null) {
                Link byValue = fates.byValue(type, field);
                SoughtValues.Place place = draft.values().at(type, field);
                for (FoundRow row : rows) {
                    Object value = row.row().values().get(field.path());
                    if (!marks.isErased(field, value) && fates.isTheirs(byValue, value)) {
                        place.add(value, row.row().stored().get(field.path()));
                    }
                }
            }
        }
    }

    private void hangingOn(List<FoundRow> rows) {
        FoundRow first = rows.get(0);
        List<Key> keys = rows.stream().map(FoundRow::key).toList();
        Set<String> collections = new TreeSet<>();
        for (Field field : first.type().fields()) {
            if (field.collection() != null) {
                collections.add(field.collection());
            }
        }
        for (String collection : collections) {
            CollectionRows elements =
                    new CollectionRows(first.source(), first.type(), collection, keys, digests, marks);
            if (elements.count() > 0) {
                first.type().personalFields().stream()
                        .filter(field -> collection.equals(field.collection()))
                        .forEach(field -> elements.addTo(draft.values(), field));
                elements.addDeletion(draft, "elements of rows that go");
            }
        }
        first.type().links().stream()
                .filter(link -> link.kind() == LinkKind.JOIN_TABLE)
                .forEach(link -> joins(first, link, keys));
    }

    private void joins(FoundRow first, Link link, List<Key> keys) {
        Map<Key, List<Key>> joins = new LinkedHashMap<>();
        List<LinkEnd> ends = draft.joins().fresh(link, first.source().ends(first.type(), link, keys));
        ends.forEach(end ->
                joins.computeIfAbsent(end.from(), key -> new ArrayList<>()).add(end.to()));
        if (joins.isEmpty()) {
            return;
        }
        FrozenRows.Freezer rows = digests.freezer(first.type());
        joins.keySet().stream()
                .sorted(Comparator.comparing(Key::text))
                .forEach(key -> rows.joins(key, joins.getOrDefault(key, List.of())));
        draft.step(
                first.source().name(),
                PlanStep.Act.DELETE_JOINS,
                link.name(),
                List.of(),
                List.of(),
                rows.frozen(),
                ends.size(),
                "joins of rows that go",
                new Change.DeleteJoins(first.type(), link, List.copyOf(joins.keySet()), List.of()));
    }

    /** Empties a link between rows that all go, where it would stand in the way. */
    private void empty(Link link, List<FoundRow> rows) {
        List<FoundRow> linked = rows.stream()
                .filter(row -> row.row().links().containsKey(link.name()))
                .toList();
        if (linked.isEmpty()) {
            return;
        }
        FoundRow first = linked.get(0);
        List<Change.RowWrite> writes = linked.stream()
                .map(row -> new Change.RowWrite(row.key(), Map.of()))
                .toList();
        draft.step(
                first.source().name(),
                PlanStep.Act.DETACH,
                "",
                List.of(link.name()),
                List.of(),
                frozen(linked),
                linked.size(),
                "a circle of foreign keys between rows that go",
                new Change.Update(first.type(), writes, Set.of(link.name()), Guard.KEY_ONLY));
    }

    private void delete(List<FoundRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        FoundRow first = rows.get(0);
        List<Link> parents = new ArrayList<>();
        for (Link link : first.type().links()) {
            boolean self = link.kind() == LinkKind.TO_ONE
                    && link.targets().contains(first.type().name());
            if (self && link.nullable()) {
                empty(link, refersWithin(link, rows));
                emptied.add(first.type().name() + "." + link.name());
            } else if (self) {
                parents.add(link);
            }
        }
        for (List<FoundRow> level : new Levels(parents, rows).childrenFirst()) {
            for (int from = 0; from < level.size(); from += window) {
                deleteAtOnce(level.subList(from, Math.min(level.size(), from + window)));
            }
        }
    }

    private void deleteAtOnce(List<FoundRow> rows) {
        FoundRow first = rows.get(0);
        draft.step(
                first.source().name(),
                PlanStep.Act.DELETE,
                "",
                List.of(),
                List.of(),
                frozen(rows),
                rows.size(),
                why(first),
                new Change.Delete(
                        first.type(), rows.stream().map(FoundRow::key).toList(), DeletionGuard.of(rows, emptied)));
    }

    private static List<FoundRow> refersWithin(Link link, List<FoundRow> rows) {
        Set<Key> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(row.key()));
        return rows.stream()
                .filter(row -> {
                    Key target = row.row().links().get(link.name());
                    return target != null && keys.contains(target);
                })
                .toList();
    }

    private FrozenRows frozen(List<FoundRow> rows) {
        FrozenRows.Freezer freezer = digests.freezer(rows.get(0).type());
        rows.forEach(row -> freezer.row(row.row(), List.of()));
        return freezer.frozen();
    }

    private String why(FoundRow row) {
        return row.person()
                ? "is the person"
                : row.ways().stream()
                        .map(way ->
                                "belongs to the person through " + way.link().name())
                        .sorted()
                        .distinct()
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("belongs to the person");
    }
}
