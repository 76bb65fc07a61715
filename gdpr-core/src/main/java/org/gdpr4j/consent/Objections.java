package org.gdpr4j.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.ConsentChange.Kind;
import org.gdpr4j.consent.Objection.Decision;
import org.gdpr4j.consent.ObjectionStore.Standing;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records objections (Art. 21) and says what they close. Users call it; it is thread-safe.
 *
 * <p>Against direct marketing an objection needs no grounds and no decision (21(2)–(3)); it closes every purpose that is
 * direct marketing, withdraws the consents to them, and outlives the person's erasure. Nobody can lift it: one purpose opens
 * again, and only that one, while a consent holds that the person gave afterwards. Against another purpose (21(1)) it closes
 * that one at once, until somebody rejects it.
 *
 * <p>Acts join the caller's transaction; they have happened once that has committed, and each is in the ledger too. A
 * failing store means yes, objected. Instants are UTC, from the clock that was given.
 */
public final class Objections {

    /** Direct marketing as a whole, where the name of a purpose is wanted. */
    public static final String MARKETING = "direct-marketing";

    private static final Logger LOG = LoggerFactory.getLogger(Objections.class);
    private static final int LONGEST_REASON = 10_000;
    private static final int WINDOW = 500;

    private final ControllerId controller;
    private final MarketingList list;
    private final Consents consents;
    private final ObjectionStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final IdentifierHashes hashes;
    private final ObjectionRecords records;
    private final ObjectionConditions conditions;
    private final List<ConsentListener> listeners;

    private Objections(Builder builder) {
        this.controller = builder.controller;
        this.list = Objects.requireNonNull(builder.list, "list");
        this.consents = Objects.requireNonNull(builder.consents, "consents");
        this.store = Objects.requireNonNull(builder.store, "store");
        this.transactions = Objects.requireNonNull(builder.transactions, "transactions");
        this.clock = builder.clock;
        this.hashes = new IdentifierHashes(Objects.requireNonNull(builder.secrets, "secrets"), controller);
        this.conditions = new ObjectionConditions(controller, store, transactions);
        this.records = new ObjectionRecords(Objects.requireNonNull(builder.ledger, "ledger"), controller);
        this.listeners = List.copyOf(builder.listeners);
    }

    /** Begins with nothing; all but controller, clock and listeners must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Records an objection, and gives the id by which one to a purpose is decided. Whether the person is known and the purpose
     * declared is not asked. Against direct marketing again, it changes nothing but adds identifiers that are new.
     */
    public UUID make(Objecting objecting, Actor by) {
        try {
            return transactions.joining(() -> made(objecting, by, true));
        } catch (RuntimeException e) {
            return alone(objecting, by, e);
        }
    }

    /** What failed may have been anything but the objection's own rows, so they alone are tried once more. */
    private UUID alone(Objecting objecting, Actor by, RuntimeException first) {
        UUID made;
        try {
            made = transactions.joining(() -> made(objecting, by, false));
        } catch (RuntimeException e) {
            first.addSuppressed(e);
            throw first;
        }
        LOG.error(
                "The objection {} was recorded without ledger and listeners, because together with them it failed with {}.",
                made,
                first.getClass().getName());
        return made;
    }

    private UUID made(Objecting objecting, Actor by, boolean told) {
        return objecting.purpose().equals(MARKETING)
                ? toMarketing(objecting, by, told)
                : toPurpose(objecting, by, told);
    }

    private UUID toPurpose(Objecting objecting, Actor by, boolean told) {
        SubjectId subject = Objects.requireNonNull(objecting.subject(), "subject");
        if (store.find(controller, objecting.id()).isPresent()) {
            return objecting.id();
        }
        Instant now = now();
        store.add(new Objection(objecting.id(), controller, subject, objecting.purpose(), now, null, null, null));
        if (told) {
            stands(objecting.id(), () -> records.made(objecting, by));
            tell(objecting.id(), subject, objecting.purpose(), Kind.OBJECTED, now);
        }
        return objecting.id();
    }

