package org.gdpr4j.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Classification;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.PersonalNames;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;

/**
 * Which records are persons, declared or suspected, and which of their fields look personal. A suspicion comes from
 * names alone and ends where somebody has declared what the record is.
 */
final class Suspects {

    private final Catalog catalog;
    private final Map<String, PersonKind> byRecord = new TreeMap<>();

    Suspects(Catalog catalog) {
        this.catalog = catalog;
        Map<String, List<RecordType>> declared = new TreeMap<>();
        Map<String, List<RecordType>> named = new TreeMap<>();
        for (RecordType record : catalog.records()) {
            if (record.subject() != null) {
                declared.computeIfAbsent(record.subject(), kind -> new ArrayList<>())
                        .add(record);
            } else if (undecided(record) && soundsLikePerson(record)) {
                named.computeIfAbsent(kind(personClass(record)), kind -> new ArrayList<>())
                        .add(record);
            }
        }
        declared.forEach((kind, records) -> add(kind, records, true, "declared"));
        named.forEach((kind, records) -> add(kind, records, false, "by its name"));
        catalog.records().stream()
                .filter(this::holdsParticularsOfItsOwn)
                .toList()
                .forEach(record -> add(
                        kind(record.name()),
                        List.of(record),
                        false,
                        "by its fields, since no link leads to somebody else whose they are"));
    }

    private void add(String kind, List<RecordType> records, boolean declared, String why) {
        List<String> names = records.stream().map(RecordType::name).toList();
        PersonKind person = new PersonKind(kind, names, declared, why);
        names.forEach(name -> byRecord.put(name, person));
    }

    /** The kind of person that each row of this record is, or probably is. */
    Optional<PersonKind> person(String record) {
        return Optional.ofNullable(byRecord.get(record));
    }

    /** All kinds of persons, the declared ones first. */
    List<PersonKind> persons() {
        return byRecord.values().stream()
                .distinct()
                .sorted((a, b) -> a.declared() == b.declared()
                        ? a.kind().compareTo(b.kind())
                        : Boolean.compare(b.declared(), a.declared()))
                .toList();
    }

    /** The category that an unclassified field probably has. */
    Optional<String> category(RecordType record, Field field) {
        if (!(field.classification() instanceof Classification.Unclassified)) {
            return Optional.empty();
        }
        String name = byRecord.containsKey(record.name()) ? "person" : record.name();
        return byName(name, field);
    }

    /** The nearest class to the root of the hierarchy whose name sounds like a person, else the record itself. */
    Class<?> personType(String record) {
        Class<?> found = catalog.type(record);
        for (Class<?> type = found; type != null && type != Object.class; type = type.getSuperclass()) {
            if (PersonalNames.person(type.getSimpleName())) {
                found = type;
            }
        }
        return found;
    }

    private static Optional<String> byName(String record, Field field) {
        return PersonalNames.category(record, field.path())
                .filter(category -> field.type() != Boolean.class
                        || Categories.covers(Categories.SPECIAL, category)
                        || Categories.covers(Categories.CRIMINAL, category));
    }

    private String personClass(RecordType record) {
        return personType(record.name()).getSimpleName();
    }

    private boolean soundsLikePerson(RecordType record) {
        return PersonalNames.person(record.name())
                || PersonalNames.person(catalog.type(record.name()).getSimpleName());
    }

    /** Nobody has said yet whose it is, or that it is nobody's. */
    private static boolean undecided(RecordType record) {
        boolean anythingOpen = record.fields().stream()
                .anyMatch(field -> field.personal() || field.classification() instanceof Classification.Unclassified);
        return anythingOpen && record.owners().isEmpty();
    }

    private boolean holdsParticularsOfItsOwn(RecordType record) {
        if (byRecord.containsKey(record.name()) || !undecided(record)) {
            return false;
        }
        TreeSet<String> categories = record.fields().stream()
                .filter(field -> field.collection() == null)
                .flatMap(field -> probable(record, field))
                .filter(category -> Categories.covers(Categories.IDENTITY, category)
                        || Categories.covers(Categories.CONTACT, category))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean telling = categories.stream().anyMatch(category -> category.startsWith("identity."));
        return telling && categories.size() > 1 && !leadsToPerson(record, new HashSet<>());
    }

    private boolean leadsToPerson(RecordType record, Set<String> visited) {
        return visited.add(record.name())
                && record.links().stream()
                        .filter(Suspects::open)
                        .flatMap(link -> link.targets().stream())
                        .anyMatch(target -> byRecord.containsKey(target)
                                || catalog.find(target)
                                        .filter(next -> leadsToPerson(next, visited))
                                        .isPresent());
    }

    private static Stream<String> probable(RecordType record, Field field) {
        return field.classification() instanceof Classification.Personal personal
                ? Stream.of(personal.category())
                : byName(record.name(), field).stream();
    }

    /** Whether the link still has to be declared, on this side. */
    static boolean open(Link link) {
        return link.role() == Role.UNDECLARED && !link.mappedBy();
    }

    private static String kind(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|[^\\p{L}\\p{Nd}]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
