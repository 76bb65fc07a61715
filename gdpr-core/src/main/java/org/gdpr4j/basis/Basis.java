package org.gdpr4j.basis;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a person's data may be used for a purpose, through a channel, now, and on what ground (Art. 6, 18, 21, and
 * the national rules for advertising). Users ask it at the moment of the use. Immutable and thread-safe.
 *
 * <p>The answer is no unless every rule says yes: for an unknown person or purpose, and when something that the answer
 * depends on cannot be read. It reads in the caller's transaction where there is one, changes nothing and keeps no answer.
 * What it says of one person it says of everybody in a list, because both are made of the same rules. It does not know
 * whether a declared ground is right: that is the controller's to judge.
 */
public final class Basis {

    private final Purposes purposes;
    private final SubjectQuery directory;
    private final Transactions transactions;
    private final Decisions decisions;

    private Basis(Builder builder) {
        this.purposes = need(builder.purposes, "the declared purposes");
        this.directory = need(builder.directory, "a directory of persons");
        this.transactions = need(builder.transactions, "transactions");
        Rooms rooms = new Rooms(
                need(builder.consents, "consents"),
                need(builder.objections, "objections"),
                need(builder.notices, "notices"),
                directory,
                need(builder.restrictions, "what is restricted"),
                builder.countries);
        this.decisions = new Decisions(rooms, builder.rules, builder.options, builder.clock);
        check(builder.options, rooms.objections().marketing());
    }

    /** Names that lead nowhere would be a silent no, or let somebody be written to who objected. */
    private void check(BasisOptions options, Set<String> closed) {
        options.contracts().values().forEach(names -> names.forEach(purposes::get));
        options.ownProducts().forEach(purposes::get);
        for (Purpose purpose : purposes.all()) {
            if (purpose.advertises() != closed.contains(purpose.name())) {
                throw new GdprException("The purpose '" + purpose.name() + "' is "
                        + (purpose.advertises() ? "" : "not ") + "direct marketing by its declaration, and "
                        + (purpose.advertises() ? "not " : "") + "by the list that objections close. Let them agree.");
            }
        }
    }

    /** Begins with nothing; purposes, the other rooms, restrictions and transactions must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether this person's data may be used for this purpose in a way that reaches nobody through a channel. */
    public BasisDecision mayUse(SubjectId subject, String purpose) {
        return decide(subject, purpose, null, false);
    }

    /** Whether this person may be reached for this purpose through this channel. */
    public BasisDecision mayUse(SubjectId subject, String purpose, Channel channel) {
        return decide(subject, purpose, channel, false);
    }

    /**
     * Whether this person may be asked through this channel for the consent to this purpose. Asking for the consent to direct
     * marketing is direct marketing itself, so what national law needs for it must be there before.
     */
    public BasisDecision mayAsk(SubjectId subject, String purpose, Channel channel) {
        return decide(subject, purpose, channel, true);
    }

    private BasisDecision decide(SubjectId subject, String purpose, @Nullable Channel channel, boolean asking) {
        Purpose declared = purposes.find(purpose).orElse(null);
        return declared == null
                ? undeclared(subject, purpose, channel)
                : decisions.decide(subject, new Use(declared, channel, asking), transactions::joining);
    }

    private BasisDecision undeclared(SubjectId subject, String purpose, @Nullable Channel channel) {
        return new BasisDecision(
                false,
                subject,
                purpose,
                channel,
                null,
                "5(1)(b)",
                "The purpose '" + purpose + "' is not declared.",
                BasisRule.PURPOSE_DECLARED,
                List.of(),
                decisions.now());
    }

    /**
     * Who may be reached for this purpose through this channel now, as a condition on a record that names a person: what {@link
     * #mayUse} says of one person it says of each. Never for a purpose that is not declared. Make it anew for each list, because
     * the moment stands in it.
     *
     * @param kind of the persons
     * @param keyField the field of the record that holds the person's key
     * @throws GdprException when what it depends on cannot be read
     */
    public Condition reachable(String kind, String keyField, String purpose, Channel channel) {
        return condition(kind, keyField, purpose, channel, false);
    }

