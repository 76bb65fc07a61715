package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Office.both;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFormatTest {

    private static final NoticeId PRIVACY = new NoticeId("privacy", 1);
    private static final FormField MAIL = FormField.required("email", FieldKind.EMAIL, both("E-mail"));
    private static final Duration DAY = Duration.ofDays(1);
    private static final String OFFERS = FormFormat.write(Office.offers().definition());

    @Test
    void whatWasWrittenReadsBackEqual() {
        FormDefinition all = Office.offers()
                .field(new FormField(
                        "size", FieldKind.CHOICE, false, both("Size \"\u017E\" \\ </script>"), List.of("S", "M")))
                .field(FormField.optional("age", FieldKind.AGE_BAND, both("Age")))
                .box(ConsentBox.givesExplicitly("diet", "health", PRIVACY, both("\uD83D\uDE00\n\u202E")))
                .notice(new NoticeId("cookies", 2))
                .recordRefusals()
                .definition();
        for (FormDefinition form : List.of(
                all, Office.offers().definition(), Office.confirmedOffers().definition(), plain().definition())) {
            assertThat(FormFormat.read(FormFormat.write(form))).isEqualTo(form);
        }
    }

    private static FormDraft plain() {
        return FormDraft.of("plain", 7).languages("pl").country("PL").notice(PRIVACY);
    }

    @Test
    @Tag("F16")
    void aTickThatIsThereBeforehandCannotBeSaid() {
        for (String property : List.of("checked", "ticked", "preTicked", "default", "value")) {
            refused(OFFERS.replaceFirst("\"kind\":\"GIVES\"", "\"kind\":\"GIVES\",\"" + property + "\":true"))
                    .hasMessageContaining("'boxes[0]'");
        }
    }

    @Test
    @Tag("F16")
    void whatIsNotOfTheFormIsRefusedByItsPlaceAndNotShown() {
        refused("{\"canary\":1}").hasMessageContaining("it has a property");
        refused(OFFERS.replace("\"version\":1", "\"version\":\"1\""))
                .hasMessageContaining("'version' is no whole number");
        refused(OFFERS.replace("\"version\":1", "\"version\":1.5")).hasMessageContaining("'version'");
        refused(OFFERS.replace("\"version\":1", "\"version\":1e400")).hasMessageContaining("'version'");
        refused(OFFERS.replace("\"version\":1", "\"version\":9999999999999")).hasMessageContaining("'version'");
        refused(OFFERS.replace("\"version\":1", "\"version\":" + "9".repeat(1_000_000)))
                .hasMessageContaining("longer");
        refused(OFFERS.replace("\"version\":1", "\"version\":" + "9".repeat(1_000)))
                .hasMessageContaining("no JSON of the form");
        refused(OFFERS.replace("\"version\":1", "\"version\":1,\"version\":2"))
                .hasMessageContaining("no JSON of the form");
        refused(OFFERS.replace("\"languages\"", "\"canary\"")).hasMessageContaining("it has a property");
        refused(OFFERS.replace("P14D", "canary").replace("PT336H", "canary")).hasMessageContaining("'waits' is not");
        refused(OFFERS.replace("privacy@1", "canary")).hasMessageContaining("'boxes[0].notice'");
        refused(OFFERS.replace("\"TEXT\"", "\"canary\"")).hasMessageContaining("'fields[1].kind'");
        refused(OFFERS.replace("\"doubleOptIn\":false", "\"doubleOptIn\":\"false\""))
                .hasMessageContaining("'doubleOptIn'");
        refused(OFFERS.replace("\"doubleOptIn\":false,", "")).hasMessageContaining("'doubleOptIn' is missing");
        refused(OFFERS.replace("\"notices\":[]", "\"notices\":{}")).hasMessageContaining("'notices' is no array");
        refused(OFFERS.replace("\"country\":\"CZ\"", "\"country\":\"canary\"")).hasMessageContaining("country");
        refused(OFFERS.replace("Send me your letter", "canary\\u0000")).hasMessageContaining("'boxes[1].wording.");
        refused(OFFERS.replace("Send me your letter", "canary\\ud800")).hasMessageContaining("'boxes[1].wording.");
    }

    @ParameterizedTest
    @Tag("F16")
    @ValueSource(
            strings = {"", " ", "null", "[]", "\"canary\"", "1", "{", "{}{}", "{\"form\":\"a\"} canary", "\0", "NaN"})
    void whatIsNoJsonObjectIsRefused(String json) {
        refused(json);
    }

    @Test
    @Tag("F16")
    void whatIsTooLongOrTooDeepIsRefusedEarly() {
        long before = System.nanoTime();
        refused("{\"form\":\"" + "x".repeat(10_000_000) + "\"}").hasMessageContaining("longer");
        refused("[".repeat(100_000)).hasMessageContaining("no JSON of the form");
        refused("{\"form\":".repeat(100_000)).hasMessageContaining("no JSON of the form");
        refused("{\"" + "x".repeat(500_000) + "\":1}").hasMessageContaining("no JSON of the form");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private static AbstractThrowableAssert<?, ?> refused(String json) {
        return assertThatThrownBy(() -> FormFormat.read(json))
                .isInstanceOf(GdprException.class)
                .hasNoCause()
                .satisfies(
                        e -> assertThat(e.getMessage()).doesNotContain("canary").hasSizeLessThan(600));
    }

    @Test
    void aFormThatDoesNotHoldTogetherIsRefused() {
        wrong(() -> FormDraft.of("Offers!", 1).definition(), "name");
        wrong(() -> plain().country("").definition(), "country");
        wrong(() -> plain().country("XX").definition(), "country");
        wrong(() -> plain().languages().definition(), "language");
        wrong(
                () -> FormDraft.of("a", 0)
                        .languages("pl")
                        .country("PL")
                        .notice(PRIVACY)
                        .definition(),
                "version");
        wrong(() -> FormDraft.of("a", 1).languages("pl").country("PL").definition(), "a box, or links");
        wrong(() -> Office.offers().field(MAIL).definition(), "'email' stands twice");
        wrong(
                () -> Office.offers()
                        .box(ConsentBox.gives("again", "newsletter", PRIVACY, both("x")))
                        .definition(),
                "'newsletter' is asked for twice");
        wrong(
                () -> Office.offers()
                        .field(FormField.optional("de", FieldKind.TEXT, Map.of("de", "x")))
                        .definition(),
                "each of its languages");
        wrong(() -> Office.offers().doubleOptIn().definition(), "no receipt");
        wrong(() -> plain().doubleOptIn().definition(), "no address");
    }

    @Test
    void anAddressIsConfirmableRequiredAndWaitsNoLongerThanIsSaid() {
        for (FormField field : List.of(
                FormField.optional("email", FieldKind.EMAIL, both("x")),
                FormField.required("email", FieldKind.TEXT, both("x")))) {
            wrong(() -> addressed(field, DAY).definition(), "EMAIL or a PHONE");
        }
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(91))) {
            wrong(() -> addressed(MAIL, wrong).definition(), "how long");
        }
        wrong(() -> addressed(MAIL, DAY).definition(), "message to be confirmed");
        assertThatCode(() -> addressed(FormField.required("tel", FieldKind.PHONE, both("x")), DAY)
                        .confirmation("cs", new FormMail("x", "{link}"))
                        .confirmation("en", new FormMail("x", "{link}"))
                        .definition())
                .doesNotThrowAnyException();
    }

    private static FormDraft addressed(FormField field, Duration waits) {
        return FormDraft.of("a", 1)
                .languages("cs", "en")
                .country("CZ")
                .notice(PRIVACY)
                .doubleOptIn()
                .address(field, waits);
    }

    @Test
    void partsOfAFormAreRefusedOneByOne() {
        wrong(() -> ConsentBox.gives("a", " ", PRIVACY, both("x")), "one purpose");
        wrong(() -> new ConsentBox("a", BoxKind.GIVES, "p", null, both("x")), "version of the notice");
        wrong(() -> new ConsentBox("a", BoxKind.WITHDRAWS, "p", PRIVACY, both("x")), "none where");
        wrong(() -> new ConsentBox("a", BoxKind.OBJECTS_TO_MARKETING, "p", null, both("x")), "as a whole");
        wrong(() -> ConsentBox.withdraws("a", "p", Map.of()), "at least one language");
        wrong(() -> ConsentBox.withdraws("a", "p", Map.of("cs", " ")), "not blank");
        wrong(() -> ConsentBox.withdraws("a", "p", Map.of("no tag", "x")), "BCP 47");
        wrong(() -> new FormField("a", FieldKind.CHOICE, false, both("x"), List.of()), "options");
        wrong(() -> new FormField("a", FieldKind.TEXT, false, both("x"), List.of("b")), "options");
        wrong(() -> new FormField("a", FieldKind.CHOICE, false, both("x"), List.of("b\nc")), "one line");
        wrong(() -> new FormMail("a\r\nBcc: x", "{link}"), "one line");
        wrong(() -> new FormMail("a", "no place"), "{link}");
    }

    private static void wrong(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(GdprException.class).hasMessageContaining(message);
    }
}
