package org.gdpr4j.subject;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps identifiers and links in memory, for tests and for trying things out. Thread-safe. It joins a transaction that is
 * told of its {@link #snapshot()}.
 */
public final class InMemorySubjectStore implements SubjectStore {

    private final Map<UUID, Held> identifiers = new LinkedHashMap<>();
    private final Map<UUID, SubjectLink> links = new LinkedHashMap<>();

    private record Held(KnownIdentifier known, String hash) {

        boolean sameAs(KnownIdentifier other, String otherHash) {
            boolean value = known.identifier().type() == other.identifier().type() && hash.equals(otherHash);
            boolean person = known.subject().equals(other.subject())
                    || (known.founding()
                            && other.founding()
                            && known.subject().kind().equals(other.subject().kind()));
            return value && person && !known.former() && known.controller().equals(other.controller());
        }
    }

    @Override
    public synchronized KnownIdentifier add(KnownIdentifier identifier, String hash) {
        return identifiers.values().stream()
                .filter(held -> held.known().id().equals(identifier.id()) || held.sameAs(identifier, hash))
                .findFirst()
                .map(Held::known)
                .orElseGet(() -> {
                    identifiers.put(identifier.id(), new Held(identifier, hash));
                    return identifier;
                });
    }

    @Override
    public synchronized boolean verify(ControllerId controller, UUID id, KnownIdentifier.Verification verification) {
        return change(controller, id, it -> changed(it, verification, it.ended()));
    }

    @Override
    public synchronized boolean end(ControllerId controller, UUID id, KnownIdentifier.Ending ending) {
        return change(controller, id, it -> changed(it, it.verified(), ending));
    }

    private boolean change(ControllerId controller, UUID id, UnaryOperator<KnownIdentifier> how) {
        Held held = identifiers.get(id);
        if (held == null || held.known().former() || !held.known().controller().equals(controller)) {
            return false;
        }
        identifiers.put(id, new Held(how.apply(held.known()), held.hash()));
        return true;
    }

    private static KnownIdentifier changed(
            KnownIdentifier it,
            KnownIdentifier.@Nullable Verification verified,
            KnownIdentifier.@Nullable Ending ended) {
        return new KnownIdentifier(
                it.id(),
                it.controller(),
                it.subject(),
                it.identifier(),
                it.founding(),
                it.source(),
                it.since(),
                it.addedBy(),
                it.addedAt(),
                verified,
                ended);
    }

    @Override
    public synchronized List<KnownIdentifier> find(ControllerId controller, IdentifierType type, String hash) {
        return identifiers.values().stream()
                .filter(held -> held.hash().equals(hash))
                .map(Held::known)
                .filter(known -> known.controller().equals(controller)
                        && known.identifier().type() == type)
                .toList();
    }

    @Override
    public synchronized List<KnownIdentifier> of(ControllerId controller, Collection<SubjectId> subjects) {
        Set<SubjectId> wanted = Set.copyOf(subjects);
        return known(controller)
                .filter(known -> wanted.contains(known.subject()))
                .toList();
    }

    @Override
    public synchronized List<KnownSubject> subjects(
            ControllerId controller, String kind, @Nullable String after, int atMost) {
        Map<String, KnownSubject> sorted = new TreeMap<>();
        known(controller)
                .filter(known -> known.subject().kind().equals(kind))
                .filter(known -> after == null || known.subject().key().compareTo(after) > 0)
                .forEach(known -> sorted.putIfAbsent(
                        known.subject().key(),
                        new KnownSubject(known.subject(), known.since(), known.source(), Set.of())));
        return sorted.values().stream().limit(atMost).toList();
    }

    private Stream<KnownIdentifier> known(ControllerId controller) {
        return identifiers.values().stream()
                .map(Held::known)
                .filter(known -> known.controller().equals(controller));
    }

    @Override
    public synchronized void link(SubjectLink link) {
        boolean linked =
                holding(link.controller()).anyMatch(there -> there.touches(link.one()) && there.touches(link.other()));
        if (!linked) {
            links.putIfAbsent(link.id(), link);
        }
    }

    @Override
    public synchronized boolean unlink(ControllerId controller, SubjectId one, SubjectId other, Actor by, Instant at) {
        List<SubjectLink> between = holding(controller)
                .filter(link -> link.touches(one) && link.touches(other))
                .toList();
        between.forEach(it -> links.put(
                it.id(),
                new SubjectLink(
                        it.id(), it.controller(), it.one(), it.other(), it.reason(), it.by(), it.at(), by, at)));
        return !between.isEmpty();
    }

    @Override
    public synchronized Set<SubjectId> linked(ControllerId controller, SubjectId subject) {
        Set<SubjectId> found = new LinkedHashSet<>(List.of(subject));
        Deque<SubjectId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            SubjectId here = open.remove();
            holding(controller).filter(link -> link.touches(here)).forEach(link -> {
                SubjectId there = link.one().equals(here) ? link.other() : link.one();
                if (found.add(there)) {
                    open.add(there);
                }
            });
        }
        return Collections.unmodifiableSet(found);
    }

    private Stream<SubjectLink> holding(ControllerId controller) {
        return links.values().stream()
                .filter(link -> link.holds() && link.controller().equals(controller));
    }

    @Override
    public synchronized List<SubjectLink> links(ControllerId controller, SubjectId subject) {
        return links.values().stream()
                .filter(link -> link.controller().equals(controller) && link.touches(subject))
                .toList();
    }

    @Override
    public synchronized int forget(ControllerId controller, SubjectId subject) {
        List<UUID> theirs = of(controller, List.of(subject)).stream()
                .map(KnownIdentifier::id)
                .toList();
        identifiers.keySet().removeAll(theirs);
        links.values().removeIf(link -> link.controller().equals(controller) && link.touches(subject));
        return theirs.size();
    }

    /** Remembers the present rows; running the result puts them back. */
    public synchronized Runnable snapshot() {
        Map<UUID, Held> identifiersBefore = new LinkedHashMap<>(identifiers);
        List<SubjectLink> linksBefore = new ArrayList<>(links.values());
        return () -> {
            synchronized (this) {
                identifiers.clear();
                identifiers.putAll(identifiersBefore);
                links.clear();
                linksBefore.forEach(link -> links.put(link.id(), link));
            }
        };
    }
}
