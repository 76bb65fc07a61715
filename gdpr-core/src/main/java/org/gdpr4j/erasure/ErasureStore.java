package org.gdpr4j.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps plans and the journal of what was done with them. Adapters implement it; it only adds, never changes or deletes,
 * joins the caller's transaction and never commits. Must be thread-safe. What it refuses it refuses with a {@link
 * org.gdpr4j.problem.GdprException}. Instants are UTC and come back equal to the microsecond. The contract test of gdpr-test
 * says it all.
 */
public interface ErasureStore {

    /**
     * Adds a plan; the same id again is refused.
     *
     * @param subject the subject's id as {@link org.gdpr4j.subject.SubjectId} writes itself
     * @param json to be given back letter by letter, of any length
     */
    void save(UUID plan, String subject, String controller, String json);

    /** The plan and its whole journal in order, in one read; empty when there is no such plan. */
    Optional<Dossier> find(UUID plan);

    /** Adds to the journal. An entry of the same plan, kind and discriminator is refused: that is what makes acts unique. */
    void append(JournalEntry entry);

    /** Plans whose outcome is journalled and whose report is not, oldest first. */
    List<UUID> awaitingReport();

    /** Plans made for this subject, oldest first. */
    List<UUID> plansOf(String subject);

    /**
     * A plan as it was saved, and its journal.
     *
     * @param json the plan, exactly as it was saved
     * @param journal in the order of writing
     */
    record Dossier(UUID plan, String json, List<JournalEntry> journal) {
        public Dossier {
            journal = List.copyOf(journal);
        }

        List<JournalEntry> of(JournalEntry.Kind kind) {
            return journal.stream().filter(entry -> entry.kind() == kind).toList();
        }

        boolean has(JournalEntry.Kind kind) {
            return journal.stream().anyMatch(entry -> entry.kind() == kind);
        }
    }

    /**
     * Something that happened to a plan.
     *
     * @param discriminator makes the entry unique together with plan and kind: an actor, a window, a finding
     * @param actor as {@link org.gdpr4j.subject.Actor} writes itself
     * @param body JSON without personal values
     * @param sealed what is encrypted under the erasure's own key, in Base64, or null
     */
    record JournalEntry(
            UUID plan,
            Kind kind,
            String discriminator,
            Instant at,
            String actor,
            String body,
            @Nullable String sealed) {

        /** What happened. */
        public enum Kind {
            /** An actor approved the plan. */
            APPROVED,
            /** The act is about to begin. */
            INTENT,
            /** One window of the act is done, written in the same transaction; others follow. */
            WINDOW,
            /** The act is done, written in the same transaction as the last of it. */
            OUTCOME,
            /** The data no longer fitted the plan. */
            DRIFTED,
            /** The plan goes on where an earlier one drifted after some of its windows. */
            CONTINUES,
            /** The search for what was left has been made. */
            PROVED,
            /** A named person accepted a finding or an uncovered place. */
            ACCEPTED,
            /** The report was issued. */
            REPORTED
        }
    }
}
