package org.gdpr4j.erasure;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.search.Search;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.source.RecordIds;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;

/**
 * The right to erasure (Art. 17): a plan is made, frozen and approved, then executed exactly, and reported only after a
 * search for what was left. Users call it; it is thread-safe.
 *
 * <p>{@link #plan}, {@link #approve}, {@link #accept} and reads join the caller's transaction. {@link #execute} and
 * {@link #prove} commit by themselves and refuse to run inside a transaction with a {@link
 * org.gdpr4j.problem.GdprException}. Nothing runs by itself: who wants a proof, or an interrupted execution resumed,
 * calls again. Instants are UTC, from the clock that was given.
 *
 * <p>It never changes a row without an approved plan, never decides whether a request is justified, and does not ask
 * whether the actor may approve, execute or accept: that is the caller's business.
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
    private final RecordIds ids;

    /** @throws org.gdpr4j.problem.GdprException when two sources have the same name */
    public Erasure(
            Catalog catalog,
            List<? extends PersonalDataSource> sources,
            Retention retention,
            Secrets secrets,
            ErasureStore store,
            Ledger ledger,
            Transactions transactions,
            ErasureOptions options,
            Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.transactions = transactions;
        this.options = options;
        List<PersonalDataSource> all = List.copyOf(sources);
        requireDistinctNames(all);
        this.ids = new RecordIds(catalog, all, secrets);
        Digests digests = new Digests(ids, secrets);
        Search search = new Search(catalog, all, transactions);
        Planner planner = new Planner(
                catalog, all, search, retention, digests, new NewValues(catalog, secrets), options.window());
        this.journal = new Journal(store, ledger, clock);
        this.plans = new Plans(catalog, planner, digests, store, clock);
        Acting acting = new Acting(planner, retention, journal, all, options.window(), clock);
        this.execution = new Execution(plans, acting, secrets, journal, transactions);
        this.proof =
                new Proof(catalog, planner, plans, digests, secrets, store, journal, all, transactions, options, clock);
    }

    private static void requireDistinctNames(List<PersonalDataSource> sources) {
        Set<String> names = new HashSet<>();
        for (PersonalDataSource source : sources) {
            if (!names.add(source.name())) {
                throw new GdprException("Two sources are named '" + source.name()
                        + "', so a plan could not say which of them acts. Give each its own name.");
            }
        }
    }

    /**
     * Makes a plan and keeps it. Nothing is changed. For an unknown person it says that nothing is held.
     *
     * @param by who asks for it; the plan names them
     * @throws GdprException when nobody declares this kind of person, or the text is no key of such a record
     * @throws ErasureRefusedException when rows refer to each other in a circle of foreign keys that none can leave
     */
    public ErasurePlan plan(SubjectId subject, ErasureGround ground, Actor by) {
        return transactions.joining(() -> plans.make(ids.subject(subject), ground, by));
    }

    /**
     * The plan of this id, or empty when there is none.
     *
     * @throws ErasureRefusedException when the stored plan was changed
     */
    public Optional<ErasurePlan> find(UUID plan) {
        return transactions.joining(() -> store.find(plan).map(plans::read));
    }

    /**
     * All plans made for this person, oldest first.
     *
     * @throws ErasureRefusedException when one of the stored plans was changed
     */
    public List<ErasurePlan> plansOf(SubjectId subject) {
        return transactions.joining(() -> store.plansOf(ids.stored(subject).toString()).stream()
                .map(id -> plans.read(plans.dossier(id)))
                .toList());
    }

    /**
     * Approves a plan by its fingerprint, so that nobody approves what they have not seen.
     *
     * @throws ErasureRefusedException when there is no such plan, the fingerprint is another one, the plan is blocked,
     *     made under another catalog, replaced or carried out, or the same actor approved before
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
            Plans.requireFitting(dossier);
            if (dossier.has(Kind.OUTCOME)) {
                throw new ErasureRefusedException(
                        Reason.DONE, "Plan " + id + " was carried out before. There is nothing left to approve.");
            }
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
     * Executes an approved plan: its intent is journalled first, the outcome of each act in the same transaction as the act. A
     * plan goes in one transaction or, if it is larger than the window of the options, in several, each looked at again before
     * it is done. Calling it again harms nothing: what was done is not done twice, and what a failure left over is done then.
     *
     * @throws PlanDriftException when the data changed since; nothing more was touched, a new plan waits for approval
     * @throws ErasureRefusedException when the plan is unknown, not approved, blocked, tampered with, of another catalog,
     *     or has drifted before
     */
    public Outcome execute(UUID id, Actor by) {
        return execution.execute(id, by, options.approvals());
    }

    /**
     * Searches every source once for what is left of all erasures that wait, and issues the report of each of which
     * nothing is left but what its plan keeps or a named person accepted. The search is one long read in one transaction.
     *
     * Where the plan or the key of one of them cannot be read, that is its own finding.
     *
     * @throws org.gdpr4j.problem.GdprException when a place cannot be read: then nothing is journalled for any of them
     */
    public ProofResult prove(Actor by) {
        return proof.prove(by);
    }

    /**
     * Accepts a finding or an uncovered place. With the last one, the report is issued. What was accepted stays accepted
     * when a later proof finds the same again.
     *
     * @param finding the id of an open finding of the newest proof
     * @param by the person who answers for it
     * @param reason why it may stay, or what was done about it; without personal values
     * @throws ErasureRefusedException when there is no such plan or open finding, the reason is blank, or
     *     the actor is a job
     */
    public void accept(UUID id, String finding, Actor by, String reason) {
        transactions.joining(() -> {
            proof.accept(id, finding, by, reason);
            return true;
        });
    }

    /**
     * The report, or empty as long as something withholds it. Where several accepted the last findings at the same time, it
     * is issued now.
     *
     * @throws ErasureRefusedException when there is no such plan
     */
    public Optional<ErasureReport> report(UUID id) {
        return transactions.joining(() -> proof.report(id));
    }

    /**
     * What the newest proof of this erasure found and nobody has accepted yet; empty before the first proof, too.
     *
     * @throws ErasureRefusedException when there is no such plan
     */
    public List<Finding> findings(UUID id) {
        return transactions.joining(() -> Proof.open(plans.dossier(id)));
    }

    /** The plans that were carried out and whose report is not issued yet, oldest first. */
    public List<UUID> awaitingReport() {
        return transactions.joining(store::awaitingReport);
    }

    /** The version of the catalog under which plans are made now. */
    public String catalogVersion() {
        return catalog.version();
    }
}
