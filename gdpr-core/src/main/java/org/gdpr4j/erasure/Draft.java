package org.gdpr4j.erasure;

import java.util.List;
import org.gdpr4j.source.Change;

/**
 * A plan that still knows the rows: what is frozen, and the changes that carry it out.
 *
 * @param steps the steps, each with its change
 * @param kept what stays
 * @param values the person's values that go, for the proof
 */
record Draft(
        List<Step> steps,
        List<Kept> kept,
        List<String> blockers,
        List<String> uncovered,
        List<String> warnings,
        SoughtValues values) {

    /** A step and the change that does it. */
    record Step(PlanStep step, Change change) {}

    List<PlanStep> planSteps() {
        return steps.stream().map(Step::step).toList();
    }
}
