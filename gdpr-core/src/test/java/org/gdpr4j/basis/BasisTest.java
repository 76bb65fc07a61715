package org.gdpr4j.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasisTest {

    private final World world = new World();
    private final Basis basis = world.basis();
    private SubjectId eva;

    @BeforeEach
    void begin() {
        eva = world.customer("eva", "CZ", "supply");
    }

    private void isNo(BasisDecision decision, BasisRule rule, String... why) {
        assertThat(decision.allowed()).as(decision.why()).isFalse();
        assertThat(decision.failed()).isEqualTo(rule);
        for (String part : why) {
            assertThat(decision.why()).contains(part);
        }
    }

    private void isYes(BasisDecision decision, String article) {
        assertThat(decision.allowed()).as(decision.why()).isTrue();
        assertThat(decision.failed()).isNull();
        assertThat(decision.article()).isEqualTo(article);
        assertThat(decision.why()).isNotBlank();
    }

    @Test
    void aPurposeThatIsNotDeclaredIsANo() {
        isNo(basis.mayUse(eva, "newsleter"), BasisRule.PURPOSE_DECLARED, "'newsleter'");
        isNo(basis.mayUse(eva, "newsleter", Channel.EMAIL), BasisRule.PURPOSE_DECLARED);
        isNo(basis.mayAsk(eva, "newsleter", Channel.EMAIL), BasisRule.PURPOSE_DECLARED);
    }

    @Test
    void aPersonWhoIsNotKnownIsANoWhateverIsRecordedOfThem() {
        SubjectId stranger = SubjectId.of("customer", "nobody");
        world.agree(stranger, "newsletter");
        isNo(basis.mayUse(stranger, "newsletter", Channel.EMAIL), BasisRule.SUBJECT_KNOWN);
        isNo(basis.mayUse(SubjectId.of("alien", "1"), "invoices"), BasisRule.SUBJECT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource({"invoices, 6(1)(c)", "rescue, 6(1)(d)", "statistics, 6(1)(e)", "fraud, 6(1)(f)", "delivery, 6(1)(b)"})
    void otherGroundsThanConsentNameTheirArticle(String purpose, String article) {
        BasisDecision decision = basis.mayUse(eva, purpose);

        isYes(decision, article);
        assertThat(decision.ground()).isEqualTo(World.PURPOSES.get(purpose).basis());
        assertThat(decision.at()).isEqualTo(world.clock.instant());
    }

    @Test
    void aConsentIsTheGroundFromGivingToWithdrawal() {
        isNo(basis.mayUse(eva, "newsletter", Channel.EMAIL), BasisRule.GROUND, "no consent that holds");
        world.agree(eva, "newsletter");
        isYes(basis.mayUse(eva, "newsletter", Channel.EMAIL), "6(1)(a)");
        world.withdraw(eva, "newsletter");
        isNo(basis.mayUse(eva, "newsletter", Channel.EMAIL), BasisRule.GROUND, "Withdrawn.");
    }

    @Test
    void aConsentThatHasEndedIsNone() {
        Giving giving = Giving.of(eva, "newsletter", World.CLICK, World.SHOWN);
        world.consents.give(giving.until(world.clock.instant().plus(Duration.ofDays(1))), World.JANA);
        isYes(basis.mayUse(eva, "newsletter", Channel.EMAIL), "6(1)(a)");
        world.later(Duration.ofDays(1));
        isNo(basis.mayUse(eva, "newsletter", Channel.EMAIL), BasisRule.GROUND, "Ended by its date");
    }

    @Test
    void aPurposeOfSpecialCategoriesNeedsAnExplicitConsent() {
        isNo(basis.mayUse(eva, "health"), BasisRule.GROUND);
        world.consents.give(Giving.of(eva, "health", World.CLICK, World.SHOWN).explicitly(), World.JANA);
        isYes(basis.mayUse(eva, "health"), "6(1)(a)");
    }

    @Test
    void aConsentThatWasTakenOverAndIsNotExplicitIsNoneWhereItMustBe() {
        world.bringIn(eva, "health");
        isNo(basis.mayUse(eva, "health"), BasisRule.GROUND);
    }

    @Test
    void aContractIsTheGroundOfThePurposesThatAreNamedToItWhileItRuns() {
        isYes(basis.mayUse(eva, "delivery"), "6(1)(b)");
        isNo(basis.mayUse(eva, "fan-club"), BasisRule.GROUND, "BasisOptions.withContract");
        SubjectId adam = world.customer("adam", "CZ", "service");
        isNo(basis.mayUse(adam, "delivery"), BasisRule.GROUND, "No contract");
        world.customer("eva", "CZ");
        isNo(basis.mayUse(eva, "delivery"), BasisRule.GROUND, "No contract");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoices", "delivery", "newsletter", "fraud", "rescue", "statistics"})
    void restrictedDataAreNotUsed(String purpose) {
        world.agree(eva, "newsletter");
        world.restricted.add(eva);
        isNo(basis.mayUse(eva, purpose), BasisRule.NOT_RESTRICTED);
    }

    @Test
    void anObjectionClosesAPurposeUntilItIsRejected() {
        UUID objection = world.object(eva, "fraud");
        BasisDecision no = basis.mayUse(eva, "fraud");
        isNo(no, BasisRule.NOT_OBJECTED);
        assertThat(no.article()).isEqualTo("21(1)");
        world.reject(objection);
        isYes(basis.mayUse(eva, "fraud"), "6(1)(f)");
    }

    @Test
    void anObjectionDoesNotStopWhatALawOrAContractDemands() {
        world.object(eva, "invoices");
        world.object(eva, "delivery");
        world.object(eva, "statistics");
        isYes(basis.mayUse(eva, "invoices"), "6(1)(c)");
        isYes(basis.mayUse(eva, "delivery"), "6(1)(b)");
        isNo(basis.mayUse(eva, "statistics"), BasisRule.NOT_OBJECTED);
    }

    @Test
    void anObjectionToDirectMarketingClosesAllOfItAndNothingElse() {
        world.agree(eva, "newsletter");
        world.object(eva, Objections.MARKETING);
        BasisDecision no = basis.mayUse(eva, "newsletter", Channel.EMAIL);
        isNo(no, BasisRule.NOT_OBJECTED);
        assertThat(no.article()).isEqualTo("21(3)");
        isNo(basis.mayUse(eva, "offers", Channel.POST), BasisRule.NOT_OBJECTED);
        isYes(basis.mayUse(eva, "fraud"), "6(1)(f)");
    }

    @Test
    void aFreshConsentOpensOnePurposeAgainAndOneThatIsTakenOverDoesNot() {
        world.object(eva, Objections.MARKETING);
        world.bringIn(eva, "newsletter");
        isNo(basis.mayUse(eva, "newsletter", Channel.EMAIL), BasisRule.NOT_OBJECTED);
        world.agree(eva, "newsletter");
        isYes(basis.mayUse(eva, "newsletter", Channel.EMAIL), "6(1)(a)");
        isNo(basis.mayUse(eva, "offers", Channel.POST), BasisRule.NOT_OBJECTED);
    }

    @Test
    void aPurposeAdvertisesOnlyByItsChannels() {
        world.agree(eva, "newsletter");
        isNo(basis.mayUse(eva, "newsletter", Channel.PHONE), BasisRule.CHANNEL_DECLARED, "PHONE", "[EMAIL]");
    }

    @Test
    void czechCustomersAreMailedAboutOwnProductsUntilTheyOptOut() {
        isYes(basis.mayUse(eva, "offers", Channel.EMAIL), "6(1)(f)");
        isNo(basis.mayUse(eva, "partners", Channel.EMAIL), BasisRule.CHANNEL_ALLOWED, "480/2004");
        isNo(basis.mayUse(world.customer("adam", "CZ"), "offers", Channel.EMAIL), BasisRule.CHANNEL_ALLOWED);
        world.consents.refuse(eva, "offers", World.CLICK, World.JANA);
        isNo(basis.mayUse(eva, "offers", Channel.EMAIL), BasisRule.NOT_OPTED_OUT);
    }

    @Test
    void polesAreMailedAndCalledAfterPriorConsentOnly() {
        SubjectId ola = world.customer("ola", "PL", "supply");
        for (Channel channel : new Channel[] {Channel.EMAIL, Channel.PHONE}) {
            isNo(basis.mayUse(ola, "offers", channel), BasisRule.CHANNEL_ALLOWED, "art. 398", "consent");
        }
        isYes(basis.mayUse(ola, "offers", Channel.POST), "6(1)(f)");
        world.agree(ola, "offers");
        isYes(basis.mayUse(ola, "offers", Channel.EMAIL), "6(1)(f)");
        isYes(basis.mayUse(ola, "offers", Channel.PHONE), "6(1)(f)");
        world.withdraw(ola, "offers");
        isNo(basis.mayUse(ola, "offers", Channel.POST), BasisRule.NOT_OPTED_OUT);
    }

    @Test
    void czechsAreCalledAfterPriorConsentSince2022() {
        isNo(basis.mayUse(eva, "offers", Channel.PHONE), BasisRule.CHANNEL_ALLOWED, "374/2021");
        world.at("2021-12-31T12:00:00Z");
        isYes(basis.mayUse(eva, "offers", Channel.PHONE), "6(1)(f)");
    }

    @Test
    void theDayOfARuleBeginsInTheZoneOfTheController() {
        Basis prague = world.basis(World.OPTIONS.withZone(java.time.ZoneId.of("Europe/Prague")));
        world.at("2021-12-31T23:30:00Z");
        isNo(prague.mayUse(eva, "offers", Channel.PHONE), BasisRule.CHANNEL_ALLOWED);
        isYes(basis.mayUse(eva, "offers", Channel.PHONE), "6(1)(f)");
    }

    @Test
    void whereTheCountryIsNotKnownTheStrictestRuleCounts() {
        SubjectId somebody = world.customer("somebody", null, "supply");
        isNo(basis.mayUse(somebody, "offers", Channel.EMAIL), BasisRule.CHANNEL_ALLOWED, "not known");
        isYes(basis.mayUse(somebody, "offers", Channel.POST), "6(1)(f)");
    }

    @Test
    void nationalRulesSayNothingOfWhatDoesNotAdvertise() {
        SubjectId ola = world.customer("ola", "PL", "supply");
        isYes(basis.mayUse(ola, "delivery", Channel.EMAIL), "6(1)(b)");
        isYes(basis.mayUse(ola, "invoices", Channel.PHONE), "6(1)(c)");
    }

    @Test
    void withoutAChannelNationalRulesAreNotAsked() {
        isYes(basis.mayUse(world.customer("ola", "PL"), "offers"), "6(1)(f)");
    }

    @Test
    void askingForTheConsentToMarketingIsMarketing() {
        SubjectId ola = world.customer("ola", "PL", "supply");
        isNo(basis.mayAsk(ola, "newsletter", Channel.EMAIL), BasisRule.CHANNEL_ALLOWED, "marketing itself");
        isNo(basis.mayAsk(ola, "newsletter", Channel.PHONE), BasisRule.CHANNEL_ALLOWED);
        isYes(basis.mayAsk(ola, "newsletter", Channel.POST), "6(1)(f)");
        isYes(basis.mayAsk(ola, "newsletter", Channel.IN_PERSON), "6(1)(f)");
        isNo(basis.mayAsk(eva, "newsletter", Channel.EMAIL), BasisRule.CHANNEL_ALLOWED);
        isYes(basis.mayAsk(eva, "offers", Channel.EMAIL), "6(1)(f)");
        isYes(basis.mayAsk(ola, "health", Channel.EMAIL), "6(1)(f)");
    }

    @Test
    void whoSaidNoOrObjectsIsNotAskedForTheConsentToMarketing() {
        world.consents.refuse(eva, "newsletter", World.CLICK, World.JANA);
        isNo(basis.mayAsk(eva, "newsletter", Channel.POST), BasisRule.NOT_OPTED_OUT);
        SubjectId adam = world.customer("adam", "CZ");
        world.object(adam, Objections.MARKETING);
        isNo(basis.mayAsk(adam, "newsletter", Channel.POST), BasisRule.NOT_OBJECTED);
        world.agree(adam, "newsletter");
        isNo(basis.mayAsk(adam, "newsletter", Channel.POST), BasisRule.NOT_OBJECTED);
    }

    @Test
    void thereIsNothingToAskForWhereNoConsentIsNeeded() {
        isNo(basis.mayAsk(eva, "invoices", Channel.EMAIL), BasisRule.GROUND, "no consent to ask for");
    }

    @Test
    void whoWasNotToldIsAWarningAndByOptionANo() {
        Basis strict = world.basis(World.OPTIONS.withUntoldIsNo());
        BasisDecision warned = basis.mayUse(eva, "invoices");
        isYes(warned, "6(1)(c)");
        assertThat(warned.warnings()).singleElement().asString().contains("'invoices'");
        isNo(strict.mayUse(eva, "invoices"), BasisRule.TOLD, "notice");
        world.serve(eva, world.publish(1, "invoices"));
        assertThat(basis.mayUse(eva, "invoices").warnings()).isEmpty();
        isYes(strict.mayUse(eva, "invoices"), "6(1)(c)");
        world.later(Duration.ofDays(1));
        world.publish(2, "invoices!");
        assertThat(basis.mayUse(eva, "invoices").warnings()).hasSize(1);
        isNo(strict.mayUse(eva, "invoices"), BasisRule.TOLD);
    }

    @Test
    void anOptionThatNamesAnUndeclaredPurposeIsRefusedAtTheStart() {
        assertThatThrownBy(() -> world.basis(BasisOptions.defaults().withContract("supply", "deliverry")))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("'deliverry'");
        assertThatThrownBy(() -> world.basis(BasisOptions.defaults().withOwnProducts("ofers")))
                .hasMessageContaining("'ofers'");
        assertThatThrownBy(() -> BasisOptions.defaults().withContract("supply")).hasMessageContaining("no purpose");
    }

    @Test
    void whatAdvertisesMustBeClosedByAnObjectionToMarketing() {
        Purposes more = Purposes.of(Purpose.marketing("sms", "News", LawfulBasis.CONSENT, Channel.SMS));
        assertThatThrownBy(() -> Basis.builder()
                        .purposes(more)
                        .consents(world.consents)
                        .objections(world.objections)
                        .notices(world.notices)
                        .directory(world.directory)
                        .restrictions(world.new Restricted())
                        .transactions(world.transactions)
                        .build())
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("'sms'");
        assertThatThrownBy(() -> Basis.builder().build()).hasMessageContaining("declared purposes");
    }

    @ParameterizedTest
    @EnumSource(
            value = LawfulBasis.class,
            names = {"CONSENT", "LEGITIMATE_INTERESTS"},
            mode = EnumSource.Mode.EXCLUDE)
    void marketingRestsOnConsentOrLegitimateInterests(LawfulBasis ground) {
        assertThatThrownBy(() -> Purpose.marketing("ads", "Ads", ground, Channel.EMAIL))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("'ads'");
        assertThatThrownBy(() -> Purpose.marketing("ads", "Ads", LawfulBasis.CONSENT))
                .hasMessageContaining("no channel");
    }

    @Test
    void theDecisionSaysNothingOfThePersonButTheId() {
        assertThat(basis.mayUse(eva, "offers", Channel.PHONE).toString()).doesNotContain("127/2005");
    }
}
