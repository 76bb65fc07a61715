package org.gdpr4j.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.DeclaredAt;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Drafts of the missing declarations, one per class: what an embeddable or a superclass says once holds in all records
 * that have it. Where only a person can choose, the draft says so and does not compile.
 */
final class Drafts {

    private final Catalog catalog;
    private final Suspects suspects;
    private final LinkDrafts links;
    private final Map<String, ClassDraft> drafts = new TreeMap<>();

    Drafts(Catalog catalog, Suspects suspects, Ways ways) {
        this.catalog = catalog;
        this.suspects = suspects;
        links = new LinkDrafts(catalog, suspects, ways);
    }

    List<Draft> all() {
        for (RecordType record : catalog.records()) {
            suspects.person(record.name()).filter(person -> !person.declared()).ifPresent(person -> {
                ClassDraft draft = draft(suspects.personType(record.name()));
                draft.subject = person.kind();
                draft.records.add(record.name());
            });
            record.fields().forEach(field -> field(record, field));
            record.links().forEach(link -> link(record, link));
        }
        return drafts.values().stream().map(this::finished).toList();
    }

    private void field(RecordType record, Field field) {
        List<DeclaredAt> places = catalog.declaredAt(record.name(), field.path());
        if (places.isEmpty() || !(field.classification() instanceof Classification.Unclassified)) {
            return;
        }
        DeclaredAt place = places.get(0);
        ClassDraft draft = draft(place.owner());
        draft.records.add(record.name());
        String category = suspects.category(record, field).orElse("");
        if (category.isEmpty()) {
            draft.undecided.add(place.member());
            return;
        }
        draft.suspected.add(place.member());
        String identifier = suspects.person(record.name()).isPresent() ? identifier(category) : "";
        String annotation = "@PersonalData(\"" + category + "\")"
                + (identifier.isEmpty() ? "" : " @Identifies(IdentifierType." + identifier + ")");
        String fluent = ".personal(\"" + category + "\")"
                + (identifier.isEmpty() ? "" : ".identifies(IdentifierType." + identifier + ")");
        draft.members.merge(
                place.member(),
                new DraftMember(place, annotation, fluent, ""),
                (a, b) -> a.annotation().length() <= b.annotation().length() ? a : b);
    }

    private void link(RecordType record, Link link) {
        List<DeclaredAt> places = catalog.declaredAt(record.name(), link.name());
        if (places.isEmpty() || !Suspects.open(link)) {
            return;
        }
        links.draft(record, link, places.get(0)).ifPresent(member -> {
            ClassDraft draft = draft(places.get(0).owner());
            draft.records.add(record.name());
            draft.members.putIfAbsent(places.get(0).member(), member);
        });
    }

    private static String identifier(String category) {
        return switch (category) {
            case Categories.EMAIL -> "EMAIL";
            case Categories.PHONE -> "PHONE";
            case Categories.NATIONAL_NUMBER -> "NATIONAL_NUMBER";
            default -> "";
        };
    }

    private ClassDraft draft(Class<?> type) {
        return drafts.computeIfAbsent(type.getName(), name -> new ClassDraft(type));
    }

    private Draft finished(ClassDraft draft) {
        draft.undecided.removeAll(draft.suspected);
        boolean own = draft.records.size() == 1
                && catalog.type(draft.records.iterator().next()).equals(draft.type);
        return new Draft(
                draft.type.getSimpleName(),
                own,
                List.copyOf(draft.records),
                draft.suspected.size(),
                DraftText.annotations(draft),
                DraftText.fluent(draft));
    }

    /** What is collected for one class. */
    static final class ClassDraft {
        final Class<?> type;
        final Set<String> records = new TreeSet<>();
        final Map<String, DraftMember> members = new LinkedHashMap<>();
        final Set<String> suspected = new LinkedHashSet<>();
        final Set<String> undecided = new LinkedHashSet<>();

        @Nullable
        String subject;

        ClassDraft(Class<?> type) {
            this.type = type;
        }

        List<DraftMember> lines() {
            return new ArrayList<>(members.values());
        }
    }
}
