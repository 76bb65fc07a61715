package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Room.CLERK;
import static org.gdpr4j.consent.Room.CLICK;
import static org.gdpr4j.consent.Room.EVA;
import static org.gdpr4j.consent.Room.HERSELF;
import static org.gdpr4j.consent.Room.JOB;
import static org.gdpr4j.consent.Room.SHOWN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentState.Status;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private final Room room = new Room();
    private final Consents consents = room.consents;

    @Test
    @Tag("L9")
    void aConsentHoldsFromGivingToWithdrawal() {
        assertThat(room.holds("newsletter")).isFalse();
        room.give("newsletter");
        assertThat(room.holds("newsletter")).isTrue();
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);
        assertThat(room.holds("newsletter")).isFalse();
        room.give("newsletter");
        assertThat(room.holds("newsletter")).isTrue();
    }

    @Test
    void nothingIsAYesByItself() {
        room.give("newsletter");

        assertThat(consents.holds(SubjectId.of("customer", 43), "newsletter")).isFalse();
        assertThat(consents.holds(SubjectId.of("employee", 42), "newsletter")).isFalse();
        assertThat(consents.holds(EVA, "yearly")).isFalse();
        assertThat(consents.holds(EVA, "nowhere declared")).isFalse();
        assertThat(room.why("yearly")).isEqualTo("Nothing is known of a consent to 'yearly'.");
        assertThat(room.why("nowhere declared")).isEqualTo("The purpose is not declared.");
    }

    @Test
    void aPurposeThatIsDeclaredNoMoreIsANoAndCanStillBeWithdrawn() {
        room.give("newsletter");
        Consents later = Consents.builder()
                .purposes(Purposes.of())
                .store(room.store)
                .ledger(room.ledger)
                .transactions(room.transactions)
                .build();

        assertThat(later.holds(EVA, "newsletter")).isFalse();
        assertThat(later.withdraw(EVA, "newsletter", CLICK, HERSELF)).isPresent();
        assertThat(later.history(EVA, "newsletter")).hasSize(2);
    }

    @Test
    void aConsentWithoutTheRightToWithdrawToldBeforeIsNone() {
        Shown silent = new Shown("privacy", 3, "cs", SHOWN.textHash(), false);

        assertThatThrownBy(() -> consents.give(Giving.of(EVA, "newsletter", CLICK, silent), HERSELF))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("Art. 7(3)");
        assertThat(consents.history(EVA, "newsletter")).isEmpty();
    }

    @Test
    void whereConfirmationIsDemandedNothingHoldsBeforeIt() {
        room.give("confirmed");
        assertThat(room.holds("confirmed")).isFalse();
        assertThat(room.why("confirmed")).isEqualTo("Given, but not confirmed, as 'confirmed' demands.");

        assertThat(consents.confirm(EVA, "confirmed", CLICK, HERSELF)).isPresent();
        assertThat(room.holds("confirmed")).isTrue();
        assertThat(room.why("confirmed")).isEqualTo("Given and confirmed under privacy@3, until it is withdrawn.");
        assertThat(consents.confirm(EVA, "confirmed", CLICK, HERSELF)).isEmpty();
    }

    @Test
    void whatWasWithdrawnBeforeItWasConfirmedCanBeConfirmedNoMore() {
        room.give("confirmed");
        consents.withdraw(EVA, "confirmed", CLICK, HERSELF);

        assertThatThrownBy(() -> consents.confirm(EVA, "confirmed", CLICK, HERSELF))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("Withdrawn.");
        assertThatThrownBy(() -> consents.confirm(EVA, "newsletter", CLICK, HERSELF))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("Nothing is known");
        assertThat(room.holds("confirmed")).isFalse();
    }

    @Test
    void anExplicitPurposeIsNotSatisfiedByAnOrdinaryConsent() {
        assertThatThrownBy(() -> room.give("health"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("Art. 9(2)(a)");
        consents.give(Giving.of(EVA, "health", CLICK, SHOWN).explicitly(), HERSELF);
        assertThat(room.holds("health")).isTrue();

        room.give("newsletter");
        Consents stricter = room.stricter(List.of(ConsentTerms.of("newsletter").withExplicit()));
        assertThat(stricter.holds(EVA, "newsletter")).isFalse();
        assertThat(stricter.explain(EVA, "newsletter").why()).contains("explicit statement");
        assertThat(stricter.at(EVA, "newsletter", room.now()).holds()).isTrue();
    }

    @Test
    void termsThatDemandAConfirmationNowAreANoForWhatWasGivenBefore() {
        room.give("newsletter");
        Consents stricter = room.stricter(List.of(ConsentTerms.of("newsletter").withConfirmation()));

        assertThat(stricter.holds(EVA, "newsletter")).isFalse();
        stricter.confirm(EVA, "newsletter", CLICK, HERSELF);
        assertThat(stricter.holds(EVA, "newsletter")).isTrue();
    }

    @Test
    void aConsentEndsByItsDateWithoutAJob() {
        room.give("yearly");
        assertThat(room.why("yearly")).contains("until 2027-03-01T08:00:00Z");
        room.set(Instant.parse("2027-03-01T07:59:59.999Z"));
        assertThat(room.holds("yearly")).isTrue();
        room.set(Instant.parse("2027-03-01T08:00:00Z"));
        assertThat(room.holds("yearly")).isFalse();
        assertThat(consents.explain(EVA, "yearly").status()).isEqualTo(Status.EXPIRED);
        assertThat(room.why("yearly")).isEqualTo("Ended by its date, 2027-03-01T08:00:00Z.");
        assertThat(consents.history(EVA, "yearly")).hasSize(1);
    }

    @Test
    void theJobWritesDownWhatHasEndedOnce() {
        room.give("yearly");
        consents.give(
                Giving.of(EVA, "newsletter", CLICK, SHOWN).until(room.now().plusSeconds(10)), HERSELF);
        consents.give(Giving.of(SubjectId.of("customer", 1), "newsletter", CLICK, SHOWN), HERSELF);
        assertThat(consents.expire(10, JOB)).isZero();

        room.pass(Duration.ofDays(400));
        assertThat(consents.expire(1, JOB)).isEqualTo(1);
        assertThat(consents.expire(10, JOB)).isEqualTo(1);
        assertThat(consents.expire(10, JOB)).isZero();

        assertThat(kinds("yearly")).containsExactly(Kind.GIVEN, Kind.EXPIRED);
        assertThat(room.changes).extracting(ConsentChange::kind).contains(ConsentChange.Kind.EXPIRED);
        room.give("yearly");
        assertThat(room.holds("yearly")).isTrue();
    }

    @Test
    void aPeriodIsCountedInTheControllersZone() {
        room.set(Instant.parse("2024-02-28T23:30:00Z"));
        Consents prague = room.builder()
                .options(ConsentOptions.defaults().withZone(ZoneId.of("Europe/Prague")))
                .build();
        ConsentEvent event = prague.give(Giving.of(EVA, "yearly", CLICK, SHOWN), HERSELF);

        // 29 February 00:30 in Prague, and a year later there is no such day.
        assertThat(event.given().until()).isEqualTo("2025-02-27T23:30:00Z");
    }

    @Test
    void aMaterialChangeOutdatesWhatWasGivenBefore() {
        room.give("newsletter");
        SubjectId other = SubjectId.of("customer", 7);
        Shown newer = new Shown("privacy", 4, "pl", SHOWN.textHash(), true);
        consents.give(Giving.of(other, "newsletter", CLICK, newer), HERSELF);

        assertThat(consents.outdate("newsletter", new NoticeId("privacy", 4), 10, JOB))
                .isEqualTo(1);
        assertThat(consents.outdate("newsletter", new NoticeId("privacy", 4), 10, JOB))
                .isZero();

        assertThat(room.holds("newsletter")).isFalse();
        assertThat(room.why("newsletter"))
                .isEqualTo("What was shown has changed materially since it was given under privacy@3.");
        assertThat(consents.holds(other, "newsletter")).isTrue();
        assertThat(consents.askAgain(EVA, "newsletter", JOB).kind()).isEqualTo(Kind.ASKED_AGAIN);
        assertThat(room.holds("newsletter")).isFalse();
        consents.give(Giving.of(EVA, "newsletter", CLICK, newer), HERSELF);
        assertThat(room.holds("newsletter")).isTrue();
    }

    @Test
    void askingAgainChangesNothing() {
        room.give("newsletter");
        consents.askAgain(EVA, "newsletter", CLERK);
        assertThat(room.holds("newsletter")).isTrue();
        consents.refuse(EVA, "newsletter", CLICK, HERSELF);
        assertThat(room.holds("newsletter")).isFalse();
        assertThat(room.why("newsletter")).isEqualTo("Refused.");
    }

    @Test
    @Tag("L9")
    void aWithdrawalDoesNotRewriteThePast() {
        Instant before = room.now().minusSeconds(1);
        Instant given = room.now();
        room.give("newsletter");
        room.pass(Duration.ofDays(1));
        Instant withdrawn = room.now();
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);
        room.pass(Duration.ofDays(1));

        assertThat(consents.at(EVA, "newsletter", before).holds()).isFalse();
        assertThat(consents.at(EVA, "newsletter", given).holds()).isTrue();
        assertThat(consents.at(EVA, "newsletter", withdrawn.minusNanos(1_000)).holds())
                .isTrue();
        assertThat(consents.at(EVA, "newsletter", withdrawn).holds()).isFalse();
        assertThat(consents.at(EVA, "newsletter", room.now()).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void aClockThatJumpsBackChangesNoState() {
        room.give("newsletter");
        room.pass(Duration.ofHours(-1));
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);
        room.pass(Duration.ofHours(-1));
        room.give("newsletter");
        room.pass(Duration.ofHours(-1));
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);

        assertThat(room.holds("newsletter")).isFalse();
        assertThat(consents.history(EVA, "newsletter"))
                .extracting(ConsentEvent::number)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void theSameIdIsRecordedOnce() {
        Giving giving = Giving.of(EVA, "newsletter", CLICK, SHOWN).withId(UUID.randomUUID());
        ConsentEvent first = consents.give(giving, HERSELF);
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);

        assertThat(consents.give(giving, HERSELF)).isEqualTo(first);
        assertThat(room.holds("newsletter")).isFalse();
        assertThat(kinds("newsletter")).containsExactly(Kind.GIVEN, Kind.WITHDRAWN);
    }

    @Test
    void withdrawingWhatIsNotThereOrAgainSucceedsAndWritesNothing() {
        assertThat(consents.withdraw(EVA, "newsletter", CLICK, HERSELF)).isEmpty();
        assertThat(consents.withdraw(EVA, "nowhere declared", CLICK, HERSELF)).isEmpty();
        room.give("newsletter");
        assertThat(consents.withdraw(EVA, "newsletter", CLICK, HERSELF)).isPresent();
        assertThat(consents.withdraw(EVA, "newsletter", CLICK, HERSELF)).isEmpty();

        assertThat(kinds("newsletter")).containsExactly(Kind.GIVEN, Kind.WITHDRAWN);
        assertThat(room.changes)
                .extracting(ConsentChange::kind)
                .containsExactly(ConsentChange.Kind.GIVEN, ConsentChange.Kind.WITHDRAWN);
    }

    @Test
    void eachEventIsProvedInTheLedgerUnderItsOwnId() {
        room.give("confirmed");
        consents.confirm(EVA, "confirmed", CLICK, HERSELF);
        ConsentEvent asked = consents.askAgain(EVA, "confirmed", JOB);
        consents.withdraw(EVA, "confirmed", CLICK, HERSELF);

        assertThat(room.proofs())
                .containsExactlyInAnyOrder(
                        "consent.given", "consent.confirmed", "consent.asked-again", "consent.withdrawn");
        assertThat(room.ledger.find(asked.id())).isPresent();
    }

    @Test
    @Tag("L15")
    void staffRecordWhatCameByPhoneOrOnPaperWithItsEvidence() {
        Instant signedAt = room.now().minus(Duration.ofDays(3));
        Evidence paper = Evidence.signed(Channel.POST, "folder 7, sheet 12").at(signedAt);
        consents.give(Giving.of(EVA, "newsletter", paper, SHOWN), CLERK);
        consents.withdraw(EVA, "newsletter", Evidence.spoken(Channel.PHONE, "call 8124"), CLERK);

        List<ConsentEvent> history = consents.history(EVA, "newsletter");
        assertThat(history).extracting(ConsentEvent::by).containsOnly(CLERK);
        ConsentEvent given = history.get(0);
        assertThat(given.evidence()).isEqualTo(paper);
        assertThat(given.given().shown()).isEqualTo(SHOWN);
        assertThat(given.recordedAt()).isEqualTo(room.now());
        // Before it was recorded, nobody here could have relied on it.
        assertThat(consents.at(EVA, "newsletter", signedAt).holds()).isFalse();
    }

    @Test
    void aChildNeedsTheHolderOfParentalResponsibilityAndNoBirthDateIsKept() {
        AgeLimits limits = AgeLimits.standard();
        AgeBand child = limits.band("CZ", 14, LocalDate.of(2026, 3, 1));
        Giving alone = Giving.of(EVA, "games", CLICK, SHOWN);

        assertThatThrownBy(() -> consents.give(alone, HERSELF)).hasMessageContaining("age band");
        assertThatThrownBy(() -> consents.give(alone.at(child, "CZ"), HERSELF)).hasMessageContaining("Art. 8(1)");
        consents.give(alone.at(child, "CZ").by(new Guardian("guardian:7", "mother", "signature compared")), CLERK);
        assertThat(room.holds("games")).isTrue();
        assertThat(consents.history(EVA, "games").get(0).given().age()).isEqualTo(AgeBand.BELOW_LIMIT);
    }

    @Test
    void addressAndUserAgentAreKeptOnlyWhereTheControllerAsks() {
        Evidence.Connection connection = new Evidence.Connection("192.0.2.1", "a browser");
        Giving giving = Giving.of(EVA, "newsletter", CLICK.from(connection), SHOWN);

        assertThat(consents.give(giving, HERSELF).evidence().connection()).isNull();
        Consents asking = room.builder()
                .options(ConsentOptions.defaults().withConnections())
                .build();
        assertThat(asking.give(giving.withId(UUID.randomUUID()), HERSELF)
                        .evidence()
                        .connection())
                .isEqualTo(connection);
    }

    @Test
    void aForgottenPersonIsANoWhoseProofStays() {
        room.give("newsletter");
        assertThat(consents.forget(EVA, JOB)).isEqualTo(1);

        assertThat(room.holds("newsletter")).isFalse();
        assertThat(room.why("newsletter")).startsWith("Nothing is known");
        assertThat(consents.history(EVA, "newsletter")).isEmpty();
        assertThat(consents.at(EVA, "newsletter", room.now()).holds()).isFalse();
        assertThat(consents.proof(EVA, room.issuer.grant(ClaimAccess.Right.PROOFS, CLERK, "case 7 C 12")))
                .extracting(ConsentEvent::kind)
                .containsExactly(Kind.GIVEN, Kind.ERASED);
        assertThat(room.ledger.of(EVA, "access.claim")).hasSize(1);
        room.give("newsletter");
        assertThat(room.holds("newsletter")).isTrue();
        assertThat(consents.history(EVA, "newsletter"))
                .extracting(ConsentEvent::number)
                .containsExactly(3);
    }

    @Test
    void proofsAreShownForAClaimOnly() {
        ClaimAccess other = room.issuer.grant(ClaimAccess.Right.READS, CLERK, "case 7 C 12");
        ClaimAccess foreign = new ClaimAccess.Issuer().grant(ClaimAccess.Right.PROOFS, CLERK, "case 7 C 12");

        assertThatThrownBy(() -> consents.proof(EVA, other)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> consents.proof(EVA, foreign)).isInstanceOf(GdprException.class);
    }

    @Test
    void nothingPersonalIsShownByAccident() {
        Guardian guardian = new Guardian("guardian:Jan", "Jan's mother", "Jan's passport");
        Evidence evidence = Evidence.written(Channel.EMAIL, "letter of Jan")
                .from(new Evidence.Connection("192.0.2.1 Jan", "Jan's browser"));
        Giving giving = Giving.of(EVA, "newsletter", evidence, SHOWN).by(guardian);
        ConsentEvent event = consents.give(giving, HERSELF);

        assertThat(event + " " + giving + " " + evidence + " " + evidence.connection() + " " + guardian + " "
                        + consents.explain(giving.subject(), "newsletter"))
                .doesNotContain("Jan");
    }

    private List<Kind> kinds(String purpose) {
        return consents.history(EVA, purpose).stream().map(ConsentEvent::kind).toList();
    }
}
