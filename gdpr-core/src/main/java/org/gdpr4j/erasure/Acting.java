package org.gdpr4j.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.erasure.ErasureRefusedException.Reason;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.secret.Secrets.DataKey;
import org.gdpr4j.source.ErasingSource;
import org.gdpr4j.source.PersonalDataSource;
import org.gdpr4j.subject.Actor;

/** One window of a plan: looked at again, done, and journalled, all in the transaction that the caller opened. */
final class Acting {

    private final Planner planner;
    private final Retention retention;
    private final Journal journal;
    private final Map<String, ErasingSource> sources = new HashMap<>();
    private final int window;
    private final Clock clock;

    Acting(
            Planner planner,
            Retention retention,
            Journal journal,
            List<PersonalDataSource> sources,
            int window,
            Clock clock) {
        this.planner = planner;
        this.retention = retention;
        this.journal = journal;
        this.window = window;
        this.clock = clock;
        for (PersonalDataSource source : sources) {
            if (source instanceof ErasingSource erasing) {
                this.sources.put(source.name(), erasing);
            }
        }
    }

    /** What is no longer as the plan says, beyond the steps that are done. */
    List<String> differences(ErasurePlan plan, int done) {
        return Differences.between(plan, done, left(plan, done));
    }

    private Draft left(ErasurePlan plan, int done) {
        return planner.draft(plan.subject(), plan.ground()).after(plan.steps(), done);
    }

    /**
     * Does the next window.
     *
     * @param done the steps of the windows before
     * @return the steps that are done now; with the last one the outcome is journalled
     */
    List<Outcome.Done> act(ErasurePlan plan, List<Outcome.Done> done, DataKey key, Actor by) {
        Draft now = left(plan, done.size());
        List<String> differences = Differences.between(plan, done.size(), now);
        if (!differences.isEmpty()) {
            throw new Drift(differences);
        }
        List<Draft.Step> next = now.steps().subList(0, now.cuts().next(now.planSteps(), window));
        List<Outcome.Done> doneNow = next.stream().map(this::act).toList();
        List<Outcome.Done> all = new ArrayList<>(done);
        all.addAll(doneNow);
        boolean last = all.size() == plan.steps().size();
        if (last) {
            retain(plan, by);
        }
        byte[] sealed = key.encrypt(now.values().write(), plan.id().toString());
        journal.write(
                plan.id(),
                last ? Kind.OUTCOME : Kind.WINDOW,
                last ? Journal.ONLY : String.valueOf(done.size() + 1),
                by.toString(),
                new Journal.OutcomeBody(last ? all : doneNow),
                Base64.getEncoder().encodeToString(sealed));
        return all;
    }

    private Outcome.Done act(Draft.Step it) {
        PlanStep step = it.step();
        ErasingSource source = Optional.ofNullable(sources.get(step.source()))
                .orElseThrow(() -> new ErasureRefusedException(
                        Reason.BLOCKED, "The source '" + step.source() + "' cannot erase. Plan again."));
        int count = source.apply(it.change());
        if (count != step.count()) {
            throw new Drift(List.of("step " + step.number() + " met " + Rows.of(count) + " of " + step.record()
                    + " instead of " + step.count()));
        }
        return new Outcome.Done(step.number(), step.record(), step.act(), count);
    }
    /** What a law keeps is marked as such, so that it can be absent for everybody without the right to it. */
    private void retain(ErasurePlan plan, Actor by) {
        Instant now = clock.instant();
        // A floor that has ended by this node's clock alone still holds: it began by the other.
        boolean ahead = plan.kept().stream().anyMatch(kept -> ended(kept, now));
        Instant both = ahead ? retention.now() : now;
        List<StateEntry> entries = new ArrayList<>();
        for (Kept kept : plan.kept()) {
            if (kept.state() == RecordState.RETAINED) {
                Instant begun = ended(kept, now) ? both : now;
                for (String key : kept.keys()) {
                    UUID id = UUID.nameUUIDFromBytes(
                            (plan.id() + kept.record() + "/" + key).getBytes(StandardCharsets.UTF_8));
                    RecordId record = new RecordId(kept.record(), key);
                    entries.add(new StateEntry(
                            id,
                            RecordState.RETAINED,
                            null,
                            record,
                            kept.reason(),
                            kept.law(),
                            begun,
                            kept.until(),
                            by,
                            null,
                            null));
                }
            }
        }
        if (!entries.isEmpty()) {
            retention.retain(entries);
        }
    }

    private static boolean ended(Kept kept, Instant now) {
        return kept.state() == RecordState.RETAINED
                && kept.until() != null
                && !kept.until().isAfter(now);
    }

    /** Rolls the acting transaction back. */
    static final class Drift extends GdprException {

        private static final long serialVersionUID = 1L;
        private final transient List<String> differences;

        Drift(List<String> differences) {
            super("The data no longer fit the plan.");
            this.differences = differences;
        }

        List<String> differences() {
            return differences;
        }
    }
}
