package org.gdpr4j.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** Keeps objections in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryObjectionStore implements ObjectionStore, InMemoryTransactions.Restorable {

    private final Map<UUID, Objection> objections = new LinkedHashMap<>();
    private final Map<UUID, MarketingObjection> list = new LinkedHashMap<>();

    @Override
    public synchronized void add(Objection objection) {
        objections.putIfAbsent(objection.id(), objection);
    }

    @Override
    public synchronized boolean decide(
            ControllerId controller, UUID id, Objection.Decision decision, Instant at, Actor by) {
        Optional<Objection> open = find(controller, id).filter(Objection::open);
        open.ifPresent(objection -> objections.put(id, objection.decided(decision, at, by)));
        return open.isPresent();
    }

    @Override
    public synchronized Optional<Objection> find(ControllerId controller, UUID id) {
        return Optional.ofNullable(objections.get(id))
                .filter(objection -> objection.controller().equals(controller));
    }

    @Override
    public synchronized List<Objection> of(ControllerId controller, SubjectId subject) {
        return objections(controller)
                .filter(objection -> objection.subject().equals(subject))
                .toList();
    }

    @Override
    public synchronized List<Objection> open(ControllerId controller, int limit) {
        return objections(controller).filter(Objection::open).limit(limit).toList();
    }

    @Override
    public synchronized void list(MarketingObjection objection) {
        list.merge(objection.id(), objection, InMemoryObjectionStore::merged);
    }

    @Override
    public synchronized Standing standing(ControllerId controller, SubjectId subject, String purpose) {
        return new Standing(
                lines(controller).anyMatch(line -> subject.equals(line.subject())),
                of(controller, subject).stream()
                        .anyMatch(objection -> objection.purpose().equals(purpose) && objection.binds()));
    }

    @Override
    public synchronized boolean listed(ControllerId controller, Collection<String> hashes) {
        return lines(controller).anyMatch(line -> hashes.stream().anyMatch(line.hashes()::contains));
    }

    @Override
    public synchronized List<MarketingObjection> lines(ControllerId controller, SubjectId subject) {
        return lines(controller).filter(line -> subject.equals(line.subject())).toList();
    }

    @Override
    public synchronized List<MarketingObjection> linesBefore(
            ControllerId controller, Instant before, UUID after, int limit) {
        return lines(controller)
                .filter(line ->
                        line.lastAt().isBefore(before) && text(line.id()).compareTo(text(after)) > 0)
                .sorted(Comparator.comparing(line -> text(line.id())))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int strike(ControllerId controller, Collection<UUID> ids) {
        List<UUID> ours = new ArrayList<>(ids);
        ours.removeIf(id -> !list.containsKey(id) || !list.get(id).controller().equals(controller));
        ours.forEach(list::remove);
        return ours.size();
    }

    private Stream<Objection> objections(ControllerId controller) {
        return objections.values().stream()
                .filter(objection -> objection.controller().equals(controller))
                .sorted(Comparator.comparing(objection -> objection.madeAt().truncatedTo(ChronoUnit.MICROS)));
    }

    private Stream<MarketingObjection> lines(ControllerId controller) {
        return list.values().stream()
                .filter(line -> line.controller().equals(controller))
                .sorted(Comparator.comparing(MarketingObjection::lastAt));
    }

    /** As a database orders them: by their digits, not as signed numbers. */
    private static String text(UUID id) {
        return id.toString();
    }

    private static MarketingObjection merged(MarketingObjection before, MarketingObjection now) {
        Set<String> hashes = new TreeSet<>(before.hashes());
        hashes.addAll(now.hashes());
        Instant last = now.lastAt().isAfter(before.lastAt()) ? now.lastAt() : before.lastAt();
        return new MarketingObjection(before.id(), before.controller(), before.subject(), hashes, last);
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<UUID, Objection> objectionsBefore = new LinkedHashMap<>(objections);
        Map<UUID, MarketingObjection> listBefore = new LinkedHashMap<>(list);
        return () -> {
            synchronized (this) {
                objections.clear();
                objections.putAll(objectionsBefore);
                list.clear();
                list.putAll(listBefore);
            }
        };
    }
}
