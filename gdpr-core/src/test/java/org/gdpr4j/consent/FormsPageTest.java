package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.consent.ConsentRecord.Data;
import org.gdpr4j.consent.ConsentRecord.Party;
import org.gdpr4j.consent.FormResult.Outcome;
import org.gdpr4j.consent.Objection.Decision;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

/** The examples of docs/forms.md. */
class FormsPageTest {

    private final Office office = new Office();
    private final SubjectId eva = Office.EVA;
    private final Actor clerk = Office.CLERK;

    private FormDefinition form() {
        Map<String, String> address = Map.of("cs", "E-mail");
        Map<String, String> letter = Map.of("cs", "Posílejte mi novinky");
        Map<String, String> keep = Map.of("cs", "Smíte si ponechat mou poptávku");
        Map<String, String> stop = Map.of("cs", "Nechci žádné nabídky");
        // snippet:form
        NoticeId privacy = new NoticeId("privacy", 1);
        FormDefinition form = FormDraft.of("contact", 1)
                .languages("cs")
                .country("CZ")
                .address(FormField.required("email", FieldKind.EMAIL, address), Duration.ofDays(14))
                .box(ConsentBox.gives("keep", "processing", privacy, keep))
                .box(ConsentBox.gives("news", "newsletter", privacy, letter))
                .box(ConsentBox.objectsToMarketing("stop", stop))
                .confirmation("cs", new FormMail("Potvrďte prosím", "Potvrdíte zde: {link}"))
                .receipt("cs", new FormMail("Děkujeme", "Odvolat souhlas lze zde:\n{link}"))
                .definition();
        // end
        return form;
    }

    @Test
    void aLeadBecomesAContractorByItself() {
        Forms forms = office.forms();
        FormDefinition form = form();
        // snippet:check
        List<String> problems = forms.check(form); // empty, or what to cure before publishing it
        String json = FormFormat.write(form);
        // end
        assertThat(problems).isEmpty();
        assertThat(FormFormat.read(json)).isEqualTo(form);
        Map<String, String> posted = Map.of("email", "eva.novakova@example.cz");
        Set<String> ticked = Set.of("keep", "news");
        StringBuilder promoted = new StringBuilder();
        // snippet:submit
        FormResult result = forms.submit(FormSubmission.of(form, "cs", posted, ticked, FormOrigin.visitor()));

        if (result.given("processing")) {
            result.person().ifPresent(lead -> promoted.append(lead.kind())); // the lead becomes a contractor
        }
        FormResult.Answer answer = result.answer(); // all that the visitor is told
        // end
        assertThat(promoted).hasToString("lead");
        assertThat(answer).isEqualTo(FormResult.Answer.RECEIVED);
    }

    @Test
    void whatIsSaidOfSomebodyKnownWaits() {
        Forms forms = office.forms();
        office.directory.put(eva, List.of(Office.MAIL));
        forms.submit(FormSubmission.of(
                form(), "cs", Map.of("email", "eva.novakova@example.cz"), Set.of("news"), FormOrigin.visitor()));
        String token = office.word();
        // snippet:confirm
        boolean button = forms.waits(token); // on GET: show the page with the button, change nothing
        FormResult confirmed = forms.confirm(token); // on POST
        // end
        assertThat(button).isTrue();
        assertThat(confirmed.given("newsletter")).isTrue();
    }

    @Test
    void aFormIsMailedToAKnownPersonAndFilledInByStaff() {
        Forms forms = office.forms();
        FormDefinition form = form();
        Map<String, String> posted = Map.of();
        // snippet:link
        String link = forms.personalLink(eva, form, office.clock.instant().plus(Duration.ofDays(30)));
        FormResult byHerself =
                forms.submit(FormSubmission.of(form, "cs", posted, Set.of("news"), FormOrigin.link(link)));

        Evidence call = Evidence.spoken(Channel.PHONE, "recording 4711");
        FormResult byStaff =
                forms.submit(FormSubmission.of(form, "cs", posted, Set.of("stop"), FormOrigin.staff(eva, call, clerk)));
        // end
        assertThat(byHerself.given("newsletter")).isTrue();
        assertThat(byStaff.objected()).isTrue();
        assertThat(byStaff.outcome()).isEqualTo(Outcome.RECORDED);
    }

    @Test
    void aLinkWithdrawsWithoutLogin() {
        office.give("newsletter");
        Withdrawals withdrawals = office.withdrawals;
        // snippet:withdraw
        URI page = URI.create("https://acme.example/withdraw");
        String token = withdrawals.token(eva, "newsletter");
        Map<String, String> headers = Withdrawals.headers(page, token); // List-Unsubscribe, List-Unsubscribe-Post
        URI link = Withdrawals.link(page, token); // for the body of the message

        boolean ours = withdrawals.target(token).isPresent(); // on GET: show the page with the button
        WithdrawalAnswer answer = withdrawals.withdraw(token); // on POST: DONE, or REFUSED for what is none of ours
        // end
        assertThat(headers).hasSize(2);
        assertThat(link).hasHost("acme.example");
        assertThat(ours).isTrue();
        assertThat(answer).isEqualTo(WithdrawalAnswer.DONE);
        assertThat(office.consents.holds(eva, "newsletter")).isFalse();
    }

    @Test
    void aPersonObjects() {
        // snippet:list
        MarketingList list = new MarketingList(
                "Not writing to those who do not want it",
                LawfulBasis.LEGAL_OBLIGATION,
                Period.ofYears(10),
                Set.of("newsletter", "calls"));
        // end
        assertThat(list.marketing()).contains("newsletter");
        Objections objections = office.objections;
        Evidence letter = Evidence.written(Channel.POST, "letter 12/2026");
        Identifier address = Identifier.of(IdentifierType.EMAIL, "eva.novakova@example.cz");
        // snippet:object
        objections.make(Objecting.toMarketing(eva, List.of(address), letter), clerk);
        boolean closed = objections.objected(eva, "newsletter"); // true
        boolean listed = objections.objected(address); // true, also after she was erased

        UUID id = objections.make(Objecting.to(eva, "profiling", letter, "I am a public figure"), clerk);
        boolean atOnce = objections.objected(eva, "profiling"); // true, until somebody rejects it
        objections.decide(id, Decision.UPHELD, "nothing of ours overrides this", clerk);
        // end
        assertThat(closed).isTrue();
        assertThat(listed).isTrue();
        assertThat(atOnce).isTrue();
        assertThat(objections.objected(eva, "profiling")).isTrue();
    }

    @Test
    void aReceiptIsHandedOut() {
        office.consents.give(
                Giving.of(eva, "newsletter", Office.CLICK, new Shown("privacy", 1, "cs", "0".repeat(64), true)), clerk);
        Party acme = Party.controller("acme", "ACME s.r.o.", "Praha 1", "privacy@acme.example");
        URI page = URI.create("https://acme.example/withdraw");
        // snippet:receipt
        ConsentDetails newsletter = new ConsentDetails(
                "newsletter",
                "dpv:DirectMarketing",
                List.of(new Data("pd:EmailAddress", false, false)),
                Set.of("CZ"),
                "until it is withdrawn",
                "CZ");
        ConsentRecords records = new ConsentRecords(
                acme, office.purposes, List.of(newsletter), office.consents, office.notices, page, office.clock);
        String json = records.receipt(eva, "newsletter")
                .map(ConsentRecordFormat::write)
                .orElseThrow();
        // end
        assertThat(ConsentRecordFormat.readReceipt(json).record().events()).hasSize(1);
    }
}
