package org.gdpr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.ClassSource;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.Identifies;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.Kept;
import org.gdpr4j.erasure.PlanStep;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.LedgerEntry;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.source.InMemorySource;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the library keeps of a person goes with the person, and what must be shown later stays until its floor ends. */
class ForgettingItselfTest {

    private static final Actor CLERK = Actor.user("clerk");
    private static final SubjectId EVA = SubjectId.of("customer", 1);
    private static final String FORMER = "eva.stara@example.cz";

    @DataSubject("customer")
    static final class Customer {
        Long id;

        @PersonalData("identity.name")
        String name;

        @PersonalData("contact.email")
        @Identifies(IdentifierType.EMAIL)
        String email;
    }

    private final Time time = new Time();
    private final Stores stores = Stores.inMemory();
    private Gdpr gdpr = gdpr(true);

    /** A clock that is moved by hand. */
    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

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
    }

    private Gdpr gdpr(boolean proof) {
        Catalog catalog = Catalog.of(
                ClassSource.of(Customer.class),
                Declarations.builder()
                        .purpose(new Purpose("newsletter", "News once a month", LawfulBasis.CONSENT))
                        .build());
        InMemorySource source = new InMemorySource(catalog);
        source.add("Customer", Map.of("id", 1L, "name", "Eva Stará", "email", "eva@example.cz"), Map.of());
        GdprBuilder builder = Gdpr.builder()
                .catalog(catalog)
                .source(source)
                .stores(stores)
                .transactions(stores.transactions(source))
                .rootKey(RootKey.random())
                .clock(time);
        return (proof ? builder.proofOfConsent(Period.ofYears(3), "Civil Code, s. 629") : builder).build();
    }

    @BeforeEach
    void fill() {
        gdpr.subjects().add(EVA, Identifier.of(IdentifierType.EMAIL, FORMER), "import", CLERK);
        agree(gdpr);
    }

    private static void agree(Gdpr gdpr) {
        Shown shown = new Shown("privacy", 1, "cs", "0a".repeat(32), true);
        gdpr.consents()
                .give(Giving.of(EVA, "newsletter", Evidence.signed(Channel.IN_PERSON, "folder 7"), shown), CLERK);
    }

    private ErasurePlan erase() {
        ErasurePlan plan = gdpr.erasure().plan(EVA, ErasureGround.NO_LONGER_NEEDED, CLERK);
        gdpr.erasure().approve(plan.id(), plan.fingerprint(), CLERK);
        gdpr.erasure().execute(plan.id(), CLERK);
        return plan;
    }

    private List<LedgerEntry> proofs() {
        ClaimAccess access = gdpr.claim(ClaimAccess.Right.PROOFS, CLERK, "case 12 C 3/2026");
        return gdpr.ledger().of(EVA, "consent.", access);
    }

    @Test
    void identifiersAndStatesGoAndTheProofOfConsentStays() {
        ErasurePlan plan = erase();

        assertThat(plan.steps())
                .extracting(PlanStep::record)
                .containsExactlyInAnyOrder("Customer", "gdpr4j.identifier", "gdpr4j.consent-state");
        assertThat(plan.kept())
                .extracting(Kept::record)
                .containsExactlyInAnyOrder("gdpr4j.consent", "gdpr4j.ledger-payload");
        assertThat(gdpr.subjects().identifiers(EVA)).isEmpty();
        assertThat(gdpr.subjects().find(Identifier.of(IdentifierType.EMAIL, FORMER)))
                .isEmpty();
        assertThat(gdpr.consents().holds(EVA, "newsletter")).isFalse();
        assertThat(proofs()).extracting(LedgerEntry::type).containsExactlyInAnyOrder("consent.given", "consent.erased");
        assertThat(proofs()).allMatch(entry -> entry.payload().isPresent());
    }

    @Test
    void theProofIsReadOnlyForAClaimAndEachReadingIsAnEntry() {
        erase();

        assertThat(gdpr.ledger().of(EVA, "consent."))
                .isNotEmpty()
                .allMatch(entry -> entry.payload().isEmpty());
        proofs();
        assertThat(gdpr.ledger().of(EVA, "access.claim")).hasSize(1);
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> gdpr.ledger()
                        .of(EVA, "consent.", new ClaimAccess.Issuer().grant(ClaimAccess.Right.PROOFS, CLERK, "mine")));
    }

    @Test
    void whenTheFloorHasEndedExecutingAgainTakesTheProofToo() {
        erase();
        time.now = time.now.plus(Duration.ofDays(3 * 366));

        ErasurePlan again = erase();

        assertThat(again.kept()).isEmpty();
        assertThat(proofs()).isEmpty();
        assertThat(stores.consents().eventsOf(EVA)).isEmpty();
        assertThat(gdpr.ledger().verify().intact()).isTrue();
    }

    @Test
    void withoutAFloorTheProofGoesWithThePersonAndTheLedgerStillVerifies() {
        gdpr = gdpr(false);
        agree(gdpr);

        ErasurePlan plan = erase();

        assertThat(plan.kept()).isEmpty();
        assertThat(gdpr.ledger().of(EVA, "consent.given")).isEmpty();
        while (gdpr.ledger().sequence() > 0) {
            assertThat(gdpr.ledger().verify().intact()).isTrue();
        }
    }

    @Test
    void theErasureItselfIsShownByTheLedgerWithoutThePerson() {
        erase();

        assertThat(stores.ledger().unplaced(100))
                .extracting(row -> row.type())
                .contains("erasure.approved", "erasure.executed");
        assertThat(gdpr.ledger().of(EVA, "erasure.")).isEmpty();
    }
}
