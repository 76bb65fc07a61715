package org.gdpr4j.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gdpr4j.problem.GdprException;

/** All published versions of one controller, and what changed from one to the next. */
final class Outlines {

    private final Map<String, List<Outline>> byName = new TreeMap<>();

    private Outlines() {}

    static Outlines of(List<NoticeStore.Published> versions) {
        Outlines outlines = new Outlines();
        for (NoticeStore.Published version : versions) {
            outlines.byName
                    .computeIfAbsent(version.id().name(), name -> new ArrayList<>())
                    .add(Outline.of(version));
        }
        return outlines;
    }

    Collection<String> names() {
        return byName.keySet();
    }

    /** Its versions, the first first; empty when there is no such notice. */
    List<Outline> versions(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Optional<Outline> find(NoticeId id) {
        List<Outline> versions = versions(id.name());
        return id.version() > versions.size() ? Optional.empty() : Optional.of(versions.get(id.version() - 1));
    }

    Outline get(NoticeId id) {
        return find(id).orElseThrow(
                        () -> new GdprException("There is no notice " + id + ". Publish it first; published are "
                                + (byName.isEmpty() ? "none" : String.join(", ", lastIds())) + "."));
    }

    /** The version to be told at this instant, if one is valid by then. */
    Optional<Outline> current(String name, Instant at) {
        return versions(name).stream()
                .filter(version -> !version.validFrom().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /** Those of all notices that are to be told at this instant. */
    List<Outline> current(Instant at) {
        return byName.keySet().stream()
                .flatMap(name -> current(name, at).stream())
                .toList();
    }

    /** What the target says that somebody who was told this version (0: none) does not know; empty when they know it all. */
    List<Gap> gaps(Outline target, int told) {
        List<Gap> gaps = new ArrayList<>();
        for (NoticePurpose purpose : target.content().purposes()) {
            gap(target, told, purpose.name()).ifPresent(gaps::add);
        }
        return gaps;
    }

    /** Since when, and how, the target says something of a purpose that the version told did not. */
    Optional<Gap> gap(Outline target, int told, String purpose) {
        Gap first = null;
        for (int number = told + 1; number <= target.version(); number++) {
            Outline version = versions(target.id().name()).get(number - 1);
            Optional<NoticePurpose> now = version.purpose(purpose);
            if (now.isEmpty()) {
                continue;
            }
            boolean added = number == 1 || !has(target, number - 1, purpose);
            if (added) {
                return Optional.of(new Gap(purpose, Outstanding.Reason.PURPOSE_ADDED, version.validFrom()));
            }
            if (first == null && now.get().material()) {
                first = new Gap(purpose, Outstanding.Reason.PURPOSE_CHANGED, version.validFrom());
            }
        }
        return Optional.ofNullable(first);
    }

    private boolean has(Outline target, int number, String purpose) {
        return versions(target.id().name()).get(number - 1).purpose(purpose).isPresent();
    }

    private List<String> lastIds() {
        return byName.values().stream()
                .map(versions -> versions.get(versions.size() - 1).id().toString())
                .toList();
    }

    /** A purpose that somebody does not know of, or not as it has been since. */
    record Gap(String purpose, Outstanding.Reason reason, Instant since) {}
}
