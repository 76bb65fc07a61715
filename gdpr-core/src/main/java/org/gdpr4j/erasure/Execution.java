package org.gdpr4j.erasure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.secret.Secrets.DataKey;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Carries out an approved plan: intent first, then window after window, each act together with its outcome or not at all. A
 * plan that fits into one window is done in one transaction.
 */
final class Execution {

    private static final String DONE = "it was carried out meanwhile";

    private final Plans plans;
    private final Acting acting;
    private final Secrets secrets;
    private final Journal journal;
    private final Transactions transactions;

    Execution(Plans plans, Acting acting, Secrets secrets, Journal journal, Transactions transactions) {
        this.plans = plans;
        this.acting = acting;
        this.secrets = secrets;
        this.journal = journal;
        this.transactions = transactions;
    }

    Outcome execute(UUID id, Actor by, int approvals) {
        Optional<Begun> begun = begun(id, by, approvals);
        while (begun.isPresent()) {
            Begun now = begun.get();
            Progress progress = window(now, by);
            if (progress.outcome() != null) {
                return progress.outcome();
            }
            begun = Optional.of(new Begun(now.plan(), now.key(), progress.done()));
        }
        return transactions.joining(() -> Journal.outcome(plans.dossier(id), true));
    }

    /** How far an execution is, with its outcome once it is finished. */
    private record Progress(
            List<Outcome.Done> done, @Nullable Outcome outcome) {

        static Progress of(ErasurePlan plan, List<Outcome.Done> done) {
            return new Progress(done, done.size() < plan.steps().size() ? null : new Outcome(plan.id(), done, false));
        }
    }

    private Progress window(Begun begun, Actor by) {
        ErasurePlan plan = begun.plan();
        try {
            return Progress.of(plan, transactions.inNew(() -> acting.act(plan, begun.done(), begun.key(), by)));
        } catch (Acting.Drift drift) {
            return drifted(begun, by, drift.differences());
        } catch (ErasureRefusedException e) {
            throw e;
        } catch (GdprException e) {
            return failed(begun, by, e);
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
    private Progress failed(Begun begun, Actor by, GdprException failure) {
        List<String> differences;
        try {
            differences = transactions.inNew(() -> changedMeanwhile(begun));
        } catch (GdprException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        if (differences.isEmpty()) {
            throw failure;
        }
        return drifted(begun, by, differences);
    }

    private List<String> changedMeanwhile(Begun begun) {
        Dossier dossier = plans.dossier(begun.plan().id());
        boolean goneOn = dossier.has(Kind.OUTCOME)
                || Journal.done(dossier).size() > begun.done().size();
        return goneOn
                ? List.of(DONE)
                : acting.differences(begun.plan(), begun.done().size());
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
            return Optional.of(new Begun(plan, secrets.find(key(id)), Journal.done(dossier)));
        }
        DataKey key = secrets.create(key(id));
        journal.write(
                id, Kind.INTENT, Journal.ONLY, by, Map.of("steps", plan.steps().size()));
        return Optional.of(new Begun(plan, key, List.of()));
    }

    /** Somebody else may have gone on or finished meanwhile; otherwise the data changed and a new plan is offered. */
    private Progress drifted(Begun begun, Actor by, List<String> differences) {
        ErasurePlan plan = begun.plan();
        return transactions
                .inNew(() -> {
                    Dossier dossier = plans.dossier(plan.id());
                    List<Outcome.Done> done = Journal.done(dossier);
                    if (dossier.has(Kind.OUTCOME)) {
                        Outcome outcome = Journal.outcome(dossier, true);
                        return new Result(new Progress(outcome.steps(), outcome), null);
                    }
                    Plans.requireFitting(dossier);
                    if (done.size() > begun.done().size()) {
                        return new Result(new Progress(done, null), null);
                    }
                    return new Result(null, replaced(dossier, plan, done, differences, by));
                })
                .progress();
    }

    private PlanDriftException replaced(
            Dossier dossier, ErasurePlan plan, List<Outcome.Done> done, List<String> differences, Actor by) {
        ErasurePlan replacement = plans.make(plan.subject(), plan.ground(), by);
        journal.write(plan.id(), Kind.DRIFTED, Journal.ONLY, by, new Journal.DriftBody(differences, replacement.id()));
        if (done.isEmpty() && Journal.continued(dossier).isEmpty()) {
            secrets.destroy(key(plan.id()));
        } else {
            journal.write(replacement.id(), Kind.CONTINUES, Journal.ONLY, by, new Journal.ContinuesBody(plan.id()));
        }
        return new PlanDriftException(differences, done.size(), plan.steps().size(), replacement);
    }

    static String key(UUID plan) {
        return "erasure:" + plan;
    }

    /** A plan whose intent is journalled, the key that its values are encrypted under, and the steps done so far. */
    private record Begun(ErasurePlan plan, DataKey key, List<Outcome.Done> done) {}

    /** Either how far it is, or why it stops; so that the journal of a drift is committed before it is thrown. */
    private record Result(
            @Nullable Progress reached, @Nullable PlanDriftException drift) {

        Progress progress() {
            if (drift != null) {
                throw drift;
            }
            return Objects.requireNonNull(reached);
        }
    }
}
