package org.gdpr4j.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gdpr4j.notice.NoticeStore.Told;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** Who lacks which notice, why, and by when they must have it. Reads in bulk, whatever the number of persons. */
final class Duties {

    private final Desk desk;
    private final Outlines outlines;

    Duties(Desk desk, Outlines outlines) {
        this.desk = desk;
        this.outlines = outlines;
    }

    /** What these persons lack of these versions, person by person. */
    List<Outstanding> of(List<Outline> targets, Collection<KnownSubject> persons) {
        List<SubjectId> ids = persons.stream().map(KnownSubject::id).toList();
        Knowledge knowledge = knowledge(ids);
        List<Case> cases = new ArrayList<>();
        for (KnownSubject person : persons) {
            for (Outline target : targets) {
                if (target.content().audience().includes(person) && !knowledge.isExempt(person.id(), target)) {
                    cases.add(new Case(
                            person,
                            target,
                            knowledge.versions(person.id(), target.id().name())));
                }
            }
        }
        Events events = events(cases);
        return cases.stream().flatMap(each -> lacking(each, events).stream()).toList();
    }

    private Knowledge knowledge(List<SubjectId> ids) {
        Map<SubjectId, Map<String, Set<Integer>>> told = new HashMap<>();
        for (Told each : desk.store().told(controller(), ids)) {
            told.computeIfAbsent(each.subject(), subject -> new HashMap<>())
                    .computeIfAbsent(each.notice().name(), name -> new HashSet<>())
                    .add(each.notice().version());
        }
        Map<@Nullable SubjectId, List<Exemption>> exemptions = new HashMap<>();
        for (Exemption each : desk.store().exemptions(controller(), ids)) {
            exemptions
                    .computeIfAbsent(each.subject(), subject -> new ArrayList<>())
                    .add(each);
        }
        return new Knowledge(told, exemptions);
    }

    /** Only who was never told of data from elsewhere must have been told before a communication or disclosure. */
    private Events events(List<Case> cases) {
        List<SubjectId> ids = cases.stream()
                .filter(each -> each.told().isEmpty() && each.duty() == InformationDuty.ARTICLE_14)
                .map(each -> each.person().id())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? new Events(Map.of(), Map.of())
                : new Events(
                        desk.store().firstCommunications(controller(), ids),
                        desk.disclosures().first(ids));
    }

    private List<Outstanding> lacking(Case each, Events events) {
        if (each.told().isEmpty()) {
            Due due = due(each, events);
            List<String> all = each.target().content().purposes().stream()
                    .map(NoticePurpose::name)
                    .toList();
            return List.of(outstanding(each, Outstanding.Reason.NEVER_TOLD, all, due));
        }
        Map<Outstanding.Reason, List<Outlines.Gap>> byReason = new EnumMap<>(Outstanding.Reason.class);
        for (Outlines.Gap gap : outlines.gaps(each.target(), each.told())) {
            byReason.computeIfAbsent(gap.reason(), reason -> new ArrayList<>()).add(gap);
        }
        List<Outstanding> found = new ArrayList<>();
        byReason.forEach((reason, gaps) -> {
            Instant first =
                    gaps.stream().map(Outlines.Gap::since).reduce(each.target().validFrom(), Duties::earlier);
            List<String> purposes = gaps.stream().map(Outlines.Gap::purpose).toList();
            found.add(outstanding(each, reason, purposes, new Due(each.duty().furtherPurpose(), first)));
        });
        return found;
    }

    private Outstanding outstanding(Case each, Outstanding.Reason reason, List<String> purposes, Due due) {
        return new Outstanding(
                each.person().id(),
                each.target().id(),
                reason,
                purposes,
                due.article(),
                due.at(),
                !desk.now().isBefore(due.at()));
    }

    private Due due(Case each, Events events) {
        Instant since = each.person().since();
        Instant valid = each.target().validFrom();
        if (each.duty() == InformationDuty.ARTICLE_13) {
            return new Due("13(1)", since == null ? valid : since);
        }
        Due due = new Due(
                "14(3)(a)",
                since == null ? valid : monthAfter(since, desk.controller().zone()));
        due = due.orEarlier("14(3)(b)", events.communicated().get(each.person().id()));
        return due.orEarlier("14(3)(c)", events.disclosed().get(each.person().id()));
    }

    private ControllerId controller() {
        return desk.controller().id();
    }

    /** The month ends with the last hour of its last day (Regulation 1182/71, Art. 3(2)(c)). */
    static Instant monthAfter(Instant obtained, ZoneId zone) {
        return obtained.atZone(zone)
                .toLocalDate()
                .plusMonths(1)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A person, a version that is for them, and which versions they were told. */
    private record Case(KnownSubject person, Outline target, Set<Integer> told) {
        InformationDuty duty() {
            return target.content().origin().duty();
        }
    }

    private record Due(String article, Instant at) {
        Due orEarlier(String otherArticle, @Nullable Instant other) {
            return other != null && other.isBefore(at) ? new Due(otherArticle, other) : this;
        }
    }

    private record Events(Map<SubjectId, Instant> communicated, Map<SubjectId, Instant> disclosed) {}

    /** What persons were told, and what they need not be told; exemptions of all persons stand under null. */
    private record Knowledge(
            Map<SubjectId, Map<String, Set<Integer>>> told, Map<@Nullable SubjectId, List<Exemption>> exemptions) {

        /** The versions that the person was told, or knows without that. */
        Set<Integer> versions(SubjectId subject, String notice) {
            Set<Integer> known =
                    new HashSet<>(told.getOrDefault(subject, Map.of()).getOrDefault(notice, Set.of()));
            exemptions(subject, notice)
                    .filter(each -> each.ground() == ExemptionGround.ALREADY_INFORMED)
                    .forEach(each -> known.add(each.notice().version()));
            return known;
        }

        boolean isExempt(SubjectId subject, Outline target) {
            return exemptions(subject, target.id().name())
                    .anyMatch(each -> each.ground() != ExemptionGround.ALREADY_INFORMED
                            && each.notice().version() <= target.version());
        }

        private Stream<Exemption> exemptions(SubjectId subject, String notice) {
            return Stream.concat(
                            exemptions.getOrDefault(null, List.of()).stream(),
                            exemptions.getOrDefault(subject, List.of()).stream())
                    .filter(each -> each.notice().name().equals(notice));
        }
    }
}
