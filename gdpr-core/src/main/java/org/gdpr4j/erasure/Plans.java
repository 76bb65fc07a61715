package org.gdpr4j.erasure;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;

/** Makes plans, keeps them and reads them back unforged. */
final class Plans {

    private final Catalog catalog;
    private final Planner planner;
    private final Digests digests;
    private final ErasureStore store;
    private final Clock clock;

    Plans(Catalog catalog, Planner planner, Digests digests, ErasureStore store, Clock clock) {
        this.catalog = catalog;
        this.planner = planner;
        this.digests = digests;
        this.store = store;
        this.clock = clock;
    }

    ErasurePlan make(SubjectId subject, ErasureGround ground, Actor by) {
        return save(subject, ground, by, planner.draft(subject, ground));
    }

    ErasurePlan save(SubjectId subject, ErasureGround ground, Actor by, Draft draft) {
        String controller = catalog.subjects(subject.kind()).stream()
                .map(RecordType::controller)
                .findFirst()
                .orElse(ControllerId.DEFAULT.value());
        ErasurePlan unsigned = new ErasurePlan(
                UUID.randomUUID(),
                subject,
                controller,
                ground,
                by,
                clock.instant(),
                catalog.version(),
                draft.planSteps(),
                draft.kept(),
                draft.blockers(),
                draft.uncovered(),
                draft.warnings(),
                "");
        ErasurePlan plan = withFingerprint(unsigned, digests.fingerprint(unsigned.toJson()));
        store.save(plan.id(), subject.toString(), controller, plan.toJson());
        return plan;
    }

    Dossier dossier(UUID id) {
        return store.find(id)
                .orElseThrow(() -> new ErasureRefusedException(Reason.UNKNOWN_PLAN, "There is no plan " + id + "."));
    }

    /** Reads the stored plan; one that was changed in the store is refused. */
    ErasurePlan read(Dossier dossier) {
        ErasurePlan plan = PlanFormat.read(dossier.json());
        // The fingerprint was taken of this very text, only without itself.
        String unsigned = dossier.json().replace(quoted(plan.fingerprint()), quoted(""));
        if (!plan.id().equals(dossier.plan()) || !plan.fingerprint().equals(digests.fingerprint(unsigned))) {
            throw new ErasureRefusedException(
                    Reason.TAMPERED,
                    "Plan " + dossier.plan() + " was changed after it was made, or another root key is in use."
                            + " Give the root key it was made under, or make a new one.");
        }
        return plan;
    }

    /** Refuses a plan that may not be approved or executed. */
    void requireUsable(ErasurePlan plan) {
        if (!plan.catalog().equals(catalog.version())) {
            throw new ErasureRefusedException(
                    Reason.OTHER_CATALOG,
                    "Plan " + plan.id() + " was made under catalog " + plan.catalog() + ", the catalog is now "
                            + catalog.version() + ". Make a new plan.");
        }
        if (!plan.blockers().isEmpty()) {
            throw new ErasureRefusedException(
                    Reason.BLOCKED,
                    "Plan " + plan.id() + " cannot be carried out: " + String.join(" | ", plan.blockers()));
        }
    }

    /** Refuses a plan that was replaced. */
    static void requireFitting(Dossier dossier) {
        if (dossier.has(Kind.DRIFTED)) {
            throw new ErasureRefusedException(
                    Reason.DRIFT,
                    "The data no longer fit plan " + dossier.plan() + ". Approve plan " + Journal.replacement(dossier)
                            + ", which replaced it.");
        }
    }

    private static String quoted(String fingerprint) {
        return "\"fingerprint\":\"" + fingerprint + "\"";
    }

    private static ErasurePlan withFingerprint(ErasurePlan plan, String fingerprint) {
        return new ErasurePlan(
                plan.id(),
                plan.subject(),
                plan.controller(),
                plan.ground(),
                plan.plannedBy(),
                plan.createdAt(),
                plan.catalog(),
                List.copyOf(plan.steps()),
                plan.kept(),
                plan.blockers(),
                plan.uncovered(),
                plan.warnings(),
                fingerprint);
    }
}
