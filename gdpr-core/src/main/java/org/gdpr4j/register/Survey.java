package org.gdpr4j.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.catalog.RecordType;

/**
 * All that both pages show, worked out once.
 *
 * @param entries the records by name
 * @param persons all kinds of persons, the declared ones first
 * @param drafts what could be declared, by class
 * @param outside problems of tables that no entity maps, and of types that are no record
 * @param totals the numbers at the top
 * @param version of the catalog
 */
record Survey(
        List<Entry> entries,
        List<PersonKind> persons,
        List<Draft> drafts,
        List<Problem> outside,
        Totals totals,
        String version) {

    static Survey of(Catalog catalog) {
        Suspects suspects = new Suspects(catalog);
        Ways ways = new Ways(catalog, suspects);
        Map<String, List<Problem>> problems = catalog.verify().stream()
                .collect(Collectors.groupingBy(Problem::record, TreeMap::new, Collectors.toList()));
        Areas areas = new Areas(catalog);
        List<Entry> entries = catalog.records().stream()
                .map(record -> entry(catalog, areas, suspects, ways, record, problems))
                .toList();
        List<Problem> outside = catalog.verify().stream()
                .filter(problem -> catalog.find(problem.record()).isEmpty())
                .toList();
        return new Survey(
                entries,
                suspects.persons(),
                new Drafts(catalog, suspects, ways).all(),
                outside,
                Totals.of(entries, catalog.verify()),
                catalog.version());
    }

    private static Entry entry(
            Catalog catalog,
            Areas areas,
            Suspects suspects,
            Ways ways,
            RecordType record,
            Map<String, List<Problem>> problems) {
        Map<String, String> suspected = new TreeMap<>();
        record.fields()
                .forEach(field ->
                        suspects.category(record, field).ifPresent(category -> suspected.put(field.path(), category)));
        return new Entry(
                record,
                areas.of(catalog.type(record.name())),
                suspects.person(record.name()).orElse(null),
                suspected,
                ways.of(record.name()),
                record.links().stream()
                        .filter(Suspects::open)
                        .filter(link -> link.targets().stream()
                                .anyMatch(it -> !ways.of(it).isEmpty()))
                        .toList(),
                problems.getOrDefault(record.name(), List.of()));
    }

    Map<String, List<Entry>> areas() {
        return entries.stream().collect(Collectors.groupingBy(Entry::area, TreeMap::new, Collectors.toList()));
    }

    /** The drafts for this record's own class. */
    List<Draft> draftsOf(Entry entry) {
        return drafts.stream()
                .filter(draft -> draft.own() && draft.records().contains(entry.name()))
                .toList();
    }

    /** The drafts for classes that the record shares with others. */
    List<Draft> sharedBy(Entry entry) {
        return drafts.stream()
                .filter(draft -> !draft.own() && draft.records().contains(entry.name()))
                .toList();
    }
}
