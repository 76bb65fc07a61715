package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

/** The snippets of docs/consent.md. */
class ConsentPageTest {

    private final Room room = new Room();
    private final Consents consents = room.consents;
    private final SubjectId eva = SubjectId.of("customer", 42);
    private final Actor herself = Actor.user("customer:42");
    private final Actor clerk = Actor.user("clerk-7");
    private final Actor job = Actor.job("consents");
    private final Shown shown = Room.SHOWN;

    @Test
    void aConsentIsGivenAndWithdrawn() {
        // snippet:first
        Evidence ticked = Evidence.clicked(Channel.WEB, "submission 81");
        consents.give(Giving.of(eva, "newsletter", ticked, shown), herself);

        boolean may = consents.holds(eva, "newsletter"); // true

        consents.withdraw(eva, "newsletter", Evidence.clicked(Channel.EMAIL, "link in letter 12"), herself);
        boolean still = consents.holds(eva, "newsletter"); // false, from now on
        // end

        assertThat(may).isTrue();
        assertThat(still).isFalse();
    }

    @Test
    void staffRecordWhatCameOnPaper() {
        Instant signedAt = room.now().minusSeconds(86_400);

        // snippet:paper
        Evidence paper = Evidence.signed(Channel.POST, "folder 7, sheet 12").at(signedAt);
        consents.give(Giving.of(eva, "newsletter", paper, shown), clerk);
        consents.withdraw(eva, "newsletter", Evidence.spoken(Channel.PHONE, "call 8124"), clerk);
        // end

        assertThat(consents.history(eva, "newsletter")).hasSize(2);
    }

    @Test
    void purposesDemandMore() {
        // snippet:terms
        List<ConsentTerms> terms = List.of(
                ConsentTerms.of("newsletter").withConfirmation().lasting(Period.ofYears(2)),
                ConsentTerms.of("health").withExplicit(),
                ConsentTerms.of("games").withAgeAsked());
        // end

        Consents strict = room.stricter(terms);
        strict.give(Giving.of(eva, "newsletter", Room.CLICK, shown), herself);

        // snippet:explain
        ConsentDecision decision = strict.explain(eva, "newsletter");
        String why = decision.why(); // Given, but not confirmed, as 'newsletter' demands.
        // end

        assertThat(why).isEqualTo("Given, but not confirmed, as 'newsletter' demands.");
        assertThat(decision.holds()).isFalse();
    }

    @Test
    void aChildNeedsAGuardian() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        int age = 14;
        Evidence signed = Evidence.signed(Channel.IN_PERSON, "folder 7, sheet 13");

        // snippet:child
        AgeBand band = AgeLimits.standard().band("CZ", age, today); // 15 in Czechia: BELOW_LIMIT
        Guardian mother = new Guardian("guardian:7", "mother", "identity card shown at the counter");
        consents.give(Giving.of(eva, "games", signed, shown).at(band, "CZ").by(mother), clerk);
        // end

        assertThat(room.holds("games")).isTrue();
    }

    @Test
    void thePastStaysAsItWas() {
        Instant sent = room.now();
        room.give("newsletter");
        room.pass(Duration.ofDays(1));
        consents.withdraw(eva, "newsletter", Room.CLICK, herself);

        // snippet:at
        boolean then = consents.at(eva, "newsletter", sent).holds(); // true: withdrawing does not rewrite it
        List<ConsentEvent> proof = consents.history(eva, "newsletter"); // who, when, how, shown what
        // end

        assertThat(then).isTrue();
        assertThat(proof).hasSize(2);
    }

    @Test
    void oldConsentsAreTakenOver() {
        UUID id = UUID.randomUUID();
        Instant givenAt =
                LocalDate.of(2019, 5, 1).atStartOfDay(ZoneId.of("UTC")).toInstant();

        // snippet:import
        Evidence old = Evidence.clicked(Channel.WEB, "crm-1, row 81").at(givenAt);
        ImportReport report = consents.bringIn(List.of(ImportedConsent.of(id, eva, "newsletter", "crm-1", old)), job);
        // end

        assertThat(report.imported()).isEqualTo(1);
    }
}
