package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.source.Change;

/**
 * A plan that still knows the rows: what is frozen, and the changes that carry it out.
 *
 * @param steps the steps, each with its change
 * @param kept what stays
 * @param values the person's values that go, for the proof
 * @param cuts where the steps may be cut into windows
 */
record Draft(
        List<Step> steps,
        List<Kept> kept,
        List<String> blockers,
        List<String> uncovered,
        List<String> warnings,
        SoughtValues values,
        Cuts cuts) {

    /** A step and the change that does it. */
    record Step(PlanStep step, Change change) {}

    /**
     * What is left of a plan when some of its steps are done: in its order, which may be another one with fewer records, and
     * without what they did already where its trace cannot be told from what was there before, as of a keyed pseudonym.
     */
    Draft after(List<PlanStep> plan, int done) {
        if (done == 0) {
            return this;
        }
        List<PlanStep> before = plan.subList(0, done);
        List<Step> open = new ArrayList<>(steps);
        open.removeIf(it -> before.stream().anyMatch(it.step()::doesTheSameAs));
        List<Step> left = new ArrayList<>();
        for (PlanStep planned : plan.subList(done, plan.size())) {
            open.stream()
                    .filter(it -> it.step().numbered(planned.number()).equals(planned))
                    .findFirst()
                    .ifPresent(it -> {
                        open.remove(it);
                        left.add(new Step(planned, it.change()));
                    });
        }
        open.forEach(it -> left.add(new Step(it.step().numbered(done + left.size() + 1), it.change())));
        return new Draft(left, kept, blockers, uncovered, warnings, values, cuts);
    }

    List<PlanStep> planSteps() {
        return steps.stream().map(Step::step).toList();
    }
}
