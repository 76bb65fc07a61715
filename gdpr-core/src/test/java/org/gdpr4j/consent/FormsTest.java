package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.HERSELF;
import static org.gdpr4j.consent.Office.MAIL;
import static org.gdpr4j.consent.Office.both;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final NoticeId PRIVACY = new NoticeId("privacy", 1);
    private static final Map<String, String> FILLED =
            Map.of("email", "eva.novakova@example.cz", "name", "Eva Nováková");

    private final Office office = new Office();
    private final Forms forms = office.forms();
    private final FormDefinition offers = Office.offers().definition();

    private FormSubmission sent(Set<String> ticked) {
        return FormSubmission.of(offers, "cs", FILLED, ticked, FormOrigin.visitor());
    }

    @Test
    @Tag("L10")
    @Tag("L11")
    void aFormWithTheConsentMakesAPersonWithItsProofAndItsNotices() {
        FormResult result = forms.submit(sent(Set.of("keep", "news")));

        assertThat(result.outcome()).isEqualTo(Outcome.RECORDED);
        assertThat(result.newcomer()).isTrue();
        assertThat(result.given("processing")).isTrue();
        assertThat(result.given("newsletter")).isTrue();
        SubjectId lead = result.person().orElseThrow();
        assertThat(office.consents.holds(lead, "newsletter")).isTrue();
        assertThat(office.notices.servedTo(lead)).singleElement().satisfies(served -> {
            assertThat(served.notice()).isEqualTo(PRIVACY);
            assertThat(served.how()).isEqualTo(Manner.LINKED_IN_FORM);
            assertThat(served.language()).isEqualTo("cs");
        });
        ConsentEvent event = result.events().get(0);
        assertThat(event.by()).hasToString("job:form offers@1");
        assertThat(event.evidence().reference())
                .contains("offers@1")
                .contains(result.submission().toString());
        Shown shown = event.given().shown();
        assertThat(shown.textHash()).isEqualTo(Texts.sha256("You may keep my request (cs)"));
        assertThat(shown.rightToWithdraw()).isTrue();
        assertThat(office.leads)
                .singleElement()
                .satisfies(data -> assertThat(data.values()).containsEntry("name", "Eva Nováková"));
    }

    @Test
    @Tag("L11")
    void withoutTheConsentItIsALeadAndAnEmptyBoxSaysNothing() {
        FormResult result = forms.submit(sent(Set.of()));

        assertThat(result.given("processing")).isFalse();
        assertThat(result.events()).isEmpty();
        assertThat(result.person()).isPresent();
        assertThat(office.notices.servedTo(result.person().orElseThrow())).hasSize(1);
    }

    @Test
    void anEmptyBoxIsARefusalOnlyWhereTheFormSaysSo() {
        FormDefinition asking = Office.offers().recordRefusals().definition();
        FormResult result = forms.submit(FormSubmission.of(asking, "cs", FILLED, Set.of("news"), FormOrigin.visitor()));

        assertThat(result.events()).extracting(ConsentEvent::kind).containsExactly(Kind.GIVEN, Kind.REFUSED);
        assertThat(result.events().get(1).purpose()).isEqualTo("processing");
    }

    @Test
    @Tag("L9")
    void aReceiptHasALinkThatWithdrawsEachConsent() {
        forms.submit(sent(Set.of("keep", "news")));

        FormMessage receipt = office.sent.get(0);
        assertThat(receipt.to()).isEqualTo(MAIL);
        assertThat(receipt.channel()).isEqualTo(Channel.EMAIL);
        assertThat(receipt.body().lines()).hasSize(2);
        SubjectId lead = SubjectId.of("lead", receipt.id());
        for (String line : receipt.body().lines().toList()) {
            String token = line.substring(line.indexOf("token=") + "token=".length());
            assertThat(office.withdrawals.withdraw(token)).isEqualTo(WithdrawalAnswer.DONE);
        }
        assertThat(office.consents.holds(lead, "processing")).isFalse();
        assertThat(office.consents.holds(lead, "newsletter")).isFalse();
    }

    @Test
    void aVisitorWithoutAnAddressIsAskedForIt() {
        FormResult result = forms.submit(FormSubmission.of(
                offers, "cs", Map.of("name", "Eva", "email", "no address"), Set.of("stop"), FormOrigin.visitor()));

        assertThat(result.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(result.problems()).containsExactly(new FormProblem("email", Reason.WRONG));
        assertThat(office.sent).isEmpty();
        assertThatThrownBy(() -> forms.submit(
                        FormSubmission.of(internal(), "cs", Map.of(), Set.of("news"), FormOrigin.visitor())))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("not for visitors");
    }

    private static FormDefinition internal() {
        return FormDraft.of("internal", 1)
                .languages("cs", "en")
                .country("CZ")
                .box(ConsentBox.gives("news", "newsletter", PRIVACY, both("Letter")))
                .box(ConsentBox.gives("calls", "calls", PRIVACY, both("Calls")))
                .definition();
    }

    @Test
    void aWithdrawalWinsOverAConsentInTheSameForm() {
        FormResult result = forms.submit(sent(Set.of("news", "no-news")));
        assertThat(result.problems()).containsExactly(new FormProblem("news", Reason.CONTRADICTS));
        assertThat(result.given("newsletter")).isFalse();

        FormResult all = forms.submit(sent(Set.of("news", "keep", "stop")));
        assertThat(all.problems()).containsExactly(new FormProblem("news", Reason.CONTRADICTS));
        assertThat(all.given("processing")).isTrue();
    }

    @Test
    void somebodyUnknownWhoOnlyUnsubscribesIsNotMade() {
        FormResult result = forms.submit(sent(Set.of("stop")));

        assertThat(result.objected()).isTrue();
        assertThat(result.person()).isEmpty();
        assertThat(office.leads).isEmpty();
        assertThat(office.objections.objected(MAIL)).isTrue();
    }

    @Test
    void aChildsConsentNeedsTheGuardian() {
        FormDefinition form = Office.offers()
                .field(FormField.required("age", FieldKind.AGE_BAND, both("Age")))
                .definition();
        Map<String, String> child = Map.of("email", "eva.novakova@example.cz", "name", "Eva", "age", "BELOW_LIMIT");
        FormSubmission submission = FormSubmission.of(form, "cs", child, Set.of("news"), FormOrigin.visitor());
        FormResult refused = forms.submit(submission);
        assertThat(refused.problems()).containsExactly(new FormProblem("news", Reason.GUARDIAN_NEEDED));
        assertThat(refused.events()).isEmpty();

        FormResult result = forms.submit(
                submission.withId(UUID.randomUUID()).by(new Guardian("customer:7", "mother", "signed in person")));
        assertThat(result.given("newsletter")).isTrue();
        assertThat(result.events().get(0).given().age()).isEqualTo(AgeBand.BELOW_LIMIT);
        assertThat(result.events().get(0).given().country()).isEqualTo("CZ");
        assertThat(result.events().get(0).given().guardian().relation()).isEqualTo("mother");
    }

    @Test
    void theSameSubmissionTwiceIsOne() {
        office.directory.put(EVA, List.of(MAIL));
        FormSubmission waiting = sent(Set.of("news"));
        assertThat(forms.submit(waiting).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(forms.submit(waiting).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(office.sent).hasSize(1);

        FormSubmission direct =
                FormSubmission.of(offers, "cs", FILLED, Set.of("news"), FormOrigin.user(EVA, HERSELF, Channel.WEB));
        FormResult once = forms.submit(direct);
        FormResult twice = forms.submit(direct);
        assertThat(twice.events()).isEqualTo(once.events());
        assertThat(office.consents.history(EVA, "newsletter")).hasSize(1);
        assertThat(office.notices.servedTo(EVA)).hasSize(1);
    }

    @Test
    void allOfAFormIsRecordedOrNothing() {
        Forms failing = office.forms(data -> {
            throw new IllegalStateException("the host could not save");
        });

        assertThatThrownBy(() -> failing.submit(sent(Set.of("keep", "stop")))).hasMessage("the host could not save");
        assertThat(office.objections.objected(MAIL)).isFalse();
        assertThat(office.sent).isEmpty();
    }

    @Test
    void aBoxThatCannotBeRecordedIsToldAndStopsNothingElse() {
        FormDefinition wrong = Office.offers()
                .box(ConsentBox.gives("a", "lottery", PRIVACY, both("Undeclared")))
                .box(ConsentBox.gives("b", "calls", new NoticeId("privacy", 9), both("Unpublished")))
                .box(ConsentBox.gives("c", "health", PRIVACY, both("Not explicit")))
                .definition();
        FormResult result = forms.submit(
                FormSubmission.of(wrong, "cs", FILLED, Set.of("a", "b", "c", "news"), FormOrigin.visitor()));

        assertThat(result.problems())
                .containsExactly(
                        new FormProblem("a", Reason.MISCONFIGURED),
                        new FormProblem("b", Reason.MISCONFIGURED),
                        new FormProblem("c", Reason.MISCONFIGURED));
        assertThat(result.events()).extracting(ConsentEvent::purpose).containsExactly("newsletter");
    }

    @Test
    void aFormIsCheckedAgainstWhatIsDeclaredAndPublished() {
        assertThat(forms.check(offers)).isEmpty();
        FormDefinition wrong = Office.offers()
                .box(ConsentBox.gives("a", "lottery", PRIVACY, both("x")))
                .box(ConsentBox.gives("b", "calls", new NoticeId("privacy", 9), both("x")))
                .box(ConsentBox.gives("c", "health", PRIVACY, both("x")))
                .box(ConsentBox.gives("d", "profiling", PRIVACY, both("x")))
                .box(ConsentBox.gives("e", "untold", new NoticeId("silent", 1), both("x")))
                .definition();

        assertThat(forms.check(wrong))
                .satisfiesExactly(
                        it -> assertThat(it).contains("privacy@9").contains("not published"),
                        it -> assertThat(it).contains("'a'").contains("not declared"),
                        it -> assertThat(it).contains("'c'").contains("9(2)(a)"),
                        it -> assertThat(it).contains("'d'").contains("LEGITIMATE_INTERESTS"),
                        it -> assertThat(it).contains("'e'").contains("does not tell of 'untold'"),
                        it -> assertThat(it).contains("'e'").contains("7(3)"));
        FormDefinition foreign = FormDraft.of("f", 1)
                .languages("pl")
                .country("PL")
                .box(ConsentBox.givesExplicitly("h", "health", PRIVACY, Map.of("pl", "x")))
                .definition();
        assertThat(forms.check(foreign)).singleElement().asString().contains("no text in 'pl'");
    }
}
