package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final SubjectId EVA = SubjectId.of("customer", 42);
    private static final Actor HERSELF = Actor.user("customer:42");
    private static final Shown SHOWN = new Shown("privacy", 3, "cs", "0".repeat(64), true);
    private static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");

    private final InMemoryConsentStore store = new InMemoryConsentStore();
    private final InMemoryLedgerStore ledger = new InMemoryLedgerStore();
    private final InMemoryTransactions transactions = new InMemoryTransactions(List.of(store, ledger));
    private final Consents consents = Consents.builder()
            .purposes(Purposes.of(new Purpose("newsletter", "Our monthly letter", LawfulBasis.CONSENT)))
            .store(store)
            .ledger(Ledger.of(ledger, transactions, Clock.systemUTC()))
            .transactions(transactions)
            .build();

    @Test
    void aConsentHoldsFromGivingToWithdrawal() {
        assertThat(consents.holds(EVA, "newsletter")).isFalse();
        consents.give(Giving.of(EVA, "newsletter", CLICK, SHOWN), HERSELF);
        assertThat(consents.holds(EVA, "newsletter")).isTrue();
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);
        assertThat(consents.holds(EVA, "newsletter")).isFalse();
    }
}
