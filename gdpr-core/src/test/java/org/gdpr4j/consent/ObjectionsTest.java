package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Office.CLERK;
import static org.gdpr4j.consent.Office.CLICK;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.HERSELF;
import static org.gdpr4j.consent.Office.MAIL;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.consent.ConsentChange.Kind;
import org.gdpr4j.consent.Objection.Decision;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ObjectionsTest {

    private final Office office = new Office();
    private final Objections objections = office.objections;

    @Test
    void anObjectionToAPurposeClosesItAtOnceAndUntilItIsRejected() {
        assertThat(objections.objected(EVA, "profiling")).isFalse();

        UUID id = objections.make(Objecting.to(EVA, "profiling", CLICK, "I am a public figure"), HERSELF);
        assertThat(objections.objected(EVA, "profiling")).isTrue();
        assertThat(objections.objected(EVA, "newsletter")).isFalse();
        assertThat(objections.open(9)).extracting(Objection::id).containsExactly(id);
        assertThat(office.changes).extracting(ConsentChange::kind).containsExactly(Kind.OBJECTED);
        assertThat(office.changes.get(0).id()).isEqualTo(id);

        objections.decide(id, Decision.REJECTED, "needed to detect fraud", CLERK);
        assertThat(objections.objected(EVA, "profiling")).isFalse();
        assertThat(office.changes).extracting(ConsentChange::kind).containsExactly(Kind.OBJECTED, Kind.OBJECTION_ENDED);
        assertThat(objections.of(EVA))
                .singleElement()
                .satisfies(decided -> assertThat(decided.decidedBy()).isEqualTo(CLERK));
    }

    @Test
    void anUpheldObjectionClosesThePurposeForGood() {
        UUID id = objections.make(Objecting.to(EVA, "profiling", CLICK, null), HERSELF);
        objections.decide(id, Decision.UPHELD, "the person is right", CLERK);

        assertThat(objections.objected(EVA, "profiling")).isTrue();
        assertThat(office.changes).extracting(ConsentChange::kind).endsWith(Kind.OBJECTION_UPHELD);
        assertThat(objections.find(id))
                .hasValueSatisfying(found -> assertThat(found.open()).isFalse());
    }

    @Test
    void aDecisionIsMadeOnceWithAReasonAndOnlyOnWhatThereIs() {
        UUID id = objections.make(Objecting.to(EVA, "profiling", CLICK, null), HERSELF);
        assertThatThrownBy(() -> objections.decide(id, Decision.REJECTED, " ", CLERK))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("reason");
        objections.decide(id, Decision.UPHELD, "right", CLERK);

        assertThatThrownBy(() -> objections.decide(id, Decision.REJECTED, "after all", CLERK))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("has been decided");
        assertThatThrownBy(() -> objections.decide(UUID.randomUUID(), Decision.REJECTED, "x", CLERK))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("no objection");
        UUID marketing = objections.make(Objecting.toMarketing(EVA, List.of(), CLICK), HERSELF);
        assertThatThrownBy(() -> objections.decide(marketing, Decision.REJECTED, "x", CLERK))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("it holds");
    }

    @Test
    void everyActIsInTheLedger() {
        UUID id = objections.make(Objecting.to(EVA, "profiling", CLICK, "my grounds"), HERSELF);
        office.pass(Duration.ofSeconds(1));
        objections.decide(id, Decision.REJECTED, "needed to detect fraud", CLERK);
        office.pass(Duration.ofSeconds(1));
        objections.make(Objecting.toMarketing(EVA, List.of(MAIL), CLICK), HERSELF);

        assertThat(office.proved(EVA)).containsExactly("objection.made", "objection.decided", "objection.made");
        assertThat(bodies())
                .satisfiesExactly(
                        made -> assertThat(made).contains("my grounds").contains("21(1)"),
                        decided -> assertThat(decided).contains("REJECTED").contains("needed to detect fraud"),
                        marketing -> assertThat(marketing)
                                .contains("21(2)")
                                .contains("EMAIL")
                                .doesNotContain("example.cz"));
    }

    @Test
    void anObjectionToMarketingClosesAllOfItAndWithdrawsTheConsents() {
        office.give("newsletter");
        office.give("processing");
        objections.make(Objecting.toMarketing(EVA, List.of(MAIL), CLICK), HERSELF);

        assertThat(objections.objected(EVA, Objections.MARKETING)).isTrue();
        assertThat(objections.objected(EVA, "newsletter")).isTrue();
        assertThat(objections.objected(EVA, "calls")).isTrue();
        assertThat(objections.objected(EVA, "processing")).isFalse();
        assertThat(objections.objected(EVA, "profiling")).isFalse();
        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
        assertThat(office.consents.holds(EVA, "processing")).isTrue();
        assertThat(office.changes)
                .filteredOn(change -> change.kind() == Kind.OBJECTED)
                .extracting(ConsentChange::purpose)
                .containsExactly(Objections.MARKETING);
    }

    @Test
    void onlyAFreshConsentOpensOnePurposeAgainAndOnlyWhileItHolds() {
        office.give("newsletter");
        objections.make(Objecting.toMarketing(EVA, List.of(MAIL), CLICK), HERSELF);
        office.pass(Duration.ofDays(1));

        office.give("newsletter");
        assertThat(objections.objected(EVA, "newsletter")).isFalse();
        assertThat(objections.objected(EVA, "calls")).isTrue();
        assertThat(objections.objected(EVA, Objections.MARKETING)).isTrue();

        office.consents.withdraw(EVA, "newsletter", CLICK, HERSELF);
        assertThat(objections.objected(EVA, "newsletter")).isTrue();

        office.give("newsletter");
        objections.make(Objecting.toMarketing(EVA, List.of(), CLICK), HERSELF);
        assertThat(objections.objected(EVA, "newsletter")).isTrue();
    }

    @Test
    void aConsentThatIsTakenOverFromAnOlderSystemOpensNothing() {
        objections.make(Objecting.toMarketing(EVA, List.of(MAIL), CLICK), HERSELF);
        ImportedConsent old = ImportedConsent.of(
                UUID.randomUUID(),
                EVA,
                "newsletter",
                "the old shop",
                CLICK.at(office.now.get().minus(Duration.ofDays(400))));
        office.consents.bringIn(List.of(old), CLERK);

        assertThat(office.consents.holds(EVA, "newsletter")).isTrue();
        assertThat(objections.objected(EVA, "newsletter")).isTrue();
    }

    @Test
    @Tag("F14")
    void theListKnowsAnIdentifierHoweverItIsWrittenAndNoOther() {
        objections.make(
                Objecting.toMarketing(Identifier.of(IdentifierType.EMAIL, "e\u0301va@example.cz"), CLICK), CLERK);

        assertThat(objections.objected(Identifier.of(IdentifierType.EMAIL, " \u00C9va@Example.CZ ")))
                .isTrue();
        for (String other : List.of(
                "eva@example.cz",
                "\u00e9va@example.c",
                "%",
                "_",
                "",
                "' OR 1=1--",
                "\u00e9va@example.cz\u200b",
                "\0",
                "\uD800",
                "\u00e9v\u0430@example.cz")) {
            assertThat(objections.objected(Identifier.of(IdentifierType.EMAIL, other)))
                    .as(other.codePoints().boxed().toList().toString())
                    .isFalse();
        }
        assertThat(objections.objected(Identifier.of(IdentifierType.USER_NAME, "\u00e9va@example.cz")))
                .isFalse();
    }

    @Test
    @Tag("F14")
    void whatNoDatabaseCouldKeepIsRefusedWithoutBeingShown() {
        for (String hostile : List.of("canary\0", "canary\uD800", "\uDC00canary")) {
            assertThatThrownBy(() -> Objecting.toMarketing(Identifier.of(IdentifierType.EMAIL, hostile), CLICK))
                    .isInstanceOf(GdprException.class)
                    .message()
                    .doesNotContain("canary");
            assertThatThrownBy(() -> Objecting.to(EVA, "profiling", CLICK, hostile))
                    .isInstanceOf(GdprException.class)
                    .message()
                    .doesNotContain("canary");
        }
    }

    @Test
    @Tag("F17")
    void noValueShowsInATextForm() {
        Objecting objecting = new Objecting(
                UUID.randomUUID(), EVA, Objections.MARKETING, List.of(MAIL), CLICK, "grounds with a canary");
        objections.make(objecting, HERSELF);

        assertThat(objecting.toString()).doesNotContain("canary").doesNotContain("example.cz");
        assertThat(objections.lines(EVA).toString()).doesNotContain("example.cz");
        assertThat(office.changes.toString()).doesNotContain("canary");
    }

    @Test
    void theListOutlivesAnErasureAndHoldsNoValue() {
        objections.make(Objecting.toMarketing(EVA, List.of(MAIL), CLICK), HERSELF);
        office.consents.forget(EVA, HERSELF);
        office.deleteProof(EVA);

        assertThat(objections.objected(MAIL)).isTrue();
        assertThat(objections.objected(EVA, "newsletter")).isTrue();
        assertThat(objections.lines(EVA))
                .singleElement()
                .satisfies(line -> assertThat(line.hashes()).allMatch(hash -> hash.matches("[A-Za-z0-9_-]{43}")));
    }

    @Test
    void aLineGoesWhenItsPeriodIsOverAndThePersonIsKnownNoMore() {
        SubjectId adam = SubjectId.of("customer", 43);
        objections.make(Objecting.toMarketing(EVA, List.of(MAIL), CLICK), HERSELF);
        objections.make(Objecting.toMarketing(adam, List.of(), CLICK), HERSELF);
        objections.make(Objecting.toMarketing(Identifier.of(IdentifierType.PHONE, "+420 777 000 111"), CLICK), CLERK);

        office.pass(Duration.ofDays(3650));
        assertThat(objections.sweep(who -> false)).as("the day has not come").isZero();
        office.pass(Duration.ofDays(5));
        assertThat(objections.sweep(adam::equals)).isEqualTo(2);
        assertThat(objections.objected(MAIL)).isFalse();
        assertThat(objections.objected(adam, "newsletter")).as("still known").isTrue();
        assertThat(objections.sweep(who -> false)).isEqualTo(1);
    }

    @Test
    void saidAgainTheSameObjectionIsMadeOnce() {
        Objecting objecting = Objecting.to(EVA, "profiling", CLICK, null);
        UUID id = objections.make(objecting, HERSELF);

        assertThat(objections.make(objecting, HERSELF)).isEqualTo(id);
        assertThat(objections.of(EVA)).hasSize(1);
        assertThat(office.proved(EVA)).hasSize(1);
        assertThat(office.changes).as("nobody is told twice").hasSize(1);
    }

    @Test
    void aListenerThatFailsUndoesADecisionAndNoObjection() {
        Objections deaf = office.objections(change -> {
            throw new IllegalStateException("a listener fails");
        });
        UUID id = deaf.make(Objecting.to(EVA, "profiling", CLICK, null), HERSELF);
        assertThat(deaf.objected(EVA, "profiling")).isTrue();

        assertThatThrownBy(() -> deaf.decide(id, Decision.REJECTED, "needed", CLERK))
                .hasMessage("a listener fails");
        assertThat(deaf.objected(EVA, "profiling")).isTrue();
        assertThat(deaf.find(id))
                .hasValueSatisfying(found -> assertThat(found.open()).isTrue());
    }

    @Test
    void aStoreThatFailsMeansObjected() {
        Objections down = Objections.builder()
                .list(new MarketingList("x", LawfulBasis.LEGAL_OBLIGATION, Period.ofYears(1), Set.of()))
                .consents(office.consents)
                .store(office.objectionStore)
                .ledger(office.ledger)
                .secrets(office.secrets)
                .transactions(Office.DOWN)
                .build();

        assertThat(down.objected(EVA, "profiling")).isTrue();
        assertThat(down.objected(MAIL)).isTrue();
        assertThatThrownBy(() -> down.make(Objecting.to(EVA, "profiling", CLICK, null), HERSELF))
                .hasMessage("no connection");
    }

    private List<String> bodies() {
        return office.ledger.of(EVA, "objection.").stream()
                .map(entry -> entry.payload().orElseThrow().body().toString())
                .toList();
    }
}
