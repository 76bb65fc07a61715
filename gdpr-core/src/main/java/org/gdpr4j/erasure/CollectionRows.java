package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LocatingSource;

/** The elements of one element collection of some rows, read once. */
final class CollectionRows {

    private final LocatingSource source;
    private final RecordType type;
    private final String collection;
    private final Digests digests;
    private final Marks marks;
    private final List<Element> elements;

    CollectionRows(
            LocatingSource source, RecordType type, String collection, List<Key> keys, Digests digests, Marks marks) {
        this.source = source;
        this.type = type;
        this.collection = collection;
        this.digests = digests;
        this.marks = marks;
        this.elements = source.elements(type, collection, keys);
    }

    List<Element> elements() {
        return elements;
    }

    int count() {
        return elements.size();
    }

    /** The rows that have elements, with all of them. */
    FrozenRows frozen() {
        FrozenRows.Freezer rows = digests.freezer(type);
        byOwner().values().forEach(of -> rows.elements(of.get(0).owner(), of));
        return rows.frozen();
    }

    /** Adds the values of a field, except what an earlier erasure left. */
    void addTo(SoughtValues values, Field field) {
        for (Element element : elements) {
            Object value = element.values().get(field.path());
            if (!marks.isErased(field, value)) {
                values.add(type, field, value, null);
            }
        }
    }

    void addDeletion(DraftBuilder draft, String why) {
        List<Key> owners =
                byOwner().values().stream().map(of -> of.get(0).owner()).toList();
        draft.step(
                source.name(),
                PlanStep.Act.DELETE_ELEMENTS,
                collection,
                List.of(),
                List.of(),
                frozen(),
                elements.size(),
                why,
                new Change.DeleteElements(type, collection, owners));
    }

    private Map<String, List<Element>> byOwner() {
        Map<String, List<Element>> byOwner = new TreeMap<>(Comparator.naturalOrder());
        elements.forEach(element -> byOwner.computeIfAbsent(element.owner().text(), key -> new ArrayList<>())
                .add(element));
        return byOwner;
    }
}
