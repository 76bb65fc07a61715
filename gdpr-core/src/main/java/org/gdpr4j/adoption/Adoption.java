package org.gdpr4j.adoption;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Problem;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Brings the library into an application that is not declared yet, one step after the other: see everything, freeze
 * today's findings, let nothing new in. Users make it from their {@link Catalog}; build tests call {@link #check}, a
 * starting application calls {@link #start}.
 *
 * <p>Only errors fail; warnings are reported. What it lets stand is still a problem: an act on a record that has one is
 * refused by the act itself, in every mode. It writes nothing but the file that {@link #freeze} is given. Immutable and
 * thread-safe.
 */
public final class Adoption {

    private final Catalog catalog;
    private final Mode mode;
    private final @Nullable Path baseline;
    private final List<Waiver> waivers;

    private Adoption(Catalog catalog, Mode mode, @Nullable Path baseline, Collection<Waiver> waivers) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
        this.mode = Objects.requireNonNull(mode, "mode");
        this.baseline = baseline;
        this.waivers = List.copyOf(waivers);
    }

    /** Without baseline and waivers. */
    public static Adoption of(Catalog catalog, Mode mode) {
        return new Adoption(catalog, mode, null, List.of());
    }

    /** With the baseline in this file; it may also hold waivers. */
    public Adoption baseline(Path file) {
        return new Adoption(catalog, mode, file, waivers);
    }

    /** With these waivers, besides those in the baseline's file. */
    public Adoption waive(Waiver... more) {
        return new Adoption(
                catalog,
                mode,
                baseline,
                Stream.concat(waivers.stream(), Stream.of(more)).toList());
    }

    /** How things stand, without failing for it; an expired waiver lets nothing stand here. */
    public Assessment assess(Clock clock) {
        return assess(Set.copyOf(Stream.concat(waivers.stream(), frozen().waivers().stream())
                .filter(waiver -> waiver.expired(clock))
                .toList()));
    }

    /**
     * For the build. In the mode {@code REPORT} it never fails.
     *
     * @throws AdoptionException naming all errors that are neither in the baseline nor waived, and those whose waiver has
     *     expired
     * @throws GdprException when the baseline is missing or cannot be read
     */
    public Assessment check(Clock clock) {
        return failOn(assess(clock));
    }

    /**
     * For a starting application. As {@link #check}, but no passing day stops a production that ran the day before:
     * expired waivers still let their problem stand, and only the act that it concerns is refused.
     *
     * @throws AdoptionException naming all errors that are neither in the baseline nor waived
     * @throws GdprException when the baseline is missing or cannot be read
     */
    public Assessment start() {
        return failOn(assess(Set.of()));
    }

    /**
     * Writes today's errors to the file, sorted; waivers that are in it stay, and what a waiver names is not frozen too.
     *
     * @throws GdprException when the file holds something else than a baseline, or cannot be written
     */
    public void freeze(Path file) {
        BaselineFile target = new BaselineFile(file);
        Baseline before = target.exists() ? target.read() : Baseline.EMPTY;
        List<Waiver> all =
                Stream.concat(waivers.stream(), before.waivers().stream()).toList();
        target.write(before.with(errors().filter(problem -> all.stream().noneMatch(it -> it.covers(problem)))
                .map(Finding::of)
                .toList()));
    }

    private Assessment failOn(Assessment assessment) {
        if (mode != Mode.REPORT && !assessment.failing().isEmpty()) {
            throw new AdoptionException(assessment);
        }
        return assessment;
    }

    private Assessment assess(Set<Waiver> expired) {
        Baseline frozen = frozen();
        List<Waiver> all =
                Stream.concat(waivers.stream(), frozen.waivers().stream()).toList();
        List<Problem> failing = new ArrayList<>();
        List<Problem> baselined = new ArrayList<>();
        List<Problem> waived = new ArrayList<>();
        Set<Waiver> used = new HashSet<>();
        Set<Finding> met = new HashSet<>();
        errors().forEach(problem -> {
            List<Waiver> speaking =
                    all.stream().filter(waiver -> waiver.covers(problem)).toList();
            used.addAll(speaking);
            met.add(Finding.of(problem));
            if (speaking.stream().anyMatch(waiver -> !expired.contains(waiver))) {
                waived.add(problem);
            } else if (speaking.isEmpty() && frozen.findings().contains(Finding.of(problem))) {
                baselined.add(problem);
            } else {
                failing.add(problem);
            }
        });
        return new Assessment(
                failing,
                baselined,
                waived,
                catalog.verify().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.WARNING)
                        .toList(),
                all.stream()
                        .filter(it -> expired.contains(it) && used.contains(it))
                        .toList(),
                frozen.findings().stream()
                        .filter(finding -> !met.contains(finding))
                        .toList(),
                all.stream().filter(waiver -> !used.contains(waiver)).toList());
    }

    private Stream<Problem> errors() {
        return catalog.verify().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** In the mode {@code ENFORCE} the file's waivers count, its findings no longer do. */
    private Baseline frozen() {
        if (baseline == null) {
            if (mode == Mode.BASELINE) {
                throw new GdprException(
                        "The mode is BASELINE, and there is no baseline. Make one with Adoption.freeze, and name its file.");
            }
            return Baseline.EMPTY;
        }
        BaselineFile file = new BaselineFile(baseline);
        if (mode == Mode.REPORT && !file.exists()) {
            return Baseline.EMPTY;
        }
        Baseline read = file.read();
        return mode == Mode.ENFORCE ? read.with(List.of()) : read;
    }
}