    /** Who may be asked through this channel for the consent, as {@link #mayAsk} says it; else as {@link #reachable}. */
    public Condition askable(String kind, String keyField, String purpose, Channel channel) {
        return condition(kind, keyField, purpose, channel, true);
    }

    private Condition condition(String kind, String keyField, String purpose, Channel channel, boolean asking) {
        Persons list = new Persons(kind, keyField);
        return purposes.find(purpose)
                .map(declared -> decisions.condition(list, new Use(declared, channel, asking)))
                .orElse(Condition.never());
    }

    /**
     * Hands out everybody who may be reached for this purpose through this channel, kind by kind in the order of the directory,
     * in bounded memory. Candidates are found by {@link #reachable(String, String, String, Channel)}; of each it is asked again
     * at the moment when the person is handed out, so that nobody is who objected since.
     *
     * @throws GdprException when the candidates cannot be found; who was handed out before was rightly so
     */
    public Audience reachable(String purpose, Channel channel, Consumer<SubjectId> persons) {
        return each(purpose, channel, false, persons);
    }

    /** Hands out everybody who may be asked through this channel for the consent, as {@link #reachable} does. */
    public Audience askable(String purpose, Channel channel, Consumer<SubjectId> persons) {
        return each(purpose, channel, true, persons);
    }

    private Audience each(String purpose, Channel channel, boolean asking, Consumer<SubjectId> persons) {
        long[] counts = new long[2];
        for (String kind : directory.kinds()) {
            Condition candidates = condition(kind, KnownSubject.KEY, purpose, channel, asking);
            directory.each(kind, candidates, candidate -> {
                BasisDecision decision = decide(candidate.id(), purpose, channel, asking);
                if (decision.allowed()) {
                    counts[0]++;
                    persons.accept(candidate.id());
                } else if (decision.failed() == BasisRule.ANSWERED) {
                    counts[1]++;
                }
            });
        }
        return new Audience(counts[0], counts[1]);
    }

    private static <T> T need(@Nullable T part, String what) {
        if (part == null) {
            throw new GdprException("Basis needs " + what + ": say it in the builder.");
        }
        return part;
    }

    /** Puts the room together, once, at start-up. Not thread-safe. */
    public static final class Builder {

        private @Nullable Purposes purposes;
        private @Nullable Consents consents;
        private @Nullable Objections objections;
        private @Nullable Notices notices;
        private @Nullable SubjectQuery directory;
        private @Nullable Restrictions restrictions;
        private @Nullable Transactions transactions;
        private Countries countries = Countries.unknown();
        private ChannelRules rules = ChannelRules.examples();
        private BasisOptions options = BasisOptions.defaults();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        public Builder purposes(Purposes declared) {
            this.purposes = declared;
            return this;
        }

        public Builder consents(Consents room) {
            this.consents = room;
            return this;
        }

        public Builder objections(Objections room) {
            this.objections = room;
            return this;
        }

        public Builder notices(Notices room) {
            this.notices = room;
            return this;
        }

        public Builder directory(SubjectQuery persons) {
            this.directory = persons;
            return this;
        }

        public Builder restrictions(Restrictions known) {
            this.restrictions = known;
            return this;
        }

        public Builder transactions(Transactions callers) {
            this.transactions = callers;
            return this;
        }

        /** In which country persons are; unknown for all unless it is said, so that the strictest rules count. */
        public Builder countries(Countries known) {
            this.countries = Objects.requireNonNull(known, "countries");
            return this;
        }

        /** The national rules; the examples that come with the library unless others are given. */
        public Builder rules(ChannelRules national) {
            this.rules = Objects.requireNonNull(national, "rules");
            return this;
        }

        public Builder options(BasisOptions chosen) {
            this.options = Objects.requireNonNull(chosen, "options");
            return this;
        }

        public Builder clock(Clock time) {
            this.clock = Objects.requireNonNull(time, "clock");
            return this;
        }

        /**
         * The room, ready to use.
         *
         * @throws GdprException when a part is missing, or the options name a purpose that is not declared
         */
        public Basis build() {
            return new Basis(this);
        }
    }
}
