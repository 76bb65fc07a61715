package org.gdpr4j.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerOptions;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** A room of consents in memory, with a clock that is set by hand. */
final class Room {

    static final SubjectId EVA = SubjectId.of("customer", 42);
    static final Actor HERSELF = Actor.user("customer:42");
    static final Actor CLERK = Actor.user("clerk-7");
    static final Actor JOB = Actor.job("consents");
    static final Shown SHOWN = new Shown("privacy", 3, "cs", "0a".repeat(32), true);
    static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");
    static final Purposes PURPOSES = Purposes.of(
            new Purpose("newsletter", "Our monthly letter", LawfulBasis.CONSENT),
            new Purpose("confirmed", "Letters to an address that is yours", LawfulBasis.CONSENT),
            new Purpose("health", "Advice on your health", LawfulBasis.CONSENT),
            new Purpose("games", "Games for children too", LawfulBasis.CONSENT),
            new Purpose("yearly", "For a year", LawfulBasis.CONSENT));

    final InMemoryConsentStore store = new InMemoryConsentStore();
    final InMemoryLedgerStore ledgerStore = new InMemoryLedgerStore();
    final InMemoryTransactions transactions = new InMemoryTransactions(List.of(store, ledgerStore));
    final List<ConsentChange> changes = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final ClaimAccess.Issuer issuer = new ClaimAccess.Issuer();
    final Ledger ledger =
            new Ledger(ledgerStore, transactions, clock, null, LedgerOptions.defaults(), List.of(), issuer);
    final Consents consents = builder().build();

    /** The same where purposes demand this. */
    Consents stricter(List<ConsentTerms> terms) {
        return Consents.builder()
                .purposes(PURPOSES)
                .terms(terms)
                .store(store)
                .ledger(ledger)
                .transactions(transactions)
                .clock(clock)
                .build();
    }

    /** Another node would be another one of these on the same store. */
    ConsentsBuilder builder() {
        return Consents.builder()
                .purposes(PURPOSES)
                .terms(List.of(
                        ConsentTerms.of("confirmed").withConfirmation(),
                        ConsentTerms.of("health").withExplicit(),
                        ConsentTerms.of("games").withAgeAsked(),
                        ConsentTerms.of("yearly").lasting(Period.ofYears(1))))
                .store(store)
                .ledger(ledger)
                .transactions(transactions)
                .clock(clock)
                .listener(changes::add);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void set(Instant instant) {
        now = instant;
    }

    void give(String purpose) {
        consents.give(Giving.of(EVA, purpose, CLICK, SHOWN), HERSELF);
    }

    boolean holds(String purpose) {
        boolean cached = consents.holds(EVA, purpose);
        if (cached != consents.explain(EVA, purpose).holds()) {
            throw new AssertionError("holds and explain differ");
        }
        return cached;
    }

    String why(String purpose) {
        return consents.explain(EVA, purpose).why();
    }

    List<String> proofs() {
        return ledger.of(EVA, "consent.").stream().map(it -> it.type()).toList();
    }
}
