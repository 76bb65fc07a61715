package org.gdpr4j.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.problem.GdprException;
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

    /** What is shown later of an erasure; the rest is its own affair. */
    private static final Map<JournalEntry.Kind, String> PROVED = Map.of(
            JournalEntry.Kind.APPROVED, "erasure.approved",
            JournalEntry.Kind.WINDOW, "erasure.continued",
            JournalEntry.Kind.OUTCOME, "erasure.executed",
            JournalEntry.Kind.DRIFTED, "erasure.drifted",
            JournalEntry.Kind.ACCEPTED, "erasure.accepted",
            JournalEntry.Kind.REPORTED, "erasure.reported");

    private final ErasureStore store;
    private final Ledger ledger;
    private final Clock clock;

    Journal(ErasureStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
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
        String text = PlanFormat.write(body);
        store.append(new JournalEntry(plan, kind, discriminator, clock.instant(), by, text, sealed));
        String type = PROVED.get(kind);
        if (type != null) {
            // Of nobody, so that it outlives whom the plan was about: the plan's id, and a digest of what was
            // journalled.
            ledger.append(LedgerEvent.of(
                    type, null, Actor.parse(by), Map.of("plan", plan.toString(), "journal", digest(text))));
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new GdprException("This Java runtime has no SHA-256.", e);
        }
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
