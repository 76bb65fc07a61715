package org.gdpr4j.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.transaction.Transactions;

/** Carries out an approved plan: intent first, then act and outcome together, or nothing. */
final class Execution {

    private static final String DONE = "it was carried out meanwhile";

    private final Plans plans;
    private final Planner planner;
    private final Retention retention;
    private final Secrets secrets;
    private final Journal journal;
    private final Map<String, ErasingSource> sources = new HashMap<>();
    private final Transactions transactions;
    private final Clock clock;

    Execution(
            Plans plans,
            Planner planner,
            Retention retention,
            Secrets secrets,
            Journal journal,
            List<PersonalDataSource> sources,
            Transactions transactions,
            Clock clock) {
        this.plans = plans;
        this.planner = planner;
        this.retention = retention;
        this.secrets = secrets;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
        for (PersonalDataSource source : sources) {
            if (source instanceof ErasingSource erasing) {
                this.sources.put(source.name(), erasing);
            }
        }
    }

    Outcome execute(UUID id, Actor by, int approvals) {
        Optional<Begun> begun = begun(id, by, approvals);
        if (begun.isEmpty()) {
            return transactions.joining(() -> Journal.outcome(plans.dossier(id), true));
        }
        ErasurePlan plan = begun.get().plan();
        try {
            return transactions.inNew(() -> act(begun.get(), by));
        } catch (Drift drift) {
            return drifted(plan, by, drift.differences);
        } catch (ErasureRefusedException e) {
            throw e;
        } catch (GdprException e) {
            return failed(plan, by, e);
        }
    }

    /** Of several who begin at the same time one journals the intent, and the others go on with it. */
    private Optional<Begun> begun(UUID id, Actor by, int approvals) {
        try {
            return transactions.inNew(() -> begin(id, by, approvals));
        } catch (ErasureRefusedException e) {
            throw e;
        } catch (GdprException e) {
            if (!transactions.inNew(() -> plans.dossier(id).has(Kind.INTENT))) {
                throw e;
            }
            return transactions.inNew(() -> begin(id, by, approvals));
        }
    }

