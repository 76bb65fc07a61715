package org.gdpr4j.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;

/**
 * What an erasure will do, frozen: which rows, how, in which order, what stays and why. It is approved by its
 * fingerprint and then executed exactly or not at all. Holds no personal value. Immutable.
 *
 * @param id chosen when it was made
 * @param controller the controller for whom it is done
 * @param plannedBy who asked for it; after a drift, who executed
 * @param createdAt when, in UTC
 * @param catalog the version of the catalog that it was made under
 * @param steps what is done, in order
 * @param kept what stays
 * @param blockers why the plan may not be executed as it is; empty when it may
 * @param uncovered places that no source can act on and a person has to answer for
 * @param warnings what is worth knowing before approving
 * @param fingerprint a keyed hash of all the rest; an approval names it
 */
public record ErasurePlan(
        UUID id,
        SubjectId subject,
        String controller,
        ErasureGround ground,
        Actor plannedBy,
        Instant createdAt,
        String catalog,
        List<PlanStep> steps,
        List<Kept> kept,
        List<String> blockers,
        List<String> uncovered,
        List<String> warnings,
        String fingerprint) {

    public ErasurePlan {
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
        blockers = List.copyOf(blockers);
        uncovered = List.copyOf(uncovered);
        warnings = List.copyOf(warnings);
    }

    /** Whether nothing at all is held on the person. */
    public boolean isEmpty() {
        return steps.isEmpty() && kept.isEmpty();
    }

    /** The plan as JSON, which {@link #fromJson} reads back equal. */
    public String toJson() {
        return PlanFormat.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote. The fingerprint is not checked, which needs the library's key: whoever acts by a
     * plan reads the stored one by its id.
     *
     * @throws ErasureRefusedException when it is no plan
     */
    public static ErasurePlan fromJson(String json) {
        return PlanFormat.read(json);
    }

    /** The plan in words, for who has to approve it. */
    public String toText() {
        return PlanText.of(this);
    }
}
