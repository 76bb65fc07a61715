package org.gdpr4j.erasure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.subject.Actor;
import org.jspecify.annotations.Nullable;

/** What is written into and read from the journal of a plan, as types. */
final class Journal {

    static final String ONLY = "1";

    /** The body of an outcome, and of a window. */
    record OutcomeBody(List<Outcome.Done> steps) {}

    /** The body of what goes on with another plan. */
    record ContinuesBody(UUID plan) {}

    /** The body of a proof. */
    record ProofBody(List<Finding> findings, List<String> notDistinctive, int expected) {}

    /** The body of an acceptance. */
    record AcceptedBody(Finding finding, String reason) {}

    /** The body of an approval. */
    record ApprovalBody(String fingerprint) {}

    /** The body of a drift. */
    record DriftBody(List<String> differences, UUID newPlan) {}

    private final ErasureStore store;
    private final Clock clock;

    Journal(ErasureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void write(UUID plan, JournalEntry.Kind kind, String discriminator, Actor by, Object body) {
        write(plan, kind, discriminator, by.toString(), body, null);
    }

    /** Everybody who approved this very plan before it was carried out, each once. */
    static List<String> approvedBy(Dossier dossier, ErasurePlan plan) {
        return dossier.journal().stream()
                .takeWhile(entry -> entry.kind() != JournalEntry.Kind.OUTCOME)
                .filter(entry -> entry.kind() == JournalEntry.Kind.APPROVED)
                .filter(entry -> PlanFormat.read(entry.body(), ApprovalBody.class)
                        .fingerprint()
                        .equals(plan.fingerprint()))
                .map(JournalEntry::actor)
                .distinct()
                .toList();
    }

    /** The plan that was made when this one drifted. */
    static UUID replacement(Dossier dossier) {
        return PlanFormat.read(last(dossier, JournalEntry.Kind.DRIFTED).body(), DriftBody.class)
                .newPlan();
    }

    void write(
            UUID plan, JournalEntry.Kind kind, String discriminator, String by, Object body, @Nullable String sealed) {
        store.append(new JournalEntry(plan, kind, discriminator, clock.instant(), by, PlanFormat.write(body), sealed));
    }

    static Outcome outcome(Dossier dossier, boolean repeated) {
        JournalEntry entry = last(dossier, JournalEntry.Kind.OUTCOME);
        return new Outcome(
                dossier.plan(), PlanFormat.read(entry.body(), OutcomeBody.class).steps(), repeated);
    }

    /** The steps that were done in windows so far. */
    static List<Outcome.Done> done(Dossier dossier) {
        return dossier.of(JournalEntry.Kind.WINDOW).stream()
                .flatMap(entry -> PlanFormat.read(entry.body(), OutcomeBody.class).steps().stream())
                .toList();
    }

    /** The plan whose windows this one goes on from, if any. */
    static Optional<UUID> continued(Dossier dossier) {
        return dossier.of(JournalEntry.Kind.CONTINUES).stream()
                .map(entry -> PlanFormat.read(entry.body(), ContinuesBody.class).plan())
                .findFirst();
    }

    /** What windows and outcome sealed of the person's values, in the order of writing. */
    static List<String> sealed(Dossier dossier) {
        return dossier.journal().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.WINDOW || entry.kind() == JournalEntry.Kind.OUTCOME)
                .flatMap(entry -> Stream.ofNullable(entry.sealed()))
                .toList();
    }

    static JournalEntry last(Dossier dossier, JournalEntry.Kind kind) {
        List<JournalEntry> entries = dossier.of(kind);
        return entries.get(entries.size() - 1);
    }

    static List<ErasureReport.Accepted> accepted(Dossier dossier) {
        return dossier.of(JournalEntry.Kind.ACCEPTED).stream()
                .map(entry -> {
                    AcceptedBody body = PlanFormat.read(entry.body(), AcceptedBody.class);
                    return new ErasureReport.Accepted(body.finding(), entry.actor(), entry.at(), body.reason());
                })
                .toList();
    }
}