    /** What failed may have met what somebody else did since it was planned again: the same act, or a change of the data. */
    private Outcome failed(ErasurePlan plan, Actor by, GdprException failure) {
        List<String> differences;
        try {
            differences = transactions.inNew(() -> changedMeanwhile(plan));
        } catch (GdprException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        if (differences.isEmpty()) {
            throw failure;
        }
        return drifted(plan, by, differences);
    }

    private List<String> changedMeanwhile(ErasurePlan plan) {
        return plans.dossier(plan.id()).has(Kind.OUTCOME)
                ? List.of(DONE)
                : Differences.between(plan, planner.draft(plan.subject(), plan.ground()));
    }

    /** Checks the approvals and journals the intent; empty when the act has been done before. */
    private Optional<Begun> begin(UUID id, Actor by, int approvals) {
        Dossier dossier = plans.dossier(id);
        if (dossier.has(Kind.OUTCOME)) {
            return Optional.empty();
        }
        ErasurePlan plan = plans.read(dossier);
        plans.requireUsable(plan);
        Plans.requireFitting(dossier);
        int approved = Journal.approvedBy(dossier, plan).size();
        if (approved < approvals) {
            throw new ErasureRefusedException(
                    Reason.NOT_APPROVED,
                    "Plan " + id + " has " + approved + " of " + approvals + " approvals. Approve it first.");
        }
        if (dossier.has(Kind.INTENT)) {
            return Optional.of(new Begun(plan, secrets.find(key(id))));
        }
        Secrets.DataKey key = secrets.create(key(id));
        journal.write(
                id, Kind.INTENT, Journal.ONLY, by, Map.of("steps", plan.steps().size()));
        return Optional.of(new Begun(plan, key));
    }

    private Outcome act(Begun begun, Actor by) {
        ErasurePlan plan = begun.plan();
        Draft now = planner.draft(plan.subject(), plan.ground());
        List<String> differences = Differences.between(plan, now);
        if (!differences.isEmpty()) {
            throw new Drift(differences);
        }
        List<Outcome.Done> done = new ArrayList<>();
        for (Draft.Step it : now.steps()) {
            PlanStep step = it.step();
            ErasingSource source = sources.get(step.source());
            if (source == null) {
                throw new ErasureRefusedException(
                        Reason.BLOCKED, "The source '" + step.source() + "' cannot erase. Plan again.");
            }
            int count = source.apply(it.change());
            if (count != step.count()) {
                throw new Drift(List.of("step " + step.number() + " met " + Rows.of(count) + " of " + step.record()
                        + " instead of " + step.count()));
            }
            done.add(new Outcome.Done(step.number(), step.record(), step.act(), count));
        }
        retain(plan, by);
        byte[] sealed = begun.key().encrypt(now.values().write(), plan.id().toString());
        journal.write(
                plan.id(),
                Kind.OUTCOME,
                Journal.ONLY,
                by.toString(),
                new Journal.OutcomeBody(done),
                Base64.getEncoder().encodeToString(sealed));
        return new Outcome(plan.id(), done, false);
    }

    /** What a law keeps is marked as such, so that it can be absent for everybody without the right to it. */
    private void retain(ErasurePlan plan, Actor by) {
        Instant now = clock.instant();
        List<StateEntry> entries = new ArrayList<>();
        for (Kept kept : plan.kept()) {
            if (kept.state() == RecordState.RETAINED) {
                for (String key : kept.keys()) {
                    UUID id = UUID.nameUUIDFromBytes(
                            (plan.id() + kept.record() + "/" + key).getBytes(StandardCharsets.UTF_8));
                    RecordId record = new RecordId(kept.record(), key);
                    entries.add(new StateEntry(
                            id,
                            RecordState.RETAINED,
                            null,
                            record,
                            kept.reason(),
                            kept.law(),
                            now,
                            kept.until(),
                            by,
                            null,
                            null));
                }
            }
        }
        if (!entries.isEmpty()) {
            retention.retain(entries);
        }
    }

    /** Somebody else may have finished meanwhile; otherwise the data changed and a new plan is offered. */
    private Outcome drifted(ErasurePlan plan, Actor by, List<String> differences) {
        return transactions
                .inNew(() -> {
                    Dossier dossier = plans.dossier(plan.id());
                    if (dossier.has(Kind.OUTCOME)) {
                        return new Result(Journal.outcome(dossier, true), null);
                    }
                    Plans.requireFitting(dossier);
                    ErasurePlan replacement = plans.make(plan.subject(), plan.ground(), by);
                    journal.write(
                            plan.id(),
                            Kind.DRIFTED,
                            Journal.ONLY,
                            by,
                            new Journal.DriftBody(differences, replacement.id()));
                    secrets.destroy(key(plan.id()));
                    return new Result(null, new PlanDriftException(differences, replacement));
                })
                .outcome();
    }

    static String key(UUID plan) {
        return "erasure:" + plan;
    }

    /** A plan whose intent is journalled, and the key that its values are encrypted under. */
    private record Begun(ErasurePlan plan, Secrets.DataKey key) {}

    /** Either the outcome, or why there is none; so that the journal of a drift is committed before it is thrown. */
    private record Result(
            @org.jspecify.annotations.Nullable Outcome done,
            @org.jspecify.annotations.Nullable PlanDriftException drift) {

        Outcome outcome() {
            if (drift != null) {
                throw drift;
            }
            return Objects.requireNonNull(done);
        }
    }

    /** Rolls the acting transaction back. */
    private static final class Drift extends GdprException {

        private static final long serialVersionUID = 1L;
        private final transient List<String> differences;

        Drift(List<String> differences) {
            super("The data no longer fit the plan.");
            this.differences = differences;
        }
    }
}
