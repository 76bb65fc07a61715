package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.MAIL;
import static org.gdpr4j.consent.Office.both;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.consent.FormResult.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FormInputTest {

    private static final List<String> HOSTILE = List.of(
            "' OR 1=1--",
            "\u202Ecanary",
            "a\u200Bb",
            "n\u0430me",
            "e\u0301",
            "\u00E9",
            "\u0130\u0131",
            "trailing ",
            "\uD83D\uDE00",
            "100%_",
            "</script><script>alert(1)</script>",
            "=HYPERLINK(\"x\")",
            "../../etc/passwd",
            "{link}",
            "\\u0000");

    private final Office office = new Office();
    private final Forms forms = office.forms();

    @Test
    @Tag("F14")
    void aValueComesThroughAsItIsAlsoWhereItWaited() {
        for (String hostile : HOSTILE) {
            office.directory.clear();
            FormData direct = forms.submit(offers(Map.of("name", hostile))).data();
            assertThat(direct.values()).containsEntry("name", hostile);

            office.directory.put(EVA, List.of(MAIL));
            forms.submit(offers(Map.of("name", hostile, "note", hostile)));
            FormData waited = forms.confirm(office.word()).data();
            assertThat(waited.values()).containsEntry("name", hostile).containsEntry("note", hostile);
        }
    }

    @Test
    @Tag("F14")
    void whatNobodyCouldKeepIsRefused() {
        for (String hostile : List.of(
                "a\0", "\uD800", "a\uDC00b", "a\nb", "a\rb", "\u0007", "x".repeat(501), "x".repeat(1_000_000))) {
            FormResult result = forms.submit(offers(Map.of("name", hostile)));
            assertThat(result.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(result.problems()).containsExactly(new FormProblem("name", Reason.WRONG));
        }
        assertThat(office.leads).isEmpty();
    }

    @Test
    @Tag("F14")
    @Tag("F17")
    void anAddressCarriesNoHeaderAndNoSecondAddress() {
        for (String hostile : List.of(
                "a@b.cz\r\nBcc: c@d.cz",
                "a@b.cz, c@d.cz",
                "a@b.cz;c@d.cz",
                "\"a b\"@c.cz",
                "a@b@c.cz",
                "<a@b.cz>",
                "a@b.cz\0",
                "a@",
                "@b.cz",
                "a b@c.cz",
                "a@b.cz\u0085",
                "x".repeat(65) + "@b.cz",
                "a@" + "x".repeat(300))) {
            FormResult result = forms.submit(offers(Map.of("email", hostile)));
            assertThat(result.problems()).as(hostile).containsExactly(new FormProblem("email", Reason.WRONG));
        }
        assertThat(office.sent).isEmpty();
        assertThat(forms.submit(offers(Map.of("email", "d'art+x_y@\u017Elu\u0165.example")))
                        .problems())
                .isEmpty();
    }

    @Test
    @Tag("F14")
    void anotherPersonsAddressIsNotTakenForOneThatLooksLikeIt() {
        office.directory.put(EVA, List.of(MAIL));
        for (String other : List.of(
                "eva.novakov\u0430@example.cz", "eva.novakova@example.c", "eva_novakova@example.cz", "%@example.cz")) {
            assertThat(forms.submit(offers(Map.of("email", other))).outcome())
                    .as(other)
                    .isEqualTo(Outcome.RECORDED);
        }
        assertThat(forms.submit(offers(Map.of("email", "EVA.Novakova@example.cz")))
                        .outcome())
                .isEqualTo(Outcome.PENDING);
        assertThat(office.proved(EVA)).isEmpty();
    }

    @Test
    void eachKindTakesWhatIsOfIt() {
        accepted(FieldKind.DATE, List.of("2026-02-28"), List.of("2026-02-30", "28.2.2026", "+12026-01-01", "2026-2-3"));
        accepted(
                FieldKind.NUMBER,
                List.of("0", "-7", "12345678901234567"),
                List.of("1.5", "1e400", "007", "--1", "\u0661"));
        accepted(
                FieldKind.PHONE,
                List.of("+420 777 000 111", "(02) 123-456"),
                List.of("abc", "+", "1", "((((((((", "+420\n777 000 111"));
        accepted(FieldKind.AGE_BAND, List.of("BELOW_LIMIT", "FROM_LIMIT"), List.of("17", "below_limit"));
        FormField choice = new FormField("a", FieldKind.CHOICE, false, both("x"), List.of("S", "M"));
        assertThat(choice.accepts("S")).isTrue();
        assertThat(choice.accepts("s")).isFalse();
        assertThat(choice.accepts("S ")).isFalse();
    }

    private static void accepted(FieldKind kind, List<String> good, List<String> bad) {
        FormField field = FormField.optional("a", kind, both("x"));
        assertThat(good).allMatch(field::accepts);
        assertThat(bad).noneMatch(field::accepts);
    }

    @Test
    void whatTheFormDoesNotHaveIsPassedOver() {
        Map<String, String> more = new HashMap<>(Map.of("csrf", "x", "keep", "on", "isAdmin", "true"));
        FormResult result = forms.submit(offers(more));

        assertThat(result.data().values()).containsOnlyKeys("email", "name");
        assertThat(result.events()).extracting(ConsentEvent::purpose).containsExactly("newsletter");
        FormResult foreign = forms.submit(FormSubmission.of(
                Office.offers().definition(), "de", filled(Map.of()), Set.of("news"), FormOrigin.visitor()));
        assertThat(foreign.problems()).containsExactly(new FormProblem("language", Reason.LANGUAGE));
        assertThat(foreign.events()).isEmpty();
    }

    @Test
    @Tag("F17")
    void noTextFormShowsAValue() {
        office.directory.put(EVA, List.of(MAIL));
        FormSubmission submission = offers(Map.of("name", "canary", "note", "canary"));
        FormResult waiting = forms.submit(submission);
        FormMessage message = office.sent.get(0);
        FormResult done = forms.confirm(office.word());

        assertThat(List.of(
                        submission.toString(),
                        waiting.toString(),
                        message.toString(),
                        done.toString(),
                        done.data().toString(),
                        Said.of(submission, office.now.get(), true).toString(),
                        FormOrigin.link("canary").toString(),
                        office.pendingStore.toString()))
                .noneMatch(text -> text.contains("canary") || text.contains("example.cz"));
    }

    private static FormSubmission offers(Map<String, String> values) {
        return FormSubmission.of(
                Office.offers().definition(), "cs", filled(values), Set.of("news", "unheard-of"), FormOrigin.visitor());
    }

    private static Map<String, String> filled(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("email", "eva.novakova@example.cz", "name", "Eva"));
        all.putAll(values);
        return all;
    }
}
