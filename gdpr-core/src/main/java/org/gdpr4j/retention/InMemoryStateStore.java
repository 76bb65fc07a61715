package org.gdpr4j.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** Keeps states in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryStateStore implements StateStore, InMemoryTransactions.Restorable {

    private final Map<UUID, StateEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized void add(Collection<StateEntry> added) {
        added.forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    }

    @Override
    public synchronized boolean end(UUID id, Instant at, Actor by) {
        StateEntry entry = entries.get(id);
        if (entry == null || entry.endedAt() != null) {
            return false;
        }
        entries.put(
                id,
                new StateEntry(
                        id,
                        entry.state(),
                        entry.subject(),
                        entry.record(),
                        entry.reason(),
                        entry.law(),
                        entry.from(),
                        entry.until(),
                        entry.by(),
                        at,
                        by));
        return true;
    }

    @Override
    public synchronized List<StateEntry> active(
            Collection<SubjectId> subjects, Collection<RecordId> records, Instant at) {
        Set<SubjectId> persons = Set.copyOf(subjects);
        Set<RecordId> wanted = Set.copyOf(records);
        return entries.values().stream()
                .filter(entry -> entry.activeAt(at))
                .filter(entry -> entry.subject() == null
                        ? entry.record() != null && wanted.contains(entry.record())
                        : persons.contains(entry.subject()))
                .toList();
    }

    /** There is no other clock. */
    @Override
    public Instant earlier(Clock clock) {
        return clock.instant();
    }

    @Override
    public synchronized List<RecordId> records(String record, RecordState state, Instant at) {
        return entries.values().stream()
                .filter(entry -> entry.state() == state && entry.activeAt(at))
                .flatMap(entry -> Stream.ofNullable(entry.record()))
                .filter(id -> id.record().equals(record))
                .distinct()
                .toList();
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<UUID, StateEntry> before = new LinkedHashMap<>(entries);
        return () -> {
            synchronized (this) {
                entries.clear();
                entries.putAll(before);
            }
        };
    }
}
