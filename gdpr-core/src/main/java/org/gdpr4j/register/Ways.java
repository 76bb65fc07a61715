package org.gdpr4j.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.Path;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Role;

/**
 * From each record to persons: the declared paths, and through links that nobody has declared the shortest way to each
 * further kind. A way ends at the first person that it meets.
 */
final class Ways {

    private final Catalog catalog;
    private final Suspects suspects;
    private final Map<String, List<Way>> all = new TreeMap<>();

    Ways(Catalog catalog, Suspects suspects) {
        this.catalog = catalog;
        this.suspects = suspects;
        catalog.records().forEach(record -> all.put(record.name(), ways(record)));
    }

    List<Way> of(String record) {
        return all.getOrDefault(record, List.of());
    }

    private List<Way> ways(RecordType record) {
        List<Way> ways = new ArrayList<>();
        for (Path path : catalog.paths(record.name())) {
            List<String> steps = path.steps().stream()
                    .map(step -> step.record() + "." + step.link().name())
                    .toList();
            PersonKind person = suspects.persons().stream()
                    .filter(it -> it.declared() && it.kind().equals(path.subject()))
                    .findFirst()
                    .orElseGet(() -> new PersonKind(path.subject(), List.of(), true, "declared"));
            ways.add(new Way(record.name(), person, steps, path));
        }
        suspects.person(record.name())
                .filter(person -> !person.declared())
                .ifPresent(person -> ways.add(new Way(record.name(), person, List.of(), null)));
        guesses(record).forEach((person, steps) -> {
            if (ways.stream().noneMatch(way -> way.person().equals(person))) {
                ways.add(new Way(record.name(), person, steps, null));
            }
        });
        return List.copyOf(ways);
    }

    private Map<PersonKind, List<String>> guesses(RecordType start) {
        Map<PersonKind, List<String>> found = new LinkedHashMap<>();
        Map<String, List<String>> steps = new TreeMap<>();
        Deque<RecordType> next = new ArrayDeque<>(List.of(start));
        Set<String> visited = new HashSet<>(Set.of(start.name()));
        while (!next.isEmpty()) {
            RecordType here = next.remove();
            for (Link link : here.links()) {
                if (link.mappedBy() || link.role() == Role.REFERENCE) {
                    continue;
                }
                List<String> longer = new ArrayList<>(steps.getOrDefault(here.name(), List.of()));
                longer.add(here.name() + "." + link.name());
                for (String target : link.targets().stream().sorted().toList()) {
                    suspects.person(target).ifPresent(person -> found.putIfAbsent(person, longer));
                    if (suspects.person(target).isEmpty() && visited.add(target)) {
                        steps.put(target, longer);
                        catalog.find(target).ifPresent(next::add);
                    }
                }
            }
        }
        return found;
    }
}
