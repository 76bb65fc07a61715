package org.gdpr4j.erasure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.source.Change;

/** Collects a draft, numbering the steps as they come. Not thread-safe. */
final class DraftBuilder {

    private final ErasureGround ground;
    private final List<Draft.Step> steps = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final Set<String> blockers = new LinkedHashSet<>();
    private final Set<String> uncovered = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final SoughtValues values = new SoughtValues();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Joins joins = new Joins();
    private final Cuts cuts = new Cuts();

    DraftBuilder(ErasureGround ground) {
        this.ground = ground;
    }

    void step(
            String source,
            PlanStep.Act act,
            String part,
            List<String> emptied,
            List<PlanStep.FieldAct> fields,
            FrozenRows rows,
            int count,
            String why,
            Change change) {
        String record = change.record().name();
        touched.add(record);
        sources.add(source);
        PlanStep step = new PlanStep(
                steps.size() + 1,
                source,
                record,
                act,
                part,
                emptied,
                fields,
                rows.keys(),
                rows.digest(),
                count,
                why,
                ground.article());
        steps.add(new Draft.Step(step, change));
    }

    void kept(Kept what) {
        kept.add(what);
        touched.add(what.record());
    }

    /** Where the steps may be cut into windows. */
    Cuts cuts() {
        return cuts;
    }

    Joins joins() {
        return joins;
    }

    void blocker(String what) {
        blockers.add(what);
    }

    void uncovered(String what) {
        uncovered.add(what);
    }

    void warning(String what) {
        warnings.add(what);
    }

    /** The person's values that go. */
    SoughtValues values() {
        return values;
    }

    /** The records that a step or a kept row is of. */
    Set<String> touched() {
        return touched;
    }

    /** Whether a step empties this link. */
    boolean empties(String record, String link) {
        return steps.stream()
                .map(Draft.Step::step)
                .anyMatch(step -> step.record().equals(record) && step.emptied().contains(link));
    }

    /** The sources that have something to do. */
    Set<String> sources() {
        return sources;
    }

    Draft build() {
        return new Draft(
                steps, kept, List.copyOf(blockers), List.copyOf(uncovered), List.copyOf(warnings), values, cuts);
    }
}
