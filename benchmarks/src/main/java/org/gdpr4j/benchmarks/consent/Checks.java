package org.gdpr4j.benchmarks.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.gdpr4j.consent.ConsentOptions;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.InMemoryConsentStore;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** Two hundred persons who have agreed, and both ways of asking: ours, and a cache of the same configuration and key. */
final class Checks {

    static final String PURPOSE = "newsletter";
    static final Purposes PURPOSES = Purposes.of(new Purpose(PURPOSE, "A letter", LawfulBasis.CONSENT));
    static final Actor CLERK = Actor.user("benchmark");

    private static final int PERSONS = 200;
    private static final Function<Key, Boolean> YES = key -> Boolean.TRUE;

    /** The same as ours. */
    private record Key(SubjectId subject, String purpose) {}

    private final SubjectId[] subjects = new SubjectId[PERSONS];
    private final Consents consents;
    private final Cache<Key, Boolean> cache = Caffeine.newBuilder()
            .maximumSize(ConsentOptions.defaults().cached())
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    Checks() {
        InMemoryConsentStore store = new InMemoryConsentStore();
        InMemoryLedgerStore ledger = new InMemoryLedgerStore();
        InMemoryTransactions transactions = new InMemoryTransactions(List.of(store, ledger));
        consents = Consents.builder()
                .purposes(PURPOSES)
                .store(store)
                .ledger(Ledger.of(ledger, transactions, Clock.systemUTC()))
                .transactions(transactions)
                .build();
        for (int i = 0; i < PERSONS; i++) {
            subjects[i] = SubjectId.of("customer", 1_000_000 + i);
            consents.give(giving(subjects[i]), CLERK);
        }
    }

    static Giving giving(SubjectId subject) {
        Evidence evidence = Evidence.clicked(Channel.WEB, "benchmark");
        return Giving.of(subject, PURPOSE, evidence, new Shown("privacy", 1, "en", "00".repeat(32), true));
    }

    SubjectId subject(int number) {
        return subjects[number % PERSONS];
    }

    boolean ours(SubjectId subject) {
        return consents.holds(subject, PURPOSE);
    }

    boolean bare(SubjectId subject) {
        return cache.get(new Key(subject, PURPOSE), YES);
    }
}
