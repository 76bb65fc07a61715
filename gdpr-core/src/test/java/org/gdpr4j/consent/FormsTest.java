package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Office.CLERK;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.HERSELF;
import static org.gdpr4j.consent.Office.MAIL;
import static org.gdpr4j.consent.Office.both;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.consent.FormResult.Answer;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.ServedNotice;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.ControllerId;
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
    @Tag("L9")
    void whatAVisitorSaysOfAKnownPersonWaitsUntilItIsConfirmedFromTheAddress() {
        office.directory.put(EVA, List.of(MAIL));
        FormResult waiting = forms.submit(sent(Set.of("news")));

        assertThat(waiting.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(waiting.person()).isEmpty();
        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
        assertThat(office.notices.servedTo(EVA)).isEmpty();
        assertThat(office.proved(EVA)).isEmpty();

        String word = office.word();
        assertThat(forms.waits(word)).isTrue();
        office.pass(Duration.ofHours(5));
        FormResult result = forms.confirm(word);
        assertThat(result.outcome()).isEqualTo(Outcome.RECORDED);
        assertThat(result.person()).contains(EVA);
        assertThat(result.newcomer()).isFalse();
        assertThat(result.events()).extracting(ConsentEvent::kind).containsExactly(Kind.GIVEN, Kind.CONFIRMED);
        assertThat(result.events().get(0).effectiveAt()).isEqualTo(office.now.get());
        assertThat(result.events().get(0).evidence().when())
                .isEqualTo(office.now.get().minusSeconds(5 * 3600));
        assertThat(office.consents.holds(EVA, "newsletter")).isTrue();
        assertThat(office.notices.servedTo(EVA)).hasSize(1);
        assertThat(office.leads).isEmpty();
        assertThat(result.data().values()).containsEntry("name", "Eva Nováková");
    }

    @Test
    void theWordServesOnceAndWrongOnesAreRefusedAlike() {
        office.directory.put(EVA, List.of(MAIL));
        forms.submit(sent(Set.of("news")));
        String word = office.word();
        assertThat(forms.confirm(word).outcome()).isEqualTo(Outcome.RECORDED);
        office.consents.withdraw(EVA, "newsletter", Office.CLICK, HERSELF);

        FormResult refused = forms.confirm(word);
        assertThat(refused.answer()).isEqualTo(Answer.REFUSED);
        assertThat(office.consents.holds(EVA, "newsletter")).isFalse();
        for (String wrong : new String[] {
            null,
            "",
            "x",
            word + "x",
            word.substring(1),
            "\0",
            office.withdrawals.token(EVA, "newsletter"),
            forms.personalLink(EVA, offers, office.now.get().plusSeconds(9))
        }) {
            assertThat(forms.confirm(wrong)).isEqualTo(refused);
            assertThat(forms.waits(wrong)).isFalse();
        }
    }

    @Test
    void aFormWhoseTimeIsOverIsGoneWithItsKey() {
        office.directory.put(EVA, List.of(MAIL));
        forms.submit(sent(Set.of("news")));
        String word = office.word();
        assertThat(forms.sweep(9)).isZero();

        office.pass(Duration.ofDays(14));
        assertThat(forms.waits(word)).isFalse();
        assertThat(forms.confirm(word).answer()).isEqualTo(Answer.REFUSED);
        assertThat(forms.sweep(9)).isEqualTo(1);
        assertThat(forms.sweep(9)).isZero();
        office.pass(Duration.ofDays(-14));
        assertThat(forms.confirm(word).answer()).isEqualTo(Answer.REFUSED);
    }

    @Test
    @Tag("F17")
    void whatWaitsCannotBeReadAndItsKeyGoesWithIt() {
        office.directory.put(EVA, List.of(MAIL));
        FormSubmission submission = sent(Set.of("news"));
        forms.submit(submission);

        PendingForm pending =
                office.pendingStore.find(ControllerId.DEFAULT, submission.id()).orElseThrow();
        String plain = new String(Base64.getDecoder().decode(pending.sealed()), StandardCharsets.ISO_8859_1);
        assertThat(plain).doesNotContain("eva.novakova").doesNotContain("Nov");
        assertThat(office.secrets.exists("form:" + submission.id())).isTrue();
        forms.confirm(office.word());
        assertThat(office.secrets.exists("form:" + submission.id())).isFalse();
    }

    @Test
    void theVisitorCannotTellWhetherSomebodyIsKnown() {
        FormResult unknown = forms.submit(sent(Set.of("news", "stop")));
        office.directory.put(EVA, List.of(MAIL));
        FormResult known = forms.submit(sent(Set.of("news", "stop")));

        assertThat(known.answer()).isEqualTo(unknown.answer()).isEqualTo(Answer.RECEIVED);
        assertThat(known.problems()).isEqualTo(unknown.problems());
        assertThat(office.sent).as("each address gets one message").hasSize(2);
        assertThat(office.sent).extracting(FormMessage::to).containsOnly(MAIL);
    }

    @Test
    void aConfirmedFormDoesNotEvenAskWhetherSomebodyIsKnown() {
        FormDefinition confirmed = Office.confirmedOffers().definition();
        FormSubmission submission = FormSubmission.of(confirmed, "en", FILLED, Set.of("news"), FormOrigin.visitor());
        assertThat(forms.submit(submission).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(office.lookups).hasValue(0);
        assertThat(office.leads).isEmpty();

        FormResult result = forms.confirm(office.word());
        assertThat(result.newcomer()).isTrue();
        assertThat(result.given("newsletter")).isTrue();
        assertThat(office.leads).hasSize(1);
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
    void whereSeveralHaveTheAddressOnlyWhatIsTakenBackCounts() {
        SubjectId adam = SubjectId.of("customer", 43);
        office.directory.put(EVA, List.of(MAIL));
        office.directory.put(adam, List.of(MAIL));
        office.give("calls");
        forms.submit(sent(Set.of("keep", "stop")));

        FormResult result = forms.confirm(office.word());
        assertThat(result.problems()).containsExactly(new FormProblem("keep", Reason.AMBIGUOUS));
        assertThat(result.person()).isEmpty();
        assertThat(office.consents.holds(EVA, "processing")).isFalse();
        assertThat(office.objections.objected(EVA, "newsletter")).isTrue();
        assertThat(office.objections.objected(adam, "newsletter")).isTrue();
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
    void aMessengerThatFailsLeavesTheFormAsItIs() {
        office.directory.put(EVA, List.of(MAIL));
        office.messenger = message -> {
            throw new IllegalStateException("no mail server");
        };
        FormSubmission submission = sent(Set.of("news"));

        assertThat(forms.submit(submission).answer()).isEqualTo(Answer.RECEIVED);
        assertThat(office.pendingStore.find(ControllerId.DEFAULT, submission.id()))
                .isPresent();
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
