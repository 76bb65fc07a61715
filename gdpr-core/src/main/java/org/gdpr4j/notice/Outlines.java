package org.gdpr4j.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What the target says that somebody who was told these versions does not know; empty when they know it all. */
    List<Gap> gaps(Outline target, Set<Integer> told) {
        return target.content().purposes().stream()
                .flatMap(purpose -> gap(target, told, purpose.name()).stream())
                .toList();
    }

    /**
     * Since when, and how, the target says something of a purpose that the versions told did not. Of these the last that tells
     * of the purpose counts: being told ahead that it will be dropped takes no knowledge away.
     */
    Optional<Gap> gap(Outline target, Set<Integer> told, String purpose) {
        List<Outline> versions = versions(target.id().name());
        int known =
                told.stream().filter(number -> has(versions, number, purpose)).reduce(0, Math::max);
        if (known == 0) {
            return Optional.of(new Gap(purpose, Outstanding.Reason.PURPOSE_ADDED, since(versions, target, purpose)));
        }
        Gap changed = null;
        for (int number = known + 1; number <= target.version(); number++) {
            Outline version = versions.get(number - 1);
            if (has(versions, number, purpose) && !has(versions, number - 1, purpose)) {
                return Optional.of(new Gap(purpose, Outstanding.Reason.PURPOSE_ADDED, version.validFrom()));
            }
            boolean material =
                    version.purpose(purpose).map(NoticePurpose::material).orElse(false);
            if (changed == null && material) {
                changed = new Gap(purpose, Outstanding.Reason.PURPOSE_CHANGED, version.validFrom());
            }
        }
        return Optional.ofNullable(changed);
    }

    /** Whether one of these versions tells of the purpose. */
    boolean tells(String name, Collection<Integer> numbers, String purpose) {
        return numbers.stream().anyMatch(number -> has(versions(name), number, purpose));
    }

    /** From when the first version was valid since which the purpose has never been missing. */
    private static Instant since(List<Outline> versions, Outline target, String purpose) {
        int first = target.version();
        while (first > 1 && has(versions, first - 1, purpose)) {
            first--;
        }
        return versions.get(first - 1).validFrom();
    }

    private static boolean has(List<Outline> versions, int number, String purpose) {
        return versions.get(number - 1).purpose(purpose).isPresent();
    }

    private List<String> lastIds() {
        return byName.values().stream()
                .map(versions -> versions.get(versions.size() - 1).id().toString())
                .toList();
    }

    /** A purpose that somebody does not know of, or not as it has been since. */
    record Gap(String purpose, Outstanding.Reason reason, Instant since) {}
}
