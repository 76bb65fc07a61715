package org.gdpr4j.consent;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** Keeps consents in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryConsentStore implements ConsentStore, InMemoryTransactions.Restorable {

    private final Map<ConsentKey, NavigableMap<Integer, ConsentEvent>> events = new LinkedHashMap<>();
    private final Map<UUID, ConsentEvent> byId = new HashMap<>();
    private final Map<ConsentKey, ConsentState> states = new LinkedHashMap<>();
    /** What undoes the present transaction, the last act first, and what it wrote. */
    private Deque<Runnable> undo = new ArrayDeque<>();

    private final Set<ConsentKey> unsettled = new HashSet<>();

    @Override
    public synchronized Reading state(ConsentKey key) {
        return new Reading(states.getOrDefault(key, ConsentState.NOTHING), !unsettled.contains(key));
    }

    @Override
    public ConsentState next(ConsentKey key) {
        return state(key).state();
    }

    @Override
    public synchronized boolean append(ConsentEvent event, ConsentState after) {
        ConsentKey key = new ConsentKey(event.controller(), event.subject(), event.purpose());
        NavigableMap<Integer, ConsentEvent> numbered = numbered(event);
        if (numbered.containsKey(event.number()) || byId.containsKey(event.id())) {
            return false;
        }
        numbered.put(event.number(), event);
        byId.put(event.id(), event);
        undo.push(() -> {
            numbered.remove(event.number());
            byId.remove(event.id());
        });
        put(key, after);
        return true;
    }

    private void put(ConsentKey key, ConsentState after) {
        ConsentState before = states.put(key, after);
        unsettled.add(key);
        undo.push(() -> {
            if (before == null) {
                states.remove(key);
            } else {
                states.put(key, before);
            }
        });
    }

    @Override
    public synchronized int lastNumber(ConsentKey key) {
        NavigableMap<Integer, ConsentEvent> numbered = events.get(key);
        return numbered == null || numbered.isEmpty() ? 0 : numbered.lastKey();
    }

    @Override
    public synchronized Optional<ConsentEvent> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<ConsentEvent> events(ConsentKey key) {
        return List.copyOf(events.getOrDefault(key, new TreeMap<>()).values());
    }

    @Override
    public synchronized List<ConsentEvent> eventsOf(SubjectId subject) {
        return byId.values().stream()
                .filter(event -> event.subject().equals(subject))
                .sorted(Comparator.comparing(
                                (ConsentEvent event) -> event.controller().value())
                        .thenComparing(ConsentEvent::purpose)
                        .thenComparing(ConsentEvent::number))
                .toList();
    }

    @Override
    public synchronized List<ConsentKey> ended(ControllerId controller, Instant at, int limit) {
        return states.entrySet().stream()
                .filter(entry -> entry.getKey().controller().equals(controller))
                .filter(entry -> Fold.stands(entry.getValue()))
                .filter(entry -> entry.getValue().until() != null
                        && !entry.getValue().until().isAfter(at))
                .sorted(Comparator.comparing(entry -> entry.getValue().until()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized List<ConsentKey> under(
            ControllerId controller, String purpose, String notice, int before, int limit) {
        return states.entrySet().stream()
                .filter(entry -> entry.getKey().controller().equals(controller)
                        && entry.getKey().purpose().equals(purpose))
                .filter(entry -> Fold.stands(entry.getValue()))
                .filter(entry -> notice.equals(entry.getValue().notice())
                        && entry.getValue().noticeVersion() < before)
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized int forget(SubjectId subject) {
        List<ConsentKey> gone = states.keySet().stream()
                .filter(key -> key.subject().equals(subject))
                .toList();
        for (ConsentKey key : gone) {
            ConsentState state = Objects.requireNonNull(states.remove(key));
            unsettled.add(key);
            undo.push(() -> states.put(key, state));
        }
        return gone.size();
    }

    @Override
    public synchronized int delete(Collection<UUID> ids) {
        int gone = 0;
        for (UUID id : ids) {
            ConsentEvent event = byId.remove(id);
            if (event != null) {
                gone++;
                numbered(event).remove(event.number());
                undo.push(() -> {
                    byId.put(id, event);
                    numbered(event).put(event.number(), event);
                });
            }
        }
        return gone;
    }

    private NavigableMap<Integer, ConsentEvent> numbered(ConsentEvent event) {
        ConsentKey key = new ConsentKey(event.controller(), event.subject(), event.purpose());
        return events.computeIfAbsent(key, it -> new TreeMap<>());
    }

    @Override
    public synchronized Runnable snapshot() {
        Deque<Runnable> acts = new ArrayDeque<>();
        undo = acts;
        unsettled.clear();
        return () -> {
            synchronized (this) {
                acts.forEach(Runnable::run);
                acts.clear();
                unsettled.clear();
            }
        };
    }
}
