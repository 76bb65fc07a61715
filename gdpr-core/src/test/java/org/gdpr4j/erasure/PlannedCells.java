package org.gdpr4j.erasure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Field;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.catalog.Trait;

/** Which cells a plan names, read from its public parts only. */
final class PlannedCells {

    private final Catalog catalog;
    private final ErasurePlan plan;
    private final Set<String> rows = new HashSet<>();
    private final Set<String> cells = new HashSet<>();

    PlannedCells(Catalog catalog, ErasurePlan plan) {
        this.catalog = catalog;
        this.plan = plan;
        plan.steps().forEach(this::add);
    }

    private void add(PlanStep step) {
        for (String key : step.keys()) {
            String id = step.record() + "/" + key;
            switch (step.act()) {
                case DELETE -> rows.add(id);
                case DELETE_ELEMENTS -> cells.add(id + "/" + step.part());
                case DELETE_JOINS -> cells.add(id + "/" + step.part());
                case DETACH -> {
                    step.emptied().forEach(link -> cells.add(id + "/" + link));
                    step.fields().forEach(field -> cells.add(id + "/" + field.field()));
                    catalog.record(step.record()).fields().stream()
                            .filter(field -> field.is(Trait.VERSION))
                            .forEach(field -> cells.add(id + "/" + field.path()));
                }
                case DETACH_ELEMENTS ->
                    cells.add(id + "/"
                            + catalog.record(step.record())
                                    .field(step.part())
                                    .map(Field::collection)
                                    .orElse(""));
            }
        }
    }

    boolean names(String cell) {
        String[] parts = cell.split("/");
        String row = parts[0] + "/" + parts[1];
        if (parts.length == 2) {
            return rows.contains(row);
        }
        boolean joined = parts.length == 4 && joinedFromTheOtherSide(parts);
        boolean goes = rows.contains(row) && parts.length == 3 && !isCollection(parts[0], parts[2]);
        return goes || joined || cells.contains(row + "/" + parts[2]);
    }

    private boolean isCollection(String record, String part) {
        return catalog.record(record).fields().stream().anyMatch(field -> part.equals(field.collection()));
    }

    private boolean joinedFromTheOtherSide(String[] parts) {
        Link link = catalog.record(parts[0]).link(parts[2]).orElseThrow();
        return link.targets().stream()
                .anyMatch(target -> catalog.record(target).links().stream()
                        .filter(other -> other.kind() == LinkKind.JOIN_TABLE && other.mappedBy())
                        .filter(other -> parts[2].equals(other.inverse()))
                        .anyMatch(other -> cells.contains(target + "/" + parts[3] + "/" + other.name())));
    }

    /** The cells that the plan says it keeps. */
    Set<String> kept() {
        Set<String> kept = new TreeSet<>();
        for (Kept it : plan.kept()) {
            it.keys().forEach(key -> it.fields().forEach(field -> kept.add(it.record() + "/" + key + "/" + field)));
        }
        return kept;
    }

    /** Cells that are other afterwards. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        before.forEach((cell, value) -> {
            if (!value.equals(after.get(cell))) {
                changed.add(cell);
            }
        });
        after.keySet().stream().filter(cell -> !before.containsKey(cell)).forEach(changed::add);
        return changed;
    }
}
