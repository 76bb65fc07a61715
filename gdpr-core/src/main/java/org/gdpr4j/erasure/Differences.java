package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Names what changed between a frozen plan and what would be planned now: records and keys, never values. */
final class Differences {

    private static final int SHOWN = 10;

    private Differences() {}

    /**
     * Names the differences.
     *
     * @param done how many steps of the frozen plan are done and no longer expected
     */
    static List<String> between(ErasurePlan frozen, int done, Draft now) {
        List<PlanStep> left = frozen.steps().subList(done, frozen.steps().size());
        boolean sameSteps = left.equals(now.planSteps());
        Set<String> differences = new LinkedHashSet<>();
        if (!sameSteps) {
            rows(rowsOf(left), rowsOf(now.planSteps()), differences);
        }
        if (!frozen.kept().equals(now.kept())) {
            kept(frozen.kept(), now.kept(), done > 0, differences);
        }
        now.blockers().forEach(blocker -> differences.add("the plan would be blocked now: " + blocker));
        now.uncovered().stream()
                .filter(place -> !frozen.uncovered().contains(place))
                .forEach(place -> differences.add("not covered now: " + place));
        if (differences.isEmpty() && !sameSteps) {
            differences.add("the steps would be others now");
        }
        List<String> shown = new ArrayList<>(differences.stream().limit(SHOWN).toList());
        if (differences.size() > SHOWN) {
            shown.add((differences.size() - SHOWN) + " more");
        }
        return shown;
    }

    private static void rows(Map<String, PlanStep> before, Map<String, PlanStep> after, Set<String> differences) {
        Set<PlanStep> changed = new LinkedHashSet<>();
        before.forEach((row, step) -> {
            PlanStep then = after.get(row);
            if (then == null) {
                differences.add(row + " is no longer there, or no longer the person's in this way");
            } else if (!step.emptied().equals(then.emptied()) || !step.fields().equals(then.fields())) {
                differences.add(row + " would be changed in other columns now");
            } else if (!step.digest().equals(then.digest()) && step.keys().equals(then.keys())) {
                changed.add(step);
            }
        });
        after.keySet().stream()
                .filter(row -> !before.containsKey(row))
                .forEach(row -> differences.add(row + " is new"));
        changed.forEach(step -> differences.add(named(step) + " changed in a column that the plan depends on"));
    }

    /** A digest is over all rows of a step, so that only one that is alone in its step can be told by its key. */
    private static String named(PlanStep step) {
        return step.keys().size() == 1
                ? row(step, step.keys().get(0))
                : "at least one of the " + Rows.of(step.keys().size()) + " of step " + step.number() + " (" + step.act()
                        + " " + step.record() + ")";
    }

    private static String row(PlanStep step, String key) {
        return step.act() + " " + step.record() + (step.part().isEmpty() ? "" : "." + step.part()) + "/" + key;
    }

    private static Map<String, PlanStep> rowsOf(List<PlanStep> steps) {
        Map<String, PlanStep> rows = new TreeMap<>();
        for (PlanStep step : steps) {
            step.keys().forEach(key -> rows.put(row(step, key), step));
        }
        return rows;
    }

    /** @param cutOut whether what others share may be out of reach, because the person was cut out of it already */
    private static void kept(List<Kept> before, List<Kept> after, boolean cutOut, Set<String> differences) {
        Map<String, Kept> old = new HashMap<>();
        before.forEach(kept -> kept.keys().forEach(key -> old.put(kept.record() + "/" + key, kept)));
        Map<String, Kept> fresh = new HashMap<>();
        after.forEach(kept -> kept.keys().forEach(key -> fresh.put(kept.record() + "/" + key, kept)));
        old.forEach((row, kept) -> {
            Kept then = fresh.get(row);
            if (cutOut && kept.state() == null) {
                return;
            }
            if (then == null) {
                differences.add(row + " is no longer kept");
            } else if (!then.reason().equals(kept.reason())
                    || !Objects.equals(then.until(), kept.until())
                    || !then.fields().equals(kept.fields())) {
                differences.add(row + " is now kept for another reason or time");
            }
        });
        fresh.keySet().stream()
                .filter(row -> !old.containsKey(row))
                .forEach(row -> differences.add(row + " is now kept"));
    }
}
