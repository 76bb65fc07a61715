package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Office.CLERK;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.HERSELF;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentRecord.Data;
import org.gdpr4j.consent.ConsentRecord.Event;
import org.gdpr4j.consent.ConsentRecord.Event.Expresser;
import org.gdpr4j.consent.ConsentRecord.Party;
import org.gdpr4j.consent.ConsentRecord.Processing;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsentRecordFormatTest {

    private static final Shown PRIVACY = new Shown("privacy", 1, "cs", "ab".repeat(32), true);
    private static final Evidence CALL = Evidence.spoken(Channel.PHONE, "recording 4711");

    private final Office office = new Office();
    private final ConsentRecords records = new ConsentRecords(
            Party.controller("acme", "ACME s.r.o.", "Praha 1", "privacy@acme.example"),
            office.purposes,
            List.of(
                    new ConsentDetails(
                            "newsletter",
                            "dpv:DirectMarketing",
                            List.of(new Data("pd:EmailAddress", false, false)),
                            Set.of("CZ", "PL"),
                            "until it is withdrawn",
                            "CZ"),
                    new ConsentDetails(
                            "health", null, List.of(new Data("diet", true, true)), Set.of("CZ"), "P1Y", "CZ")),
            office.consents,
            office.notices,
            URI.create("https://acme.example/withdraw"),
            office.clock);

    @Test
    void aRecordSaysWhatHappenedInTheOrderInWhichItDid() {
        office.consents.give(Giving.of(EVA, "newsletter", CALL, PRIVACY), CLERK);
        office.pass(Duration.ofDays(1));
        office.consents.withdraw(EVA, "newsletter", Office.CLICK, HERSELF);

        ConsentRecord record = records.record(EVA, "newsletter").orElseThrow();
        assertThat(record.subject()).isEqualTo(EVA);
        assertThat(record.notice()).isEqualTo("privacy@1");
        assertThat(record.language()).isEqualTo("cs");
        assertThat(record.processing().description()).isEqualTo("Our monthly letter");
        assertThat(record.processing().explicit()).isFalse();
        assertThat(record.events()).extracting(Event::kind).containsExactly(Kind.GIVEN, Kind.WITHDRAWN);
        assertThat(record.events().get(0).reference()).isEqualTo("recording 4711");
        assertThat(record.events().get(0).recordedBy()).isEqualTo("user:clerk-7");
        assertThat(record.id())
                .isEqualTo(records.record(EVA, "newsletter").orElseThrow().id());
        assertThat(ConsentRecordFormat.write(record))
                .contains("\"record_id\":\"" + record.id())
                .contains("\"pii_principal_id\":\"customer:42\"")
                .contains("\"privacy_notice\":\"privacy@1\"")
                .contains("\"lawful_basis\":\"eu-gdpr:A6-1-a\"")
                .contains("\"event_state\":\"dpv:ConsentGiven\"")
                .contains("\"event_state\":\"dpv:ConsentWithdrawn\"")
                .contains("\"storage_locations\":[\"CZ\",\"PL\"]");
    }

    @Test
    void whatWasWrittenReadsBackEqual() {
        office.consents.give(Giving.of(EVA, "newsletter", CALL, PRIVACY), CLERK);
        office.consents.withdraw(EVA, "newsletter", Office.CLICK, HERSELF);
        office.consents.give(
                Giving.of(EVA, "health", CALL, PRIVACY)
                        .explicitly()
                        .until(office.now.get().plusSeconds(9))
                        .at(AgeBand.BELOW_LIMIT, "CZ")
                        .by(new Guardian("customer:7", "mother", "met")),
                CLERK);
        for (String purpose : List.of("newsletter", "health")) {
            ConsentRecord record = records.record(EVA, purpose).orElseThrow();
            assertThat(ConsentRecordFormat.read(ConsentRecordFormat.write(record)))
                    .isEqualTo(record);
            ConsentReceipt receipt = records.receipt(EVA, purpose).orElseThrow();
            assertThat(ConsentRecordFormat.readReceipt(ConsentRecordFormat.write(receipt)))
                    .isEqualTo(receipt);
        }
        assertThat(records.record(EVA, "health").orElseThrow().processing().explicit())
                .isTrue();
    }

    @Test
    void aReceiptTellsNothingOfStaff() {
        office.consents.give(Giving.of(EVA, "newsletter", CALL, PRIVACY), CLERK);

        String json =
                ConsentRecordFormat.write(records.receipt(EVA, "newsletter").orElseThrow());
        assertThat(json)
                .doesNotContain("clerk-7")
                .doesNotContain("4711")
                .doesNotContain("recorded_by")
                .contains("SPOKEN by PHONE")
                .contains("https://acme.example/withdraw");
        assertThat(ConsentRecordFormat.write(records.record(EVA, "newsletter").orElseThrow()))
                .contains("clerk-7");
    }

    @Test
    void anImportedConsentIsSaidToBeOne() {
        office.consents.bringIn(
                List.of(ImportedConsent.of(
                        UUID.randomUUID(),
                        EVA,
                        "newsletter",
                        "the old shop",
                        CALL.at(Instant.parse("2020-02-29T00:00:00Z")))),
                CLERK);

        ConsentRecord record = records.record(EVA, "newsletter").orElseThrow();
        assertThat(record.notice()).isNull();
        assertThat(record.events().get(0).at()).isEqualTo("2020-02-29T00:00:00Z");
        assertThat(ConsentRecordFormat.write(record)).contains("\"imported\":true");
        assertThat(ConsentRecordFormat.read(ConsentRecordFormat.write(record))).isEqualTo(record);
    }

    @Test
    void everyKindOfEventReadsBackEqual() {
        long seed = System.nanoTime();
        System.out.println("everyKindOfEventReadsBackEqual: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            ConsentRecord record = random(random);
            assertThat(ConsentRecordFormat.read(ConsentRecordFormat.write(record)))
                    .as("seed " + seed)
                    .isEqualTo(record);
        }
    }

    private static ConsentRecord random(Random random) {
        Kind[] kinds = Kind.values();
        Expresser[] persons = Expresser.values();
        List<Event> events = random.ints(random.nextInt(5), 0, kinds.length)
                .mapToObj(kind -> new Event(
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                        kinds[kind],
                        random.nextBoolean(),
                        random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt()),
                        persons[random.nextInt(persons.length)],
                        text(random),
                        text(random),
                        text(random),
                        text(random)))
                .toList();
        Processing processing = new Processing(
                "p",
                "d " + text(random),
                text(random),
                random.nextBoolean(),
                List.of(new Data("x", random.nextBoolean(), random.nextBoolean())),
                Set.of("CZ", "a \"b\" \\ c"),
                "P1Y",
                "EU",
                URI.create("https://a.example/?x=%20&y=1"));
        List<Party> parties = List.of(
                Party.controller("c", "C", "A", "K"),
                new Party("r", "R \uD83D\uDE00", "A", "K", Party.Role.values()[random.nextInt(3)]));
        return new ConsentRecord(
                UUID.randomUUID(),
                new SubjectId("customer", "a:b:" + random.nextInt()),
                text(random),
                text(random),
                processing,
                parties,
                events);
    }

    private static String text(Random random) {
        String[] texts = {null, "", "x", "\u202E\u200B</script>", "\uD83D\uDE00", "{\"a\":1}", "\n\t\r", "e\u0301"};
        return texts[random.nextInt(texts.length)];
    }

    @Test
    void whatNothingIsKnownOfHasNoRecordAndWhatIsNotDeclaredIsRefused() {
        assertThat(records.record(EVA, "newsletter")).isEmpty();
        assertThat(records.receipt(EVA, "newsletter")).isEmpty();
        assertThatThrownBy(() -> records.record(EVA, "lottery")).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> records.record(EVA, "calls"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("ConsentDetails");
    }

    @Test
    @Tag("F16")
    void whatIsNoRecordIsRefusedByItsPlaceAndNotShown() {
        office.consents.give(Giving.of(EVA, "newsletter", CALL, PRIVACY), CLERK);
        String json =
                ConsentRecordFormat.write(records.record(EVA, "newsletter").orElseThrow());
        refused(json.replace("\"event_time\"", "\"canary\"")).hasMessageContaining("'event[0]'");
        refused(json.replace("dpv:ConsentGiven", "dpv:canary")).hasMessageContaining("'event[0].event_state'");
        refused(json.replace("dpv:DataController", "canary"))
                .hasMessageContaining("party_identification[0].party_role");
        refused(json.replace("\"imported\":false", "\"imported\":0")).hasMessageContaining("'event[0].imported'");
        refused(json.replace("\"imported\":false", "\"imported\":false,\"imported\":true"));
        refused(json.replace("\"imported\":false", "\"imported\":1e400"));
        refused(json.replace("eu-gdpr:A6-1-a", "canary")).hasMessageContaining("lawful_basis");
        refused(json.replace("[\"acme\"]", "[\"canary\"]")).hasMessageContaining("pii_controllers");
        refused(json.replace("customer:42", "canary")).hasMessageContaining("pii_principal_id");
        refused(json.replace("record-eu-gdpr", "canary")).hasMessageContaining("schema_version");
        refused(json.replace("https://w3id.org/dpv#", "https://canary/")).hasMessageContaining("@context");
        refused(json.replace("https://acme.example/withdraw", "not an address canary"))
                .hasMessageContaining("withdrawal_method");
        refused(json + json);
        refused(json.substring(0, json.length() - 1));
        refused("[".repeat(100_000));
        refused("{\"record_id\":\"" + "x".repeat(10_000_000) + "\"}").hasMessageContaining("longer");
        refused("{\"record_id\":" + "9".repeat(500_000) + "}");
        assertThatThrownBy(() -> ConsentRecordFormat.readReceipt(json)).isInstanceOf(GdprException.class);
    }

    private static AbstractThrowableAssert<?, ?> refused(String json) {
        return assertThatThrownBy(() -> ConsentRecordFormat.read(json))
                .isInstanceOf(GdprException.class)
                .hasNoCause()
                .satisfies(
                        e -> assertThat(e.getMessage()).doesNotContain("canary").hasSizeLessThan(600));
    }

    @Test
    @Tag("F17")
    void noTextFormShowsWhatIsInIt() {
        office.consents.give(Giving.of(EVA, "newsletter", CALL, PRIVACY), CLERK);
        assertThat(records.record(EVA, "newsletter").toString())
                .doesNotContain("4711")
                .doesNotContain("clerk");
        assertThat(records.receipt(EVA, "newsletter").toString()).doesNotContain("4711");
    }
}
