package org.gdpr4j.erasure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.search.Search;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;

/**
 * The right to erasure (Art. 17): a plan is made, frozen and approved, then executed exactly, and reported only after a
 * search for what was left. Users call it; it is thread-safe.
 *
 * <p>{@link #plan}, {@link #approve}, {@link #accept} and reads join the caller's transaction. {@link #execute} and
 * {@link #prove} commit by themselves and refuse to run inside a transaction.
 */
public final class Erasure {

    private final Catalog catalog;
    private final ErasureStore store;
    private final Transactions transactions;
    private final ErasureOptions options;
    private final Plans plans;
    private final Journal journal;
    private final Execution execution;
    private final Proof proof;

    public Erasure(
            Catalog catalog,
            List<? extends PersonalDataSource> sources,
            Retention retention,
            Secrets secrets,
            ErasureStore store,
            Transactions transactions,
            ErasureOptions options,
            Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.transactions = transactions;
        this.options = options;
        List<PersonalDataSource> all = List.copyOf(sources);
        Digests digests = new Digests(catalog, secrets);
        Search search = new Search(catalog, all, transactions);
        Planner planner = new Planner(catalog, all, search, retention, digests, new NewValues(catalog, secrets));
        this.journal = new Journal(store, clock);
        this.plans = new Plans(catalog, planner, digests, store, clock);
        this.execution = new Execution(plans, planner, retention, secrets, journal, all, transactions, clock);
        this.proof = new Proof(catalog, plans, digests, secrets, store, journal, all, transactions, options, clock);
    }

    /** Makes a plan and keeps it. Nothing is changed. For an unknown person it says that nothing is held. */
    public ErasurePlan plan(SubjectId subject, ErasureGround ground) {
        return transactions.joining(() -> plans.make(subject, ground));
    }

    /** The plan of this id. */
    public Optional<ErasurePlan> find(UUID plan) {
        return transactions.joining(() -> store.find(plan).map(plans::read));
    }

    /** All plans made for this person, oldest first. */
    public List<ErasurePlan> plansOf(SubjectId subject) {
        return transactions.joining(() -> store.plansOf(subject.toString()).stream()
                .map(id -> plans.read(plans.dossier(id)))
                .toList());
    }

    /**
     * Approves a plan by its fingerprint, so that nobody approves what they have not seen.
     *
     * @throws ErasureRefusedException when the fingerprint is another one, the plan is blocked or made under another
     *     catalog, or the same actor approved before
     */
    public void approve(UUID id, String fingerprint, Actor by) {
        transactions.joining(() -> {
            Dossier dossier = plans.dossier(id);
            ErasurePlan plan = plans.read(dossier);
            if (!plan.fingerprint().equals(fingerprint)) {
                throw new ErasureRefusedException(
                        Reason.TAMPERED,
                        "The fingerprint is not that of plan " + id
                                + ". Read the plan again and approve what it says.");
            }
            plans.requireUsable(plan);
            if (dossier.of(Kind.APPROVED).stream().anyMatch(it -> it.actor().equals(by.toString()))) {
                throw new ErasureRefusedException(
                        Reason.SAME_ACTOR,
                        by + " approved plan " + id + " before."
                                + (options.approvals() > 1 ? " A second, different actor must approve it." : ""));
            }
            journal.write(id, Kind.APPROVED, by.toString(), by, new Journal.ApprovalBody(fingerprint));
            return true;
        });
    }

    /**
     * Executes an approved plan: its intent is journalled first, its outcome in the same transaction as the act. Calling it
     * again harms nothing: the outcome says that it had been done.
     *
     * @throws PlanDriftException when the data changed since; nothing was touched, a new plan waits for approval
     * @throws ErasureRefusedException when the plan is not approved, blocked, tampered with or of another catalog
     */
    public Outcome execute(UUID id, Actor by) {
        return execution.execute(id, by, options.approvals());
    }

    /**
     * Searches every source once for what is left of all erasures that wait, and issues the report of each of which
     * nothing is left but what its plan keeps or a named person accepted.
     */
    public ProofResult prove(Actor by) {
        return proof.prove(by);
    }

    /**
     * Accepts a finding or an uncovered place. With the last one, the report is issued.
     *
     * @param reason why it may stay, or what was done about it; without personal values
     */
    public void accept(UUID id, String finding, Actor by, String reason) {
        transactions.joining(() -> {
            proof.accept(id, finding, by, reason);
            return true;
        });
    }

    /** The report, or empty as long as something withholds it. */
    public Optional<ErasureReport> report(UUID id) {
        return transactions.joining(() -> {
            Dossier dossier = plans.dossier(id);
            return dossier.has(Kind.REPORTED)
                    ? Optional.of(
                            PlanFormat.read(Journal.last(dossier, Kind.REPORTED).body(), ErasureReport.class))
                    : Optional.empty();
        });
    }

    /** The version of the catalog under which plans are made now. */
    public String catalogVersion() {
        return catalog.version();
    }
}
