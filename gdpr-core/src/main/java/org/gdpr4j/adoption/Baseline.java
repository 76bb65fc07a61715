package org.gdpr4j.adoption;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a baseline file says. Immutable. */
record Baseline(SortedSet<Finding> findings, List<Waiver> waivers) {

    private static final Comparator<Waiver> ORDER = Comparator.comparing(Waiver::record)
            .thenComparing(Waiver::field)
            .thenComparing(waiver -> String.valueOf(waiver.kind()));

    static final Baseline EMPTY = new Baseline(new TreeSet<>(), List.of());

    Baseline {
        findings = Collections.unmodifiableSortedSet(new TreeSet<>(findings));
        waivers = waivers.stream().sorted(ORDER).toList();
    }

    Baseline with(Collection<Finding> newFindings) {
        return new Baseline(new TreeSet<>(newFindings), waivers);
    }
}
