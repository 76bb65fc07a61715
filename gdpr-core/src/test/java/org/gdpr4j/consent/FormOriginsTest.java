package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.consent.Office.CLERK;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.HERSELF;
import static org.gdpr4j.consent.Office.MAIL;
import static org.gdpr4j.consent.Office.both;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.consent.FormResult.Answer;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.ServedNotice;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FormOriginsTest {

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
    @Tag("L7")
    void aPersonalLinkNeedsNoConfirmation() {
        String link = forms.personalLink(EVA, offers, office.now.get().plusSeconds(60));
        assertThat(link).hasSizeLessThan(300).doesNotContain("example");
        FormSubmission submission =
                FormSubmission.of(offers, "cs", Map.of("name", "Eva"), Set.of("news"), FormOrigin.link(link));

        FormResult result = forms.submit(submission);
        assertThat(result.person()).contains(EVA);
        assertThat(office.consents.holds(EVA, "newsletter")).isTrue();
        assertThat(office.sent).isEmpty();
    }

    @Test
    void aPersonalLinkServesOnePersonOneFormAndItsTime() {
        String link = forms.personalLink(EVA, offers, office.now.get().plusSeconds(60));
        FormDefinition other = Office.confirmedOffers().definition();
        assertThat(by(other, link).answer()).isEqualTo(Answer.REFUSED);
        for (String wrong : List.of("", "x", link + "x", office.withdrawals.token(EVA, "newsletter"))) {
            assertThat(by(offers, wrong).answer()).isEqualTo(Answer.REFUSED);
        }
        office.pass(Duration.ofSeconds(60));
        FormResult over = by(offers, link);
        assertThat(over.answer()).isEqualTo(Answer.REFUSED);
        assertThat(over.events()).isEmpty();
        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
    }

    private FormResult by(FormDefinition form, String link) {
        return forms.submit(
                FormSubmission.of(form, "cs", Map.of("name", "Eva"), Set.of("news"), FormOrigin.link(link)));
    }

    @Test
    void aPurposeThatDemandsAConfirmationGetsItFromALinkOrALogin() {
        FormDefinition form = internal();
        SubjectId adam = SubjectId.of("customer", 43);
        FormOrigin link =
                FormOrigin.link(forms.personalLink(EVA, form, office.now.get().plusSeconds(60)));
        forms.submit(FormSubmission.of(form, "cs", Map.of(), Set.of("calls"), link));
        assertThat(office.consents.holds(EVA, "calls")).isTrue();

        forms.submit(
                FormSubmission.of(form, "cs", Map.of(), Set.of("calls"), FormOrigin.user(adam, HERSELF, Channel.APP)));
        assertThat(office.consents.holds(adam, "calls")).isTrue();
        assertThat(office.consents.history(adam, "calls").get(0).by()).isEqualTo(HERSELF);
    }

    @Test
    @Tag("L15")
    void staffRecordWhatWasSaidOnThePhoneWithItsEvidence() {
        Evidence call = Evidence.spoken(Channel.PHONE, "recording 4711")
                .at(office.now.get().minusSeconds(600));
        FormResult result = forms.submit(FormSubmission.of(
                offers, "cs", Map.of("name", "Eva"), Set.of("news"), FormOrigin.staff(EVA, call, CLERK)));

        ConsentEvent event = result.events().get(0);
        assertThat(event.by()).isEqualTo(CLERK);
        assertThat(event.evidence()).isEqualTo(call);
        assertThat(office.notices.servedTo(EVA))
                .singleElement()
                .extracting(ServedNotice::how, ServedNotice::channel, ServedNotice::at, ServedNotice::by)
                .containsExactly(Manner.READ_OUT, Channel.PHONE, call.when(), CLERK);

        FormResult lead = forms.submit(FormSubmission.of(
                offers,
                "cs",
                Map.of("name", "Adam"),
                Set.of("keep"),
                FormOrigin.staff(Evidence.signed(Channel.IN_PERSON, "folder 12"), CLERK)));
        assertThat(lead.newcomer()).isTrue();
        assertThat(lead.given("processing")).isTrue();
    }

    @Test
    @Tag("L12")
    void theSameFormWithdrawsAndUnsubscribes() {
        office.directory.put(EVA, List.of(MAIL));
        office.give("newsletter");
        String link = forms.personalLink(EVA, offers, office.now.get().plusSeconds(60));
        FormResult result = forms.submit(
                FormSubmission.of(offers, "cs", Map.of("name", "Eva"), Set.of("no-news"), FormOrigin.link(link)));
        assertThat(result.withdrawn("newsletter")).isTrue();
        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
        assertThat(office.notices.servedTo(EVA)).as("nothing was collected").isEmpty();

        forms.submit(sent(Set.of("stop")));
        assertThat(office.objections.objected(EVA, "newsletter")).isFalse();
        FormResult stopped = forms.confirm(office.word());
        assertThat(stopped.objected()).isTrue();
        assertThat(office.objections.objected(EVA, "newsletter")).isTrue();
        assertThat(office.objections.objected(MAIL)).isTrue();
    }

    @Test
    void whatIsMissingHoldsUpWhatIsGivenAndNoWithdrawal() {
        office.give("newsletter");
        String link = forms.personalLink(EVA, offers, office.now.get().plusSeconds(60));
        FormResult nothing =
                forms.submit(FormSubmission.of(offers, "cs", Map.of(), Set.of("keep"), FormOrigin.link(link)));
        assertThat(nothing.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(nothing.problems()).containsExactly(new FormProblem("name", Reason.MISSING));
        assertThat(office.consents.holds(EVA, "processing")).isFalse();

        FormResult some = forms.submit(
                FormSubmission.of(offers, "cs", Map.of(), Set.of("keep", "no-news"), FormOrigin.link(link)));
        assertThat(some.answer()).isEqualTo(Answer.INCOMPLETE);
        assertThat(some.withdrawn("newsletter")).isTrue();
        assertThat(some.given("processing")).isFalse();
    }

    private static FormDefinition internal() {
        return FormDraft.of("internal", 1)
                .languages("cs", "en")
                .country("CZ")
                .box(ConsentBox.gives("news", "newsletter", PRIVACY, both("Letter")))
                .box(ConsentBox.gives("calls", "calls", PRIVACY, both("Calls")))
                .definition();
    }
}
