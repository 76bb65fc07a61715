package org.gdpr4j.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentState.Status;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/** What each act makes of the state it finds: the next event, or none. Reads the clock and writes nothing. */
final class Acts {

    private final ControllerId controller;
    private final Purposes purposes;
    private final Map<String, ConsentTerms> terms;
    private final ConsentOptions options;
    private final Clock clock;

    Acts(
            ControllerId controller,
            Purposes purposes,
            Map<String, ConsentTerms> terms,
            ConsentOptions options,
            Clock clock) {
        this.controller = controller;
        this.purposes = purposes;
        this.terms = terms;
        this.options = options;
        this.clock = clock;
    }

    /** Who acts upon which consent, under the id of the event. */
    record Act(UUID id, SubjectId subject, String purpose, Actor by) {

        static Act of(SubjectId subject, String purpose, Actor by) {
            return new Act(UUID.randomUUID(), subject, purpose, by);
        }
    }

    ControllerId controller() {
        return controller;
    }

    /** To the microsecond, as it is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    boolean declares(String purpose) {
        return purposes.find(purpose).isPresent();
    }

    /** @throws GdprException when the purpose is not declared */
    ConsentTerms terms(String purpose) {
        String declared = purposes.get(purpose).name();
        return terms.getOrDefault(declared, ConsentTerms.of(declared));
    }

    @Nullable
    ConsentTerms termsOrNull(String purpose) {
        return terms.get(purpose);
    }

    ConsentKey key(SubjectId subject, String purpose) {
        return new ConsentKey(controller, subject, purpose);
    }

    Recorder.Draft give(Giving giving, Actor by) {
        ConsentTerms wanted = terms(giving.purpose());
        Requirements.check(giving, wanted);
        Act act = new Act(giving.id(), giving.subject(), giving.purpose(), by);
        return (state, number) -> {
            Instant now = now();
            Given given = new Given(
                    giving.shown(),
                    giving.explicit(),
                    wanted.confirmed(),
                    false,
                    until(giving.until(), wanted, now),
                    giving.age(),
                    giving.country(),
                    giving.guardian());
            return event(act, number, Kind.GIVEN, now, giving.evidence(), given, null);
        };
    }

    Recorder.Draft bringIn(ImportedConsent old, Actor by) {
        ConsentTerms wanted = terms(old.purpose());
        Act act = new Act(old.id(), old.subject(), old.purpose(), by);
        Instant when = old.givenAt();
        Given given = new Given(
                old.shown(),
                old.explicit(),
                wanted.confirmed(),
                old.confirmed(),
                until(old.until(), wanted, when),
                old.age(),
                old.country(),
                old.guardian());
        return (state, number) -> state.status() == Status.NOTHING
                ? event(act, number, Kind.IMPORTED, now(), old.evidence(), given, "from " + old.origin())
                : null;
    }

    Recorder.Draft confirm(Act act, Evidence evidence) {
        return (state, number) -> {
            Instant now = now();
            if (!Fold.stands(state) || Words.ended(state, now)) {
                throw new GdprException("There is no consent to '" + act.purpose()
                        + "' that waits for its confirmation. "
                        + Words.decide(act.purpose(), state, null, now).why() + " Ask again.");
            }
            return state.confirmed() ? null : event(act, number, Kind.CONFIRMED, now, evidence, null, null);
        };
    }

    Recorder.Draft refuse(Act act, Evidence evidence) {
        return (state, number) -> event(act, number, Kind.REFUSED, now(), evidence, null, null);
    }

    Recorder.Draft withdraw(Act act, Evidence evidence) {
        return (state, number) -> state.status() == Status.NOTHING || state.status() == Status.WITHDRAWN
                ? null
                : event(act, number, Kind.WITHDRAWN, now(), evidence, null, null);
    }

    Recorder.Draft askAgain(Act act) {
        terms(act.purpose());
        return (state, number) -> event(act, number, Kind.ASKED_AGAIN, now(), null, null, null);
    }

    Recorder.Draft expire(Act act) {
        return (state, number) -> {
            Instant now = now();
            boolean due = Fold.stands(state) && Words.ended(state, now);
            return due ? event(act, number, Kind.EXPIRED, now, null, null, "ended at " + state.until()) : null;
        };
    }

    Recorder.Draft erase(Act act) {
        return (state, number) -> Fold.stands(state) ? event(act, number, Kind.ERASED, now(), null, null, null) : null;
    }

    Recorder.Draft outdate(Act act, NoticeId since) {
        return (state, number) -> {
            boolean older = Fold.stands(state)
                    && since.name().equals(state.notice())
                    && state.noticeVersion() < since.version();
            return older ? event(act, number, Kind.OUTDATED, now(), null, null, "by " + since) : null;
        };
    }

    private ConsentEvent event(
            Act act,
            int number,
            Kind kind,
            Instant now,
            @Nullable Evidence evidence,
            @Nullable Given given,
            @Nullable String note) {
        Evidence kept = evidence == null || options.keepConnections() ? evidence : evidence.withoutConnection();
        return new ConsentEvent(
                act.id(), controller, act.subject(), act.purpose(), number, kind, now, act.by(), kept, given, note);
    }

    private @Nullable Instant until(@Nullable Instant said, ConsentTerms wanted, Instant from) {
        if (said != null) {
            return said.truncatedTo(ChronoUnit.MICROS);
        }
        return wanted.period() == null
                ? null
                : from.atZone(options.zone()).plus(wanted.period()).toInstant();
    }
}
