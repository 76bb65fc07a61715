package org.gdpr4j.jpa.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gdpr4j.Gdpr;
import org.gdpr4j.basis.Basis;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.consent.ConsentDecision;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.consent.WithdrawalAnswer;
import org.gdpr4j.consent.Withdrawals;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.Kept;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class ConsentPageTest {

    private static final Actor CLERK = Actor.user("clerk-7");
    private static final Shown SHOWN = new Shown("privacy", 3, "cs", "0a".repeat(32), true);
    private final RootKey key = RootKey.random();

    private Gdpr gdpr(Shop shop, Clock clock) {
        Controller controller = new Controller(new ControllerId("shop"), "Shop s.r.o.", ZoneId.of("Europe/Prague"));
        Declarations declarations = Declarations.builder()
                .controller(controller)
                .purpose(Purpose.marketing("newsletter", "Our monthly letter", LawfulBasis.CONSENT, Channel.EMAIL))
                .build();
        // snippet:said
        return shop.builder()
                .declarations(declarations)
                .proofOfConsent(Period.ofYears(3), "Civil Code 89/2012, s. 629")
                .marketingList("not to write to who objected", LawfulBasis.LEGAL_OBLIGATION, Period.ofYears(5))
                // end
                .rootKey(key)
                .clock(clock)
                .build();
    }

    @Test
    void aConsentIsGivenCheckedWithdrawnByALinkAndProvedAfterTheErasure() {
        try (Shop shop = new Shop()) {
            // The database's clock cannot be set ahead, and nothing is deleted before both say so.
            Clock now = Clock.offset(Clock.systemUTC(), Duration.ofDays(-4 * 366));
            Gdpr gdpr = gdpr(shop, now);
            Shop.Customer customer = shop.customer("Eva Nováková", "eva@example.cz");
            SubjectId eva = Shop.subject(customer);
            Actor herself = Actor.user("customer:" + customer.id);
            gdpr.subjects().add(eva, Identifier.of(IdentifierType.EMAIL, "eva.stara@example.cz"), "import", CLERK);

            // snippet:first
            Consents consents = gdpr.consents();
            consents.give(Giving.of(eva, "newsletter", Evidence.clicked(Channel.WEB, "submission 81"), SHOWN), herself);

            boolean may = consents.holds(eva, "newsletter"); // before each use
            ConsentDecision why = consents.explain(eva, "newsletter"); // "Given on … under privacy@3."

            // In each letter, a link that needs no login and works for ever:
            Withdrawals withdrawals = gdpr.withdrawals();
            String token = withdrawals.token(eva, "newsletter");
            Map<String, String> headers = Withdrawals.headers(URI.create("https://shop.example/withdraw"), token);
            // When the person, or their mail program, posts it:
            WithdrawalAnswer answer = withdrawals.withdraw(token);
            // end
            assertThat(may && why.holds()).isTrue();
            assertThat(headers).containsKeys("List-Unsubscribe", "List-Unsubscribe-Post");
            assertThat(answer).isEqualTo(WithdrawalAnswer.DONE);
            assertThat(consents.holds(eva, "newsletter")).isFalse();

            // snippet:basis
            Basis basis = gdpr.basis().build();
            String reason = basis.mayUse(eva, "newsletter", Channel.EMAIL).why();
            // end
            assertThat(reason).contains("Withdrawn");

            ErasurePlan plan = erase(gdpr, eva);
            assertThat(plan.kept())
                    .extracting(Kept::record)
                    .containsExactlyInAnyOrder("gdpr4j.consent", "gdpr4j.ledger-payload");
            assertThat(gdpr.subjects().identifiers(eva)).isEmpty();
            assertThat(gdpr.erasure().prove(CLERK).reports()).containsExactly(plan.id());

            // snippet:proof
            ClaimAccess access = gdpr.claim(ClaimAccess.Right.PROOFS, CLERK, "case 12 C 7/2027");
            List<ConsentEvent> proof = consents.proof(eva, access);
            // end
            assertThat(proof)
                    .extracting(ConsentEvent::kind)
                    .containsExactly(ConsentEvent.Kind.GIVEN, ConsentEvent.Kind.WITHDRAWN);

            Gdpr later = gdpr(shop, Clock.offset(now, Duration.ofDays(3 * 366 + 1)));
            erase(later, eva);
            assertThat(later.consents().proof(eva, later.claim(ClaimAccess.Right.PROOFS, CLERK, "too late")))
                    .isEmpty();
            while (later.ledger().sequence() > 0) {
                assertThat(later.ledger().verify().intact()).isTrue();
            }
        }
    }

    private static ErasurePlan erase(Gdpr gdpr, SubjectId subject) {
        ErasurePlan plan = gdpr.erasure().plan(subject, ErasureGround.NO_LONGER_NEEDED, CLERK);
        gdpr.erasure().approve(plan.id(), plan.fingerprint(), CLERK);
        gdpr.erasure().execute(plan.id(), CLERK);
        return plan;
    }
}
