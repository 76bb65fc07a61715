package org.gdpr4j.notice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** Keeps notices and who was served which in memory, for tests and for trying things out. Thread-safe. */
public final class InMemoryNoticeStore implements NoticeStore, InMemoryTransactions.Restorable {

    private record Version(ControllerId controller, NoticeId id) {}

    private record Person(ControllerId controller, SubjectId subject) {}

    private record Whole(Published version, List<NoticeText> texts) {}

    private Map<Version, Whole> versions = new LinkedHashMap<>();
    private Map<UUID, ServedNotice> served = new LinkedHashMap<>();
    private Map<UUID, Exemption> exemptions = new LinkedHashMap<>();
    /** The ids of exemptions that were ended: adding one again must not revive it. */
    private Map<UUID, Instant> ended = new HashMap<>();

    private Map<Person, Instant> communicated = new HashMap<>();

    @Override
    public synchronized boolean publish(Published version, List<NoticeText> texts) {
        Whole whole = new Whole(version, List.copyOf(texts));
        return versions.putIfAbsent(new Version(version.controller(), version.id()), whole) == null;
    }

    @Override
    public synchronized List<Published> versions(ControllerId controller) {
        return versions.values().stream()
                .map(Whole::version)
                .filter(version -> version.controller().equals(controller))
                .sorted(Comparator.comparing((Published version) -> version.id().name())
                        .thenComparing(version -> version.id().version()))
                .toList();
    }

    @Override
    public synchronized List<NoticeText> texts(ControllerId controller, NoticeId notice) {
        Whole whole = versions.get(new Version(controller, notice));
        return whole == null ? List.of() : whole.texts();
    }

    @Override
    public synchronized Optional<String> hash(ControllerId controller, NoticeId notice, String language) {
        return texts(controller, notice).stream()
                .filter(text -> text.language().equals(language))
                .map(NoticeText::sha256)
                .findFirst();
    }

    @Override
    public synchronized boolean serve(ServedNotice serving) {
        return served.putIfAbsent(serving.id(), serving) == null;
    }

    @Override
    public synchronized Optional<ServedNotice> served(UUID id) {
        return Optional.ofNullable(served.get(id));
    }

    @Override
    public synchronized List<ServedNotice> served(ControllerId controller, SubjectId subject) {
        return served.values().stream()
                .filter(each ->
                        each.controller().equals(controller) && each.subject().equals(subject))
                .sorted(Comparator.comparing(ServedNotice::at))
                .toList();
    }

    @Override
    public synchronized List<Told> told(ControllerId controller, Collection<SubjectId> subjects) {
        Set<SubjectId> wanted = Set.copyOf(subjects);
        return served.values().stream()
                .filter(each -> each.controller().equals(controller) && wanted.contains(each.subject()))
                .map(each -> new Told(each.subject(), each.notice()))
                .distinct()
                .toList();
    }

    @Override
    public synchronized void exempt(Exemption exemption) {
        exemptions.putIfAbsent(exemption.id(), exemption);
    }

    @Override
    public synchronized boolean endExemption(UUID id, Instant at, Actor by) {
        return exemptions.containsKey(id) && ended.putIfAbsent(id, at) == null;
    }

    @Override
    public synchronized List<Exemption> exemptions(ControllerId controller, Collection<SubjectId> subjects) {
        Set<SubjectId> wanted = Set.copyOf(subjects);
        return exemptions.values().stream()
                .filter(each -> each.controller().equals(controller) && !ended.containsKey(each.id()))
                .filter(each -> each.subject() == null || wanted.contains(each.subject()))
                .toList();
    }

    @Override
    public synchronized void communicated(ControllerId controller, SubjectId subject, Instant at, Actor by) {
        communicated.merge(
                new Person(controller, subject),
                at.truncatedTo(ChronoUnit.MICROS),
                (one, other) -> one.isBefore(other) ? one : other);
    }

    @Override
    public synchronized Map<SubjectId, Instant> firstCommunications(
            ControllerId controller, Collection<SubjectId> subjects) {
        Map<SubjectId, Instant> found = new HashMap<>();
        for (SubjectId subject : subjects) {
            Instant first = communicated.get(new Person(controller, subject));
            if (first != null) {
                found.put(subject, first);
            }
        }
        return found;
    }

    @Override
    public synchronized Runnable snapshot() {
        Map<Version, Whole> versionsThen = new LinkedHashMap<>(versions);
        Map<UUID, ServedNotice> servedThen = new LinkedHashMap<>(served);
        Map<UUID, Exemption> exemptionsThen = new LinkedHashMap<>(exemptions);
        Map<UUID, Instant> endedThen = new HashMap<>(ended);
        Map<Person, Instant> communicatedThen = new HashMap<>(communicated);
        return () -> {
            synchronized (this) {
                versions = versionsThen;
                served = servedThen;
                exemptions = exemptionsThen;
                ended = endedThen;
                communicated = communicatedThen;
            }
        };
    }
}
