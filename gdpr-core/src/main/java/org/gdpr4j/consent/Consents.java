package org.gdpr4j.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Acts.Act;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticePurpose;
import org.gdpr4j.notice.NoticeVersion;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what persons agree to and says whether it is still so. Users call it; it is thread-safe.
 *
 * <p>Acts join the caller's transaction; they have happened once that has committed, and each has its entry in the ledger
 * then. Events are only appended, and what holds follows from their numbers. A check is a no unless everything speaks for
 * yes, also when the store fails. On this node no check says yes after the transaction of a withdrawal has committed, on
 * others none later than two seconds; under an isolation stricter than READ COMMITTED a check inside a transaction sees what
 * that transaction sees. Withdrawing is as easy as giving (Art. 7(3)): {@link #withdraw} asks for no more, and is stopped by
 * nothing but the store itself. Instants are UTC, from the clock that was given; periods are counted in the controller's
 * zone.
 */
public final class Consents {

    private static final Logger LOG = LoggerFactory.getLogger(Consents.class);

    private final ControllerId controller;
    private final ConsentStore store;
    private final Transactions transactions;
    private final Ledger ledger;
    private final Acts acts;
    private final Checks checks;
    private final ConsentConditions conditions;
    private final ConsentCache cache;
    private final Recorder recorder;

    Consents(ConsentsBuilder builder) {
        controller = builder.controller;
        store = ConsentsBuilder.need(builder.store, "a store");
        transactions = ConsentsBuilder.need(builder.transactions, "transactions");
        Purposes purposes = ConsentsBuilder.need(builder.purposes, "the declared purposes");
        acts = new Acts(controller, purposes, byPurpose(purposes, builder.terms), builder.options, builder.clock);
        checks = new Checks(store, transactions, acts);
        conditions = new ConsentConditions(acts, checks);
        cache = new ConsentCache(builder.options.cached(), checks::answer, builder.clock, builder.ticker);
        ledger = ConsentsBuilder.need(builder.ledger, "a ledger");
        List<Recorder.Sink> sinks = new ArrayList<>();
        sinks.add(new Proofs(ledger));
        builder.listeners.forEach(listener -> sinks.add(new Changes(listener)));
        recorder = new Recorder(store, cache, sinks);
    }

    private static Map<String, ConsentTerms> byPurpose(Purposes purposes, List<ConsentTerms> terms) {
        Map<String, ConsentTerms> byPurpose = new HashMap<>();
        for (ConsentTerms each : terms) {
            String purpose = purposes.get(each.purpose()).name();
            if (byPurpose.put(purpose, each) != null) {
                throw new GdprException("The purpose '" + purpose + "' has two terms of consent. Declare one.");
            }
        }
        return Map.copyOf(byPurpose);
    }

    /** Begins with nothing; purposes, store, ledger and transactions must be given. */
    public static ConsentsBuilder builder() {
        return new ConsentsBuilder();
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
        return checks.explain(subject, purpose);
    }

    /**
     * Whether it held at an instant, by the events that had taken effect by then. What came later changes nothing in it:
     * neither a withdrawal nor terms that were made stricter since.
     */
    public ConsentDecision at(SubjectId subject, String purpose, Instant at) {
        return checks.at(subject, purpose, at);
    }

    /**
     * That the consent to the purpose holds now, as a condition that lists of persons are filtered by. What {@link #holds}
     * says of one person it says of each, with one read of the state for each where it is evaluated here. Made anew for each
     * list, because the instant stands in it.
     *
     * @param kind of the persons
     * @param keyField the field of the filtered record that holds the person's key
     */
    public Condition holding(String kind, String keyField, String purpose) {
        return conditions.holding(kind, keyField, purpose);
    }

    /** That the person refused or withdrew and that this is the last word, as a condition; see {@link #holding}. */
    public Condition declining(String kind, String keyField, String purpose) {
        return conditions.declined(kind, keyField, purpose);
    }

    /** That it holds and was given here, not taken over from an older system. */
    Condition givenHere(String kind, String keyField, String purpose) {
        return conditions.givenHere(kind, keyField, purpose);
    }

    ConsentState state(SubjectId subject, String purpose) {
        return checks.state(subject, purpose);
    }

    /** All events of the person and purpose by their numbers, without those that are only kept as proof after an erasure. */
    public List<ConsentEvent> history(SubjectId subject, String purpose) {
        return checks.history(subject, purpose);
    }

    /**
     * Records a consent; it counts at once, or once it is confirmed where the purpose demands it.
     *
     * @return the event, or the one that was recorded under this id before
     * @throws GdprException when the purpose is not declared, or something is missing without which it would be no consent:
     *     the right to withdraw was not told, the explicit statement, the age band or the guardian is lacking
     */
    public ConsentEvent give(Giving giving, Actor by) {
        Recorder.Draft draft = acts.give(giving, by);
        return recorded(giving.subject(), giving.purpose(), giving.id(), draft).orElseThrow();
    }

    /** Refuses what {@link #give} would refuse, and writes nothing. */
    void requireComplete(Giving giving, Actor by) {
        acts.give(giving, by);
    }

    /**
     * Records that the person confirmed what they gave.
     *
     * @return the event, or empty when it was confirmed before
     * @throws GdprException when there is nothing that waits for it: never given, or withdrawn or ended since
     */
    public Optional<ConsentEvent> confirm(SubjectId subject, String purpose, Evidence evidence, Actor by) {
        Act act = Act.of(subject, purpose, by);
        return recorded(subject, purpose, act.id(), acts.confirm(act, evidence));
    }

    /** Records that the person was asked and said no; what they gave before ends by it. */
    public ConsentEvent refuse(SubjectId subject, String purpose, Evidence evidence, Actor by) {
        Act act = Act.of(subject, purpose, by);
        acts.terms(purpose);
        return recorded(subject, purpose, act.id(), acts.refuse(act, evidence)).orElseThrow();
    }

    /**
     * Records a withdrawal (Art. 7(3)). It asks for no declared purpose, no notice and no reason, and what else fails
     * meanwhile, be it the ledger or a listener, does not stop it.
     *
     * @return the event, or empty when there is nothing to withdraw or it was withdrawn before
     */
    public Optional<ConsentEvent> withdraw(SubjectId subject, String purpose, Evidence evidence, Actor by) {
        Act act = Act.of(subject, purpose, by);
        Recorder.Draft draft = acts.withdraw(act, evidence);
        ConsentKey key = acts.key(subject, purpose);
        try {
            return transactions.joining(
                    () -> recorder.write(key, act.id(), draft).found());
        } catch (RuntimeException e) {
            return alone(key, act, draft, e);
        }
    }

    /** What failed may have been anything but the consent's own rows, so they alone are tried once more. */
    private Optional<ConsentEvent> alone(ConsentKey key, Act act, Recorder.Draft draft, RuntimeException first) {
        Recorder alone = recorder.alone();
        Optional<ConsentEvent> event;
        try {
            event = transactions.joining(() -> alone.write(key, act.id(), draft).found());
        } catch (RuntimeException e) {
            first.addSuppressed(e);
            throw first;
        }
        LOG.error(
                "The withdrawal {} was recorded without ledger and listeners, because together with them it failed with {}.",
                act.id(),
                first.getClass().getName());
        return event;
    }

    /** Records that the person is asked anew, which alone changes nothing; asking is itself marketing where the purpose is. */
    public ConsentEvent askAgain(SubjectId subject, String purpose, Actor by) {
        Act act = Act.of(subject, purpose, by);
        return recorded(subject, purpose, act.id(), acts.askAgain(act)).orElseThrow();
    }

    /**
     * Takes over consents of an older system, marked as imported. What this room knows of a person and purpose itself
     * counts more and stays as it is; so does what was imported under the same id before. One that would be no consent is
     * refused and does not stop the others.
     */
    public ImportReport bringIn(Collection<ImportedConsent> olds, Actor by) {
        return transactions.joining(() -> new Import(acts, recorder).run(olds, by));
    }

    /**
     * Writes down which consents have ended by their dates. Checks do not wait for it. A job calls it until it gives 0.
     *
     * @param atMost how many are written in this transaction
     * @return how many were written
     */
    public int expire(int atMost, Actor by) {
        return transactions.joining(() -> {
            int written = 0;
            for (ConsentKey key : store.ended(controller, acts.now(), atMost)) {
                Act act = Act.of(key.subject(), key.purpose(), by);
                written += recorder.write(key, act.id(), acts.expire(act)).written() ? 1 : 0;
            }
            return written;
        });
    }

    /**
     * Ends consents that were given under an older version of a notice, for each purpose that this version says something
     * materially different about. A job calls it until it gives 0; ask these persons again.
     *
     * @param atMost how many are written in this transaction
     * @return how many were written
     */
    public int outdate(NoticeVersion version, int atMost, Actor by) {
        return transactions.joining(() -> {
            int written = 0;
            for (NoticePurpose purpose : version.content().purposes()) {
                if (purpose.material()) {
                    written += outdate(purpose.name(), version.id(), atMost - written, by);
                }
            }
            return written;
        });
    }

    /** The same for one purpose, whatever the version says about it. */
    public int outdate(String purpose, NoticeId since, int atMost, Actor by) {
        return transactions.joining(() -> {
            int written = 0;
            for (ConsentKey key : store.under(controller, purpose, since.name(), since.version(), atMost)) {
                Act act = Act.of(key.subject(), purpose, by);
                written +=
                        recorder.write(key, act.id(), acts.outdate(act, since)).written() ? 1 : 0;
            }
            return written;
        });
    }

    /**
     * All events of a person in the store, by purpose and number, also those that are only kept as proof after an erasure
     * (Art. 17(3)(e)). That they were read is an entry of the ledger.
     *
     * @throws GdprException when the access is of another issuer, or for something else
     */
    public List<ConsentEvent> proof(SubjectId subject, ClaimAccess access) {
        if (access.right() != ClaimAccess.Right.PROOFS) {
            throw new GdprException(
                    "Proofs of consent are shown only with the right " + ClaimAccess.Right.PROOFS + ".");
        }
        return transactions.joining(() -> {
            ledger.claimed(access, subject, "proofs of consent");
            return store.eventsOf(subject).stream()
                    .filter(event -> event.controller().equals(controller))
                    .toList();
        });
    }

    /**
     * Takes the states of an erased person away, so that nothing is known of them any more; what stood until now ends with
     * it. The events stay in the store as proof until they are deleted there. For the composition root, within the transaction
     * of an erasure.
     *
     * @return how many states there were
     */
    public int forget(SubjectId subject, Actor by) {
        return transactions.joining(() -> {
            Set<String> purposes = new TreeSet<>();
            store.eventsOf(subject).forEach(event -> purposes.add(event.purpose()));
            for (String purpose : purposes) {
                Acts.Act act = Acts.Act.of(subject, purpose, by);
                recorder.write(acts.key(subject, purpose), act.id(), acts.erase(act));
                cache.written(new Asked(subject, purpose), store.lastNumber(acts.key(subject, purpose)) + 1, true);
            }
            return store.forget(subject);
        });
    }

    private Optional<ConsentEvent> recorded(SubjectId subject, String purpose, UUID id, Recorder.Draft draft) {
        ConsentKey key = acts.key(subject, purpose);
        return transactions.joining(() -> recorder.write(key, id, draft).found());
    }
}
