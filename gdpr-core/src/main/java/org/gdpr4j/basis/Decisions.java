package org.gdpr4j.basis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the steps of one person, or makes a condition of them. */
final class Decisions {

    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

    private final Rooms rooms;
    private final Steps steps;
    private final boolean untoldIsNo;
    private final Clock clock;

    Decisions(Rooms rooms, ChannelRules rules, BasisOptions options, Clock clock) {
        this.rooms = rooms;
        this.steps = new Steps(new Facts(rooms), rules, options);
        this.untoldIsNo = options.untoldIsNo();
        this.clock = clock;
    }

    /** A failure anywhere is a no, and nothing remembers it. */
    BasisDecision decide(SubjectId subject, Use use, Asking asking) {
        Instant now = now();
        try {
            return asking.reading(() -> decide(subject, use, now));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Whether data may be used for '{}' could not be found out ({}); the answer is no.",
                    use.name(),
                    e.getClass().getName());
            return no(
                    subject,
                    use,
                    now,
                    BasisRule.ANSWERED,
                    "",
                    "What the answer depends on could not be read. Try again.");
        }
    }

    /** How reads are put into a transaction. */
    @FunctionalInterface
    interface Asking {
        BasisDecision reading(Supplier<BasisDecision> work);
    }

    private BasisDecision decide(SubjectId subject, Use use, Instant now) {
        Person person = new Person(subject, rooms);
        for (Step step : steps.of(use, now)) {
            if (!step.must().of(person)) {
                return no(
                        subject,
                        use,
                        now,
                        step.rule(),
                        step.article(),
                        step.otherwise().apply(person));
            }
        }
        LawfulBasis ground = ground(use);
        return new BasisDecision(
                true,
                subject,
                use.name(),
                use.channel(),
                ground,
                ground.article(),
                yes(use, ground),
                null,
                warnings(person, use, now),
                now);
    }

    private List<String> warnings(Person person, Use use, Instant now) {
        List<String> warnings = new ArrayList<>();
        if (!untoldIsNo && !use.asking() && !person.told(use.name(), now)) {
            warnings.add(Steps.untold(use.name()));
        }
        return warnings;
    }

    private static BasisDecision no(
            SubjectId subject, Use use, Instant now, BasisRule failed, String article, String why) {
        return new BasisDecision(
                false, subject, use.name(), use.channel(), ground(use), article, why, failed, List.of(), now);
    }

    /** Asking for a consent cannot rest on that consent. */
    private static LawfulBasis ground(Use use) {
        return use.asking() ? LawfulBasis.LEGITIMATE_INTERESTS : use.purpose().basis();
    }

    private static String yes(Use use, LawfulBasis ground) {
        String stands = switch (ground) {
            case CONSENT -> "The person agreed to it.";
            case CONTRACT -> "A contract that needs it runs with the person.";
            case LEGAL_OBLIGATION -> "A law obliges to it.";
            case VITAL_INTERESTS -> "Somebody's vital interests need it.";
            case PUBLIC_TASK -> "It is a public task, and the person does not object.";
            case LEGITIMATE_INTERESTS -> "It is a legitimate interest, and the person does not object.";
        };
        boolean national = use.advertises() && use.channel() != null;
        return stands + (national ? " National law lets it go by " + use.channel() + "." : "");
    }

    /** The same steps as one condition. */
    Condition condition(Persons list, Use use) {
        return Condition.all(
                steps.of(use, now()).stream().map(step -> step.must().in(list)).toList());
    }

    /** To the microsecond, as instants are stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