    private UUID toMarketing(Objecting objecting, Actor by, boolean told) {
        SubjectId subject = objecting.subject();
        MarketingObjection line = hashes.line(objecting, now());
        boolean known = subject == null
                ? store.listed(controller, line.hashes())
                : store.standing(controller, subject, MARKETING).marketing();
        store.list(line);
        boolean changed = !known;
        if (subject != null) {
            for (String purpose : list.marketing()) {
                changed |= consents.withdraw(subject, purpose, objecting.evidence(), by)
                        .isPresent();
            }
        }
        if (told && changed) {
            stands(line.id(), () -> records.made(objecting, by));
        }
        if (told && subject != null && !known) {
            tell(line.id(), subject, MARKETING, Kind.OBJECTED, line.lastAt());
        }
        return line.id();
    }

    /**
     * Decides an objection to a purpose, once and for all. Rejecting it takes compelling legitimate grounds that override the
     * person's (Art. 21(1)); tell the person before their data are used again (Art. 18(3)).
     *
     * @param reason kept in the ledger
     * @throws GdprException when there is no such objection, it is decided, or the reason is blank
     */
    public void decide(UUID objection, Decision decision, String reason, Actor by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON || !Texts.clean(reason)) {
            throw new GdprException(
                    "A decision on an objection needs a reason of at most " + LONGEST_REASON + " characters.");
        }
        transactions.joining(() -> {
            Instant now = now();
            Objection open = store.find(controller, objection)
                    .orElseThrow(() -> new GdprException("There is no objection " + objection
                            + " to a purpose. One to direct marketing is not decided: it holds."));
            if (!store.decide(controller, objection, decision, now, by)) {
                throw new GdprException("The objection " + objection
                        + " has been decided. A decision stands; let the person object anew.");
            }
            records.decided(open, decision, reason, by);
            Kind kind = decision == Decision.UPHELD ? Kind.OBJECTION_UPHELD : Kind.OBJECTION_ENDED;
            listeners.forEach(listener -> listener.happened(
                    new ConsentChange(objection, controller, open.subject(), open.purpose(), kind, now)));
            return true;
        });
    }

    /**
     * Whether an objection closes this purpose for the person; for {@link #MARKETING}, whether they object to direct marketing
     * as a whole. Yes when the store fails. One statement; one more in the rare case that a consent came after an objection.
     */
    public boolean objected(SubjectId subject, String purpose) {
        try {
            return transactions.joining(() -> {
                Standing standing = store.standing(controller, subject, purpose);
                return standing.purpose() || (standing.marketing() && closed(subject, purpose));
            });
        } catch (RuntimeException e) {
            LOG.warn(
                    "The objections could not be read ({}); the answer is: objected.",
                    e.getClass().getName());
            return true;
        }
    }

    private boolean closed(SubjectId subject, String purpose) {
        if (!list.marketing().contains(purpose)) {
            return purpose.equals(MARKETING);
        }
        // A consent that was taken over from an older system is no fresh act.
        return !consents.holds(subject, purpose)
                || consents.state(subject, purpose).imported();
    }

    /**
     * What {@link #objected(SubjectId, String)} says of one person, as a condition that lists of persons are filtered by; true
     * or false, never unknown.
     *
     * @param kind of the persons
     * @param keyField the field of the filtered record that holds the person's key
     */
    public Condition objecting(String kind, String keyField, String purpose) {
        Condition toPurpose = conditions.toPurpose(kind, keyField, purpose);
        if (purpose.equals(MARKETING)) {
            return Condition.any(toPurpose, conditions.toMarketing(kind, keyField));
        }
        return !list.marketing().contains(purpose)
                ? toPurpose
                : Condition.any(
                        toPurpose,
                        Condition.all(
                                conditions.toMarketing(kind, keyField),
                                Condition.not(consents.givenHere(kind, keyField, purpose))));
    }

    /** The declared purposes that an objection to direct marketing closes. */
    public Set<String> marketing() {
        return list.marketing();
    }

    /** Whether this identifier is on the list against direct marketing. Yes when the store fails. One statement. */
    public boolean objected(Identifier identifier) {
        try {
            return Texts.clean(identifier.value())
                    && transactions.joining(() -> store.listed(controller, List.of(hashes.of(identifier))));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The list against direct marketing could not be read ({}); the answer is: objected.",
                    e.getClass().getName());
            return true;
        }
    }

    /** The objection to a purpose of this id. */
    public Optional<Objection> find(UUID objection) {
        return transactions.joining(() -> store.find(controller, objection));
    }

    /** A person's objections to purposes, the oldest first. */
    public List<Objection> of(SubjectId subject) {
        return transactions.joining(() -> store.of(controller, subject));
    }

    /** A person's lines on the list against direct marketing. */
    public List<MarketingObjection> lines(SubjectId subject) {
        return transactions.joining(() -> store.lines(controller, subject));
    }

    /** Those that nobody has decided yet, the oldest first. */
    public List<Objection> open(int limit) {
        return transactions.joining(() -> store.open(controller, limit));
    }

    /**
     * Takes those off the list against direct marketing whose period is over and who are not known here any more, and says how
     * many. In windows of {@value #WINDOW}, each in a transaction of its own.
     *
     * @param known whether there is still such a person
     */
    public int sweep(Predicate<SubjectId> known) {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minus(list.keep()).toInstant();
        int struck = 0;
        UUID after = new UUID(0, 0);
        List<MarketingObjection> window = window(before, after);
        while (!window.isEmpty()) {
            List<UUID> over = new ArrayList<>();
            for (MarketingObjection line : window) {
                if (line.subject() == null || !known.test(line.subject())) {
                    over.add(line.id());
                }
            }
            struck += transactions.inNew(() -> store.strike(controller, over));
            after = window.get(window.size() - 1).id();
            window = window(before, after);
        }
        return struck;
    }

    private List<MarketingObjection> window(Instant before, UUID after) {
        return transactions.inNew(() -> store.linesBefore(controller, before, after, WINDOW));
    }

    MarketingList list() {
        return list;
    }

    private void tell(UUID id, SubjectId subject, String purpose, Kind kind, Instant at) {
        ConsentChange change = new ConsentChange(id, controller, subject, purpose, kind, at);
        listeners.forEach(listener -> stands(id, () -> listener.happened(change)));
    }

    /** An objection stands, whatever else is wrong. */
    private static void stands(UUID id, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.error(
                    "The objection {} stands, but what else had to be told of it failed with {}.",
                    id,
                    e.getClass().getName());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Puts objections together, once, at start-up. Not thread-safe. */
    public static final class Builder {

        private ControllerId controller = ControllerId.DEFAULT;
        private @Nullable MarketingList list;
        private @Nullable Consents consents;
        private @Nullable ObjectionStore store;
        private @Nullable Ledger ledger;
        private @Nullable Secrets secrets;
        private @Nullable Transactions transactions;
        private Clock clock = Clock.systemUTC();
        private final List<ConsentListener> listeners = new ArrayList<>();

        private Builder() {}

        public Builder controller(ControllerId whose) {
            this.controller = whose;
            return this;
        }

        /** The list against direct marketing: what it is for, how long it is kept, which purposes are meant. */
        public Builder list(MarketingList said) {
            this.list = said;
            return this;
        }

        public Builder consents(Consents room) {
            this.consents = room;
            return this;
        }

        public Builder store(ObjectionStore keeper) {
            this.store = keeper;
            return this;
        }

        public Builder ledger(Ledger book) {
            this.ledger = book;
            return this;
        }

        /** Whose root key hashes the identifiers on the list. */
        public Builder secrets(Secrets keys) {
            this.secrets = keys;
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

        /** Is told, in the same transaction, what is closed, restricted and opened by it. */
        public Builder listener(ConsentListener listener) {
            listeners.add(listener);
            return this;
        }

        public Objections build() {
            return new Objections(this);
        }
    }
}
