package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.InMemoryTransactions;

/** Keeps plans and journals in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryErasureStore implements ErasureStore, InMemoryTransactions.Restorable {

    private record Plan(String subject, String controller, String json) {}

    private final Map<UUID, Plan> plans = new LinkedHashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();

    @Override
    public synchronized void save(UUID plan, String subject, String controller, String json) {
        if (plans.putIfAbsent(plan, new Plan(subject, controller, json)) != null) {
            throw new GdprException("There is already a plan " + plan + ".");
        }
    }

    @Override
    public synchronized Optional<Dossier> find(UUID plan) {
        Plan found = plans.get(plan);
        return found == null ? Optional.empty() : Optional.of(new Dossier(plan, found.json(), journalOf(plan)));
    }

    @Override
    public synchronized void append(JournalEntry entry) {
        boolean there = journal.stream()
                .anyMatch(it -> it.plan().equals(entry.plan())
                        && it.kind() == entry.kind()
                        && it.discriminator().equals(entry.discriminator()));
        if (there || !plans.containsKey(entry.plan())) {
            throw new GdprException("The journal of plan " + entry.plan() + " has this " + entry.kind()
                    + " already, or there is no such plan.");
        }
        journal.add(entry);
    }

    @Override
    public synchronized List<UUID> awaitingReport() {
        return plans.keySet().stream()
                .filter(plan -> has(plan, JournalEntry.Kind.OUTCOME) && !has(plan, JournalEntry.Kind.REPORTED))
                .toList();
    }

    @Override
    public synchronized List<UUID> plansOf(String subject) {
        return plans.entrySet().stream()
                .filter(entry -> entry.getValue().subject().equals(subject))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean has(UUID plan, JournalEntry.Kind kind) {
        return journal.stream().anyMatch(entry -> entry.plan().equals(plan) && entry.kind() == kind);
    }

    private List<JournalEntry> journalOf(UUID plan) {
        return journal.stream().filter(entry -> entry.plan().equals(plan)).toList();
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<UUID, Plan> plansBefore = new LinkedHashMap<>(plans);
        List<JournalEntry> journalBefore = List.copyOf(journal);
        return () -> {
            synchronized (this) {
                plans.clear();
                plans.putAll(plansBefore);
                journal.clear();
                journal.addAll(journalBefore);
            }
        };
    }
}
