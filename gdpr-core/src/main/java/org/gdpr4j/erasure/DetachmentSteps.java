package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.Row;
import org.jspecify.annotations.Nullable;

/** Turns equal detachments of one record into steps. */
final class DetachmentSteps {

    private final Fates fates;
    private final NewValues newValues;
    private final Marks marks;
    private final Digests digests;
    private final DraftBuilder draft;

    DetachmentSteps(Fates fates, NewValues newValues, Digests digests, DraftBuilder draft) {
        this.fates = fates;
        this.newValues = newValues;
        this.marks = newValues.marks();
        this.digests = digests;
        this.draft = draft;
    }

    /** The detachments are of one group: same record, same links, same fields. */
    void add(List<Detachment> group) {
        Detachment first = group.get(0);
        joins(group, first);
        elements(group, first);
        List<Field> own = first.ownFields();
        List<Detachment> changing =
                group.stream().filter(it -> it.changes(own, marks)).toList();
        if (!changing.isEmpty()) {
            rows(changing, first, unerased(changing, own));
        }
    }

    /** The fields of which at least one row holds something to erase. */
    private List<Field> unerased(List<Detachment> group, List<Field> fields) {
        return fields.stream()
                .filter(field -> group.stream()
                        .anyMatch(it -> !marks.isErased(field, it.row().values().get(field.path()))))
                .toList();
    }

    private void rows(List<Detachment> group, Detachment first, List<Field> fields) {
        List<PlanStep.FieldAct> acts = new ArrayList<>();
        List<Field> read = new ArrayList<>();
        for (Field field : fields) {
            Strategy strategy = strategy(field);
            acts.add(new PlanStep.FieldAct(field.path(), strategy));
            if (strategy.readsValue()) {
                read.add(field);
            }
        }
        FrozenRows.Freezer rows = digests.freezer(first.type());
        List<Change.RowWrite> writes = new ArrayList<>();
        for (Detachment it : group) {
            Row row = it.row();
            rows.row(row, read);
            Map<String, @Nullable Object> values = new HashMap<>();
            fields.forEach(field -> {
                values.put(
                        field.path(),
                        newValues.of(field, strategy(field), row.values().get(field.path())));
                sought(first.type(), field, row);
            });
            it.emptiedLinks().stream()
                    .filter(link -> link.kind() == LinkKind.BY_VALUE)
                    .forEach(link ->
                            first.type().field(link.name()).ifPresent(field -> sought(first.type(), field, row)));
            writes.add(new Change.RowWrite(row.key(), values));
        }
        draft.step(
                first.source().name(),
                PlanStep.Act.DETACH,
                "",
                List.copyOf(first.emptied()),
                acts,
                rows.frozen(),
                writes.size(),
                first.why(),
                new Change.Update(first.type(), writes, first.emptied(), guard(group, first)));
    }

    private void sought(RecordType type, Field field, Row row) {
        Object value = row.values().get(field.path());
        if (!marks.isErased(field, value) && fates.isTheirs(type, field, value)) {
            draft.values().add(type, field, value, row.stored().get(field.path()));
        }
    }

    /** Every emptied link must still lead where it led, or hold what it held. */
    private Guard guard(List<Detachment> group, Detachment first) {
        List<Guard.Way> ways = new ArrayList<>();
        for (Link link : first.emptiedLinks()) {
            Set<Key> targets = new LinkedHashSet<>();
            Set<String> texts = new TreeSet<>();
            for (Detachment it : group) {
                Key target = it.row().links().get(link.name());
                if (target != null) {
                    targets.add(target);
                }
                if (link.kind() == LinkKind.BY_VALUE && it.row().values().get(link.name()) instanceof String text) {
                    texts.add(text);
                }
            }
            Condition condition = first.leaves(link) ? link.condition() : Condition.always();
            ways.add(
                    link.kind() == LinkKind.BY_VALUE
                            ? new Guard.Way.Holds(link, List.copyOf(texts), condition)
                            : new Guard.Way.To(link, List.copyOf(targets), condition));
        }
        return new Guard(ways);
    }

