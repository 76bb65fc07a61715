package org.gdpr4j.erasure;

import java.util.List;
import java.util.UUID;

/**
 * What an execution did. Holds no personal value. Immutable.
 *
 * @param plan the plan
 * @param steps each step with the rows or elements it met
 * @param repeated whether it had been executed before, so that this call changed nothing
 */
public record Outcome(UUID plan, List<Done> steps, boolean repeated) {

    /** One step that was done. */
    public record Done(int step, String record, PlanStep.Act act, int count) {}

    public Outcome {
        steps = List.copyOf(steps);
    }
}
