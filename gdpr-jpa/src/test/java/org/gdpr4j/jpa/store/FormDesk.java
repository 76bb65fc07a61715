package org.gdpr4j.jpa.store;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gdpr4j.consent.ConsentBox;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.FieldKind;
import org.gdpr4j.consent.FormDefinition;
import org.gdpr4j.consent.FormDraft;
import org.gdpr4j.consent.FormField;
import org.gdpr4j.consent.FormMail;
import org.gdpr4j.consent.FormMessage;
import org.gdpr4j.consent.FormOrigin;
import org.gdpr4j.consent.FormSubmission;
import org.gdpr4j.consent.Forms;
import org.gdpr4j.consent.MarketingList;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.consent.WithdrawalTokens;
import org.gdpr4j.consent.Withdrawals;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.notice.DisclosureSource;
import org.gdpr4j.notice.InMemoryNoticeStore;
import org.gdpr4j.notice.NoticeDraft;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.notice.PersonRight;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.InMemorySubjectDirectory;
import org.gdpr4j.subject.SubjectId;

/** Consents, objections and forms of a controller in a database; who has which address is a map. */
final class FormDesk {

    static final String ADDRESS = "eva@example.cz";

    private static final Map<String, String> CZECH = Map.of("cs", "text");

    final Place place;
    final Map<Identifier, Set<SubjectId>> known = new ConcurrentHashMap<>();
    final List<FormMessage> sent = new CopyOnWriteArrayList<>();
    final Consents consents;
    final Objections objections;
    final Withdrawals withdrawals;
    final Forms forms;

    FormDesk(Place place) {
        this.place = place;
        Clock clock = Clock.systemUTC();
        Ledger ledger = Ledger.of(JpaLedgerStore.of(place.transactions()), place.transactions(), clock);
        Purposes purposes = Purposes.of(
                new Purpose("newsletter", "A letter", LawfulBasis.CONSENT),
                new Purpose("calls", "A call", LawfulBasis.CONSENT),
                new Purpose("profiling", "A guess", LawfulBasis.LEGITIMATE_INTERESTS));
        Secrets secrets = new Secrets(RootKey.random(), JpaSecretStore.of(place.transactions()));
        consents = Consents.builder()
                .purposes(purposes)
                .store(JpaConsentStore.of(place.transactions()))
                .ledger(ledger)
                .transactions(place.transactions())
                .build();
        objections = Objections.builder()
                .list(new MarketingList(
                        "not writing to who does not want it",
                        LawfulBasis.LEGAL_OBLIGATION,
                        Period.ofYears(10),
                        Set.of("newsletter", "calls")))
                .consents(consents)
                .store(JpaObjectionStore.of(place.transactions()))
                .ledger(ledger)
                .secrets(secrets)
                .transactions(place.transactions())
                .build();
        WithdrawalTokens tokens = new WithdrawalTokens(secrets);
        withdrawals = new Withdrawals(ControllerId.DEFAULT, tokens, consents, objections, this::identifiers);
        Notices notices = new Notices(
                new Controller(ControllerId.DEFAULT, "ACME", ZoneOffset.UTC),
                purposes,
                InMemorySubjectDirectory.of("customer", "lead"),
                new InMemoryNoticeStore(),
                new Undisclosed(),
                ledger,
                place.transactions(),
                clock);
        publish(notices, purposes);
        forms = Forms.builder()
                .purposes(purposes)
                .consents(consents)
                .objections(objections)
                .withdrawalTokens(tokens)
                .notices(notices)
                .pending(JpaPendingFormStore.of(place.transactions()))
                .secrets(secrets)
                .transactions(place.transactions())
                .messenger(sent::add)
                .confirmAt(URI.create("https://acme.example/confirm"))
                .withdrawAt(URI.create("https://acme.example/withdraw"))
                .known(identifier -> known.getOrDefault(identifier, Set.of()))
                .newcomer(data -> SubjectId.of("lead", data.submission()))
                .build();
    }

    private static void publish(Notices notices, Purposes purposes) {
        NoticeDraft draft = NoticeDraft.of("privacy", 1)
                .validFrom(Instant.parse("2026-01-01T00:00:00Z"))
                .audience("customer", "lead")
                .collectedFromThePerson()
                .rights(PersonRight.values())
                .text("cs", "Soukromí", "Souhlas lze kdykoli odvolat.");
        purposes.all().forEach(draft::purpose);
        notices.publish(draft.version(), Actor.job("publisher"));
    }

    private List<Identifier> identifiers(SubjectId who) {
        return known.entrySet().stream()
                .filter(each -> each.getValue().contains(who))
                .map(Map.Entry::getKey)
                .toList();
    }

    void knows(SubjectId subject) {
        known.put(Identifier.of(IdentifierType.EMAIL, ADDRESS), Set.of(subject));
    }

    static FormDefinition form(boolean doubleOptIn) {
        FormDraft draft = FormDraft.of("news", 1)
                .languages("cs")
                .country("CZ")
                .address(FormField.required("email", FieldKind.EMAIL, CZECH), Duration.ofDays(7))
                .box(ConsentBox.gives("news", "newsletter", new NoticeId("privacy", 1), CZECH))
                .box(ConsentBox.objectsToMarketing("stop", CZECH))
                .confirmation("cs", new FormMail("Confirm", "{link}"));
        return (doubleOptIn ? draft.doubleOptIn() : draft.receipt("cs", new FormMail("Thanks", "{link}"))).definition();
    }

    FormSubmission visitor(boolean doubleOptIn) {
        return FormSubmission.of(
                        form(doubleOptIn), "cs", Map.of("email", ADDRESS), Set.of("news"), FormOrigin.visitor())
                .withId(UUID.randomUUID());
    }

    String word() {
        String body = sent.get(sent.size() - 1).body();
        return body.substring(body.indexOf("token=") + "token=".length());
    }

    /** Nobody was told anything. */
    private static final class Undisclosed implements DisclosureSource {

        @Override
        public Map<SubjectId, Instant> first(Collection<SubjectId> subjects) {
            return Map.of();
        }

        @Override
        public List<String> recipients(SubjectId subject) {
            return List.of();
        }
    }
}