    private void joins(List<Detachment> group, Detachment first) {
        TreeMap<String, List<Detachment>> byLink = new TreeMap<>();
        group.forEach(it -> it.joins()
                .keySet()
                .forEach(link ->
                        byLink.computeIfAbsent(link, name -> new ArrayList<>()).add(it)));
        byLink.forEach((name, detachments) -> {
            Link link = first.type().link(name).orElseThrow();
            List<Key> keys = new ArrayList<>();
            Set<Key> targets = new LinkedHashSet<>();
            FrozenRows.Freezer rows = digests.freezer(first.type());
            int count = 0;
            for (Detachment it : detachments) {
                List<LinkEnd> ends = it.joins().getOrDefault(name, Set.of()).stream()
                        .map(target -> new LinkEnd(it.row().key(), target))
                        .toList();
                List<Key> of = draft.joins().fresh(link, ends).stream()
                        .map(LinkEnd::to)
                        .toList();
                if (!of.isEmpty()) {
                    keys.add(it.row().key());
                    targets.addAll(of);
                    count += of.size();
                    rows.joins(it.row().key(), of);
                }
            }
            if (keys.isEmpty()) {
                return;
            }
            draft.step(
                    first.source().name(),
                    PlanStep.Act.DELETE_JOINS,
                    name,
                    List.of(),
                    List.of(),
                    rows.frozen(),
                    count,
                    first.why(),
                    new Change.DeleteJoins(
                            first.type(),
                            link,
                            keys,
                            targets.stream()
                                    .sorted(Comparator.comparing(Key::text))
                                    .toList()));
        });
    }

    private void elements(List<Detachment> group, Detachment first) {
        Map<String, List<Field>> collections = new TreeMap<>();
        first.elementFields()
                .forEach(field -> collections
                        .computeIfAbsent(String.valueOf(field.collection()), name -> new ArrayList<>())
                        .add(field));
        collections.forEach((collection, fields) -> {
            List<Key> keys = group.stream().map(it -> it.row().key()).toList();
            CollectionRows rows = new CollectionRows(first.source(), first.type(), collection, keys, digests, marks);
            if (rows.count() == 0) {
                return;
            }
            first.type().personalFields().stream()
                    .filter(field -> collection.equals(field.collection()))
                    .forEach(field -> rows.addTo(draft.values(), field));
            boolean whole = fields.stream()
                    .anyMatch(field -> strategy(field).kind() == Strategy.Kind.CLEAR
                            && field.path().equals(field.collection()));
            if (whole) {
                rows.addDeletion(draft, first.why());
            } else {
                fields.forEach(field -> overwrite(first, rows, field));
            }
        });
    }

    private void overwrite(Detachment first, CollectionRows rows, Field field) {
        Strategy strategy = strategy(field);
        List<Change.ElementWrite> writes = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Element element : rows.elements()) {
            Object old = element.values().get(field.path());
            if (old != null
                    && !marks.isErased(field, old)
                    && seen.add(element.owner().text() + "\u001f" + old)) {
                writes.add(new Change.ElementWrite(element.owner(), old, newValues.of(field, strategy, old)));
            }
        }
        if (writes.isEmpty()) {
            return;
        }
        long count = rows.elements().stream()
                .filter(element -> element.values().get(field.path()) != null
                        && !marks.isErased(field, element.values().get(field.path())))
                .count();
        draft.step(
                first.source().name(),
                PlanStep.Act.DETACH_ELEMENTS,
                field.path(),
                List.of(),
                List.of(new PlanStep.FieldAct(field.path(), strategy)),
                rows.frozen(),
                (int) count,
                first.why(),
                new Change.UpdateElements(first.type(), field.path(), writes));
    }

    private static Strategy strategy(Field field) {
        Strategy strategy = field.strategy();
        if (strategy == null) {
            throw new IllegalStateException("a field without strategy was to be erased");
        }
        return strategy;
    }
}
