package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Room.CLICK;
import static org.gdpr4j.consent.Room.EVA;
import static org.gdpr4j.consent.Room.HERSELF;
import static org.gdpr4j.consent.Room.JOB;
import static org.gdpr4j.consent.Room.SHOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final Instant LONG_AGO = Instant.parse("2019-05-01T10:00:00Z");
    private static final Evidence OLD = CLICK.at(LONG_AGO);

    private final Room room = new Room();
    private final Consents consents = room.consents;

    @Test
    void anImportedConsentIsMarkedForEverAndSaysWhatItLacks() {
        assertThat(consents.bringIn(List.of(old("newsletter")), JOB)).isEqualTo(new ImportReport(1, 0, List.of()));

        assertThat(room.holds("newsletter")).isTrue();
        assertThat(room.why("newsletter")).isEqualTo("Given, taken over from an older system, until it is withdrawn.");
        ConsentEvent event = consents.history(EVA, "newsletter").get(0);
        assertThat(event.kind()).isEqualTo(ConsentEvent.Kind.IMPORTED);
        assertThat(event.note()).isEqualTo("from crm-1");
        assertThat(event.lacking())
                .containsExactly("the text that was shown", "that the right to withdraw was told before");
        assertThat(old("newsletter").withShown(SHOWN).shown()).isEqualTo(SHOWN);
    }

    @Test
    void itHeldSinceItWasGivenThere() {
        consents.bringIn(List.of(old("newsletter")), JOB);

        assertThat(consents.at(EVA, "newsletter", LONG_AGO).holds()).isTrue();
        assertThat(consents.at(EVA, "newsletter", LONG_AGO.minusSeconds(1)).holds())
                .isFalse();
    }

    @Test
    void importingAgainChangesNothingAndWithdrawalsStay() {
        ImportedConsent old = old("newsletter");
        consents.bringIn(List.of(old), JOB);
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);

        assertThat(consents.bringIn(List.of(old, old("newsletter")), JOB)).isEqualTo(new ImportReport(0, 2, List.of()));
        assertThat(room.holds("newsletter")).isFalse();
        assertThat(consents.history(EVA, "newsletter")).hasSize(2);
    }

    @Test
    void whatTheRoomKnowsItselfCountsMore() {
        consents.refuse(EVA, "newsletter", CLICK, HERSELF);
        consents.bringIn(List.of(old("newsletter")), JOB);
        assertThat(room.holds("newsletter")).isFalse();
    }

    @Test
    void whatWouldBeNoConsentIsRefusedAndStopsNoOther() {
        ImportedConsent future = ImportedConsent.of(
                UUID.randomUUID(), EVA, "yearly", "crm-1", CLICK.at(room.now().plusSeconds(1)));
        ImportedConsent child = old("games").at(AgeBand.BELOW_LIMIT, "PL");
        List<ImportedConsent> all = List.of(old("nowhere"), old("health"), future, child, old("newsletter"));
        ImportReport report = consents.bringIn(all, JOB);

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(ImportReport.Refused::id)
                .containsExactly(all.get(0).id(), all.get(1).id(), future.id(), child.id());
        assertThat(report.refused())
                .extracting(ImportReport.Refused::why)
                .allSatisfy(why -> assertThat(why).doesNotContain("42"));
        assertThat(room.holds("newsletter")).isTrue();
    }

    @Test
    void whatHadBeenConfirmedIsConfirmed() {
        SubjectId other = SubjectId.of("customer", 7);
        ImportedConsent unconfirmed = ImportedConsent.of(UUID.randomUUID(), other, "confirmed", "crm-1", OLD);
        consents.bringIn(List.of(old("confirmed").withConfirmation(), unconfirmed), JOB);

        assertThat(room.holds("confirmed")).isTrue();
        assertThat(consents.holds(other, "confirmed")).isFalse();
    }

    @Test
    void itsPeriodRunsFromWhenItWasGiven() {
        consents.bringIn(List.of(old("yearly")), JOB);
        assertThat(room.holds("yearly")).isFalse();
        assertThat(consents.explain(EVA, "yearly").until()).isEqualTo(Instant.parse("2020-05-01T10:00:00Z"));
    }

    @Test
    void whatNobodyCanDateIsNoConsent() {
        assertThatThrownBy(() -> ImportedConsent.of(UUID.randomUUID(), EVA, "newsletter", "crm-1", CLICK))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("instant");
    }

    @Test
    void anImportTouchesNoOtherTime() {
        consents.bringIn(List.of(old("newsletter")), JOB);
        room.pass(Duration.ofDays(1));
        consents.withdraw(EVA, "newsletter", CLICK, HERSELF);
        assertThat(consents.at(EVA, "newsletter", room.now()).holds()).isFalse();
    }

    private static ImportedConsent old(String purpose) {
        return ImportedConsent.of(UUID.randomUUID(), EVA, purpose, "crm-1", OLD);
    }
}
