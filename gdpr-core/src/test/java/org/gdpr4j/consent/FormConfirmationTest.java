package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gdpr4j.consent.Office.EVA;
import static org.gdpr4j.consent.Office.HERSELF;
import static org.gdpr4j.consent.Office.MAIL;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.FormProblem.Reason;
import org.gdpr4j.consent.FormResult.Answer;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FormConfirmationTest {

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
}
