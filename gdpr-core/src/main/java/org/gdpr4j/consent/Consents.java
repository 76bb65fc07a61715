package org.gdpr4j.consent;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gdpr4j.consent.ConsentCache.Answer;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentState.Status;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what persons agree to and says whether it is still so. Users call it; it is thread-safe.
 *
 * <p>Acts join the caller's transaction; they have happened once that has committed. Events are only appended, and what
 * holds follows from their numbers. A check is a no unless everything speaks for yes, also when the store fails. On this
 * node no check says yes after the transaction of a withdrawal has committed, on others none later than two seconds.
 * Giving and withdrawing are as easy (Art. 7(3)): {@link #withdraw} asks for no more, and is stopped by nothing but the
 * store itself. Instants are UTC, from the clock that was given; periods are counted in the controller's zone.
 */
public final class Consents {

    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);

    private final ControllerId controller;
    private final Purposes purposes;
    private final Map<String, ConsentTerms> terms;
    private final ConsentOptions options;
    private final ConsentStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ConsentCache cache;
    private final Recorder recorder;

    private Consents(Builder builder) {
        this.controller = builder.controller;
        this.purposes = Objects.requireNonNull(builder.purposes, "purposes");
        this.terms = builder.terms.stream()
                .collect(Collectors.toUnmodifiableMap(
                        it -> purposes.get(it.purpose()).name(), it -> it));
        this.options = builder.options;
        this.store = Objects.requireNonNull(builder.store, "store");
        this.transactions = Objects.requireNonNull(builder.transactions, "transactions");
        this.clock = builder.clock;
        this.cache = new ConsentCache(options.cached(), this::answer, clock, Ticker.systemTicker());
        this.recorder = new Recorder(store, cache, builder.sinks());
    }

    /** Begins with nothing; purposes, store and transactions must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether the person's consent to the purpose holds now. No when the person, the purpose or the state is not known, and
     * when the store fails. Mostly answered from memory, else with one statement.
     */
    public boolean holds(SubjectId subject, String purpose) {
        return cache.holds(subject, purpose);
    }

    /** The same with the reason, always read anew. */
    public ConsentDecision explain(SubjectId subject, String purpose) {
        ConsentState state =
                transactions.joining(() -> store.state(key(subject, purpose)).state());
        return purposes.find(purpose).isEmpty()
                ? undeclared(purpose, state)
                : Words.decide(purpose, state, terms.get(purpose), clock.instant());
    }

    /**
     * Whether it held at an instant, by the events that had taken effect by then. What came later changes nothing in it:
     * neither a withdrawal nor terms that were made stricter since.
     */
    public ConsentDecision at(SubjectId subject, String purpose, Instant at) {
        List<ConsentEvent> until = new ArrayList<>();
        for (ConsentEvent event : history(subject, purpose)) {
            if (event.effectiveAt().isAfter(at)) {
                break;
            }
            until.add(event);
        }
        return Words.decide(purpose, Fold.of(until), null, at);
    }

    /** All events of the person and purpose by their numbers, without those that are only kept as proof of an erased one. */
    public List<ConsentEvent> history(SubjectId subject, String purpose) {
        ConsentKey key = key(subject, purpose);
        return transactions.joining(() -> {
            ConsentState state = store.state(key).state();
            return state.number() == 0
                    ? List.of()
                    : store.events(key).stream()
                            .filter(event -> event.number() >= state.first())
                            .toList();
        });
    }

    /**
     * Records a consent; it counts at once, or once it is confirmed where the purpose demands it.
     *
     * @return the event, or the one that was recorded under this id before
     * @throws GdprException when the purpose is not declared, or something is missing without which it would be no consent:
     *     the right to withdraw was not told, the explicit statement, the age band or the guardian is lacking
     */
    public ConsentEvent give(Giving giving, Actor by) {
        ConsentTerms wanted = terms(giving.purpose());
        Requirements.check(giving, wanted);
        Evidence evidence = kept(giving.evidence());
        return written(giving.subject(), giving.purpose(), giving.id(), (state, number) -> {
            Instant now = clock.instant();
            Given given = new Given(
                    giving.shown(),
                    giving.explicit(),
                    wanted.confirmed(),
                    false,
                    until(giving.until(), wanted, now),
                    giving.age(),
                    giving.country(),
                    giving.guardian());
            return event(giving.id(), giving.subject(), giving.purpose(), number, Kind.GIVEN, now, by, evidence, given);
        });
    }

    /**
     * Records that the person confirmed what they gave.
     *
     * @return the event, or empty when it was confirmed before
     * @throws GdprException when there is nothing that waits for it: never given, or withdrawn or ended since
     */
    public Optional<ConsentEvent> confirm(SubjectId subject, String purpose, Evidence evidence, Actor by) {
        UUID id = UUID.randomUUID();
        return recorded(subject, purpose, id, (state, number) -> {
            Instant now = clock.instant();
            if (!Fold.stands(state) || Words.ended(state, now)) {
                throw new GdprException("There is no consent to '" + purpose + "' that waits for its confirmation: "
                        + Words.decide(purpose, state, null, now).why() + " Ask again.");
            }
            return state.confirmed()
                    ? null
                    : event(id, subject, purpose, number, Kind.CONFIRMED, now, by, kept(evidence), null);
        });
    }

    /** Records that the person was asked and said no; what they gave before ends by it. */
    public ConsentEvent refuse(SubjectId subject, String purpose, Evidence evidence, Actor by) {
        UUID id = UUID.randomUUID();
        return written(
                subject,
                purpose,
                id,
                (state, number) ->
                        event(id, subject, purpose, number, Kind.REFUSED, clock.instant(), by, kept(evidence), null));
    }

    /**
     * Records a withdrawal (Art. 7(3)). It asks for no declared purpose, no notice and no reason, and what else fails
     * meanwhile does not stop it.
     *
     * @return the event, or empty when there is nothing to withdraw or it was withdrawn before
     */
    public Optional<ConsentEvent> withdraw(SubjectId subject, String purpose, Evidence evidence, Actor by) {
        UUID id = UUID.randomUUID();
        return recorded(
                subject,
                purpose,
                id,
                (state, number) -> state.status() == Status.NOTHING || state.status() == Status.WITHDRAWN
                        ? null
                        : event(
                                id,
                                subject,
                                purpose,
                                number,
                                Kind.WITHDRAWN,
                                clock.instant(),
                                by,
                                kept(evidence),
                                null));
    }

    /** Records that the person is asked anew, which alone changes nothing; asking is itself marketing where the purpose is. */
    public ConsentEvent askAgain(SubjectId subject, String purpose, Actor by) {
        terms(purpose);
        UUID id = UUID.randomUUID();
        return written(
                subject,
                purpose,
                id,
                (state, number) ->
                        event(id, subject, purpose, number, Kind.ASKED_AGAIN, clock.instant(), by, null, null));
    }

    private ConsentEvent written(SubjectId subject, String purpose, UUID id, Recorder.Draft draft) {
        return recorded(subject, purpose, id, draft).orElseThrow();
    }

    private Optional<ConsentEvent> recorded(SubjectId subject, String purpose, UUID id, Recorder.Draft draft) {
        return transactions.joining(() -> recorder.write(key(subject, purpose), id, draft));
    }

    private ConsentEvent event(
            UUID id,
            SubjectId subject,
            String purpose,
            int number,
            Kind kind,
            Instant now,
            Actor by,
            @Nullable Evidence evidence,
            @Nullable Given given) {
        return new ConsentEvent(id, controller, subject, purpose, number, kind, now, by, evidence, given, null);
    }

    private Evidence kept(Evidence evidence) {
        return options.keepConnections() ? evidence : evidence.withoutConnection();
    }

    private @Nullable Instant until(@Nullable Instant said, ConsentTerms wanted, Instant from) {
        if (said != null || wanted.period() == null) {
            return said;
        }
        return from.atZone(options.zone()).plus(wanted.period()).toInstant();
    }

    private ConsentTerms terms(String purpose) {
        String declared = purposes.get(purpose).name();
        return terms.getOrDefault(declared, ConsentTerms.of(declared));
    }

    private ConsentKey key(SubjectId subject, String purpose) {
        return new ConsentKey(controller, subject, purpose);
    }

    /** What a cold check makes of the state; a failing store is a no that nobody remembers. */
    private Answer answer(Asked asked) {
        try {
            ConsentStore.Reading read = transactions.joining(() -> store.state(key(asked.subject(), asked.purpose())));
            ConsentState state = read.state();
            boolean yes = purposes.find(asked.purpose()).isPresent()
                    && Words.decide(asked.purpose(), state, terms.get(asked.purpose()), Instant.MIN)
                            .holds();
            Instant until = state.until();
            long end = until == null ? Answer.ALWAYS : until.toEpochMilli();
            return new Answer(yes ? end : Answer.NEVER, state.number(), read.settled());
        } catch (RuntimeException e) {
            LOG.warn(
                    "The consents could not be read ({}); the answer is no.",
                    e.getClass().getName());
            return new Answer(Answer.NEVER, 0, false);
        }
    }

    private static ConsentDecision undeclared(String purpose, ConsentState state) {
        String why = "The purpose '" + purpose + "' is not declared.";
        return new ConsentDecision(false, state.status(), state.number(), state.since(), state.until(), why);
    }

    /** Puts the room together, once, at start-up. Not thread-safe. */
    public static final class Builder {

        private ControllerId controller = ControllerId.DEFAULT;
        private @Nullable Purposes purposes;
        private List<ConsentTerms> terms = List.of();
        private ConsentOptions options = ConsentOptions.defaults();
        private @Nullable ConsentStore store;
        private @Nullable Transactions transactions;
        private Clock clock = Clock.systemUTC();
        private final List<ConsentListener> listeners = new ArrayList<>();

        private Builder() {}

        public Builder controller(ControllerId whose) {
            this.controller = whose;
            return this;
        }

        public Builder purposes(Purposes declared) {
            this.purposes = declared;
            return this;
        }

        /** What purposes demand beyond a plain consent. */
        public Builder terms(ConsentTerms... demanded) {
            this.terms = List.of(demanded);
            return this;
        }

        public Builder options(ConsentOptions chosen) {
            this.options = chosen;
            return this;
        }

        public Builder store(ConsentStore keeper) {
            this.store = keeper;
            return this;
        }

        public Builder transactions(Transactions callers) {
            this.transactions = callers;
            return this;
        }

        public Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        public Builder listener(ConsentListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * The room, ready to use.
         *
         * @throws GdprException when a purpose of the terms is not declared
         */
        public Consents build() {
            return new Consents(this);
        }

        private List<Recorder.Sink> sinks() {
            List<Recorder.Sink> sinks = new ArrayList<>();
            listeners.forEach(listener -> sinks.add(new Changes(listener)));
            return sinks;
        }
    }
}
