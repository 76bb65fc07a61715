package org.gdpr4j.erasure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.LinkKind;
import org.gdpr4j.search.FoundRow;

/**
 * Where the steps of a draft may be cut into windows: only behind everything that cuts the person out of rows that stay, and
 * only where what is still to be deleted can be found again without what has been deleted before.
 */
final class Cuts {

    private final Map<String, Set<Link>> waysOf = new HashMap<>();
    private final Map<String, Set<String>> targetsOf = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    /** A row that is the person: what is linked by value is found through it. */
    void addPerson(FoundRow row) {
        persons.add(row.type().name());
    }

    /** A row that is kept, and must be found to be kept in every window. */
    void addKept(FoundRow row) {
        kept.add(row.type().name());
        add(List.of(row));
    }

    /** Rows that go. */
    void add(List<FoundRow> rows) {
        for (FoundRow row : rows) {
            String record = row.type().name();
            for (FoundRow.Way way : row.ways()) {
                waysOf.computeIfAbsent(record, name -> new HashSet<>()).add(way.link());
                targetsOf.computeIfAbsent(record, name -> new HashSet<>()).add(way.target());
            }
        }
    }

    /** How many steps the next window takes: as many as fit into the size, or as few as can be done apart. */
    int next(List<PlanStep> steps, int size) {
        int best = 0;
        long rows = 0;
        for (int i = 0; i < steps.size(); i++) {
            rows += steps.get(i).count();
            if (best > 0 && rows > size) {
                return best;
            }
            if (i == steps.size() - 1 || isAllowed(steps, i + 1)) {
                best = i + 1;
            }
        }
        return best;
    }

    private boolean isAllowed(List<PlanStep> steps, int before) {
        List<PlanStep> done = steps.subList(0, before);
        List<PlanStep> left = steps.subList(before, steps.size());
        return left.stream().allMatch(step -> step.act() == PlanStep.Act.DELETE)
                && left.stream().map(PlanStep::record).distinct().allMatch(record -> isFoundAfter(done, record))
                && kept.stream().allMatch(record -> isFoundAfter(done, record));
    }

    /** Whether the rows of a record are found as before, and look as before. */
    private boolean isFoundAfter(List<PlanStep> done, String record) {
        Set<Link> ways = waysOf.getOrDefault(record, Set.of());
        Set<String> targets = targetsOf.getOrDefault(record, Set.of());
        boolean byValue = ways.stream().anyMatch(link -> link.kind() == LinkKind.BY_VALUE);
        boolean byJoin = ways.stream().anyMatch(link -> link.kind() == LinkKind.JOIN_TABLE);
        return done.stream().noneMatch(step -> switch (step.act()) {
            case DELETE -> targets.contains(step.record()) || (byValue && persons.contains(step.record()));
            case DETACH ->
                (!step.emptied().isEmpty() && (step.record().equals(record) || targets.contains(step.record())))
                        || (byValue && persons.contains(step.record()));
            // A join table may be emptied from either side.
            case DELETE_JOINS -> byJoin;
            case DELETE_ELEMENTS, DETACH_ELEMENTS -> false;
        });
    }
}
