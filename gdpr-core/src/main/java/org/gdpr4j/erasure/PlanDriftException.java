package org.gdpr4j.erasure;

import java.util.List;
import org.gdpr4j.problem.GdprException;

/**
 * Something that the plan depends on changed since it was made. Nothing was touched but in the windows that had been
 * done before; a new plan has been made and waits for approval. The old one is never executed any more. Holds no personal value. Immutable; its parts do not survive Java
 * serialization, which the library does not use.
 */
public final class PlanDriftException extends GdprException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> differences;
    private final transient ErasurePlan newPlan;

    PlanDriftException(List<String> differences, int done, int steps, ErasurePlan newPlan) {
        super("The data changed since the plan was made: " + String.join("; ", differences) + ". "
                + (done == 0
                        ? "Nothing was touched"
                        : "Steps 1 to " + done + " of " + steps + " had been done before, nothing else was touched")
                + ". Approve the new plan " + newPlan.id() + " instead.");
        this.differences = List.copyOf(differences);
        this.newPlan = newPlan;
    }

    /** What changed, naming records and keys (hashed where they are personal), never values; at most ten and a count. */
    public List<String> differences() {
        return differences;
    }

    /** The plan that fits the data as they are now, not yet approved. */
    public ErasurePlan newPlan() {
        return newPlan;
    }
}
