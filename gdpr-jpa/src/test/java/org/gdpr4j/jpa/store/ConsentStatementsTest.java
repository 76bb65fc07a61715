package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.consent.ConsentKey;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements consents cost: a cold check is exactly one, a warm one none. */
class ConsentStatementsTest {

    private static final Actor ACTOR = Actor.job("statements");
    private static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");
    private static final Shown SHOWN = new Shown("privacy", 3, "cs", "0a".repeat(32), true);
    private static final Purpose NEWSLETTER = new Purpose("newsletter", "A letter", LawfulBasis.CONSENT);

    private final SubjectId subject = SubjectId.of("customer", UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void aColdCheckIsOneStatementAndAWarmOneNone(Place place) {
        Consents consents = consents(place);
        assertThat(place.statementsOf(() -> consents.holds(subject, "newsletter")))
                .hasSize(1);
        assertThat(consents.give(Giving.of(subject, "newsletter", CLICK, SHOWN), ACTOR))
                .isNotNull();

        assertThat(place.statementsOf(() -> consents.holds(subject, "newsletter")))
                .hasSize(1);
        assertThat(place.statementsOf(() -> consents.holds(subject, "newsletter")))
                .isEmpty();
        assertThat(consents.holds(subject, "newsletter")).isTrue();
        assertThat(place.statementsOf(() -> consents.explain(subject, "newsletter")))
                .hasSize(1);
        assertThat(place.statementsOf(() -> consents.holds(subject, "unknown"))).hasSize(1);
        assertThat(place.statementsOf(() -> consents.history(subject, "newsletter")))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anActIsThreeStatementsAndItsProof(Place place) {
        Consents consents = consents(place);
        List<String> given =
                place.statementsOf(() -> consents.give(Giving.of(subject, "newsletter", CLICK, SHOWN), ACTOR));
        List<String> withdrawn = place.statementsOf(() -> consents.withdraw(subject, "newsletter", CLICK, ACTOR));

        assertThat(of(given, "gdpr_consent")).hasSize(3);
        assertThat(of(withdrawn, "gdpr_consent")).hasSize(3);
        assertThat(given).hasSizeLessThanOrEqualTo(5);
        assertThat(withdrawn).hasSizeLessThanOrEqualTo(5);
        assertThat(place.statementsOf(() -> consents.withdraw(subject, "newsletter", CLICK, ACTOR)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void eachCallOfTheStoreIsOneStatementAnEventTwo(Place place) {
        JpaConsentStore store = JpaConsentStore.of(place.transactions());
        ConsentKey key = new ConsentKey(ControllerId.DEFAULT, subject, "newsletter");

        assertThat(place.statementsOf(() -> store.state(key))).hasSize(1);
        assertThat(place.statementsOf(() -> store.lastNumber(key))).hasSize(1);
        assertThat(place.statementsOf(() -> store.find(UUID.randomUUID()))).hasSize(1);
        assertThat(place.statementsOf(() -> store.events(key))).hasSize(1);
        assertThat(place.statementsOf(() -> store.eventsOf(subject))).hasSize(1);
        assertThat(place.statementsOf(() -> store.ended(ControllerId.DEFAULT, Instant.EPOCH, 5)))
                .hasSize(1);
        assertThat(place.statementsOf(() -> store.under(ControllerId.DEFAULT, "newsletter", "privacy", 3, 5)))
                .hasSize(1);
        assertThat(place.statementsOf(() -> store.forget(subject))).hasSize(1);
        assertThat(place.statementsOf(() -> store.delete(List.of(UUID.randomUUID(), UUID.randomUUID()))))
                .hasSize(1);
    }

    private static List<String> of(List<String> statements, String table) {
        return statements.stream().filter(sql -> sql.contains(table)).toList();
    }

    private static Consents consents(Place place) {
        return Consents.builder()
                .purposes(Purposes.of(NEWSLETTER))
                .store(JpaConsentStore.of(place.transactions()))
                .ledger(Ledger.of(JpaLedgerStore.of(place.transactions()), place.transactions(), Clock.systemUTC()))
                .transactions(place.transactions())
                .build();
    }
}
