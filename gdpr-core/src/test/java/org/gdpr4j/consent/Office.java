package org.gdpr4j.consent;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEntry;
import org.gdpr4j.notice.DisclosureSource;
import org.gdpr4j.notice.InMemoryNoticeStore;
import org.gdpr4j.notice.NoticeDraft;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.notice.PersonRight;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.InMemorySubjectDirectory;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

/** Consents and objections of one controller, all in memory, with a clock that a test moves. */
final class Office {

    static final SubjectId EVA = SubjectId.of("customer", 42);
    static final Actor CLERK = Actor.user("clerk-7");
    static final Actor HERSELF = Actor.user("customer-42");
    static final Shown SHOWN = new Shown("privacy", 3, "cs", "0".repeat(64), true);
    static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");
    static final Identifier MAIL = Identifier.of(IdentifierType.EMAIL, "eva.novakova@example.cz");

    /** A database that does not answer. */
    static final Transactions DOWN = new Transactions() {
        @Override
        public <T> T joining(Supplier<T> work) {
            throw new IllegalStateException("no connection");
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            throw new IllegalStateException("no connection");
        }
    };

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:09:10.123456Z"));
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    final InMemoryConsentStore consentStore = new InMemoryConsentStore();
    final InMemoryObjectionStore objectionStore = new InMemoryObjectionStore();
    final InMemoryPendingFormStore pendingStore = new InMemoryPendingFormStore();
    final InMemoryNoticeStore noticeStore = new InMemoryNoticeStore();
    final InMemoryLedgerStore ledgerStore = new InMemoryLedgerStore();
    final InMemorySecretStore secretStore = new InMemorySecretStore();
    final InMemoryTransactions transactions = new InMemoryTransactions(
            List.of(consentStore, objectionStore, pendingStore, noticeStore, ledgerStore, secretStore::snapshot));
    final Secrets secrets = new Secrets(RootKey.random(), secretStore);
    final Ledger ledger = Ledger.of(ledgerStore, transactions, clock);
    final List<ConsentChange> changes = new ArrayList<>();
    final Map<SubjectId, List<Identifier>> directory = new TreeMap<>(Comparator.comparing(SubjectId::key));

    final Purposes purposes = Purposes.of(
            new Purpose("newsletter", "Our monthly letter", LawfulBasis.CONSENT),
            new Purpose("calls", "Offers by phone", LawfulBasis.CONSENT),
            new Purpose("processing", "Keeping your request", LawfulBasis.CONSENT),
            new Purpose("health", "Your diet", LawfulBasis.CONSENT),
            new Purpose("untold", "What no notice tells of", LawfulBasis.CONSENT),
            new Purpose("profiling", "What you might like", LawfulBasis.LEGITIMATE_INTERESTS));

    final Consents consents = Consents.builder()
            .purposes(purposes)
            .store(consentStore)
            .ledger(ledger)
            .transactions(transactions)
            .clock(clock)
            .terms(List.of(
                    ConsentTerms.of("health").withExplicit(),
                    ConsentTerms.of("calls").withConfirmation()))
            .listener(changes::add)
            .build();
    final Objections objections = objections(changes::add);
    final WithdrawalTokens tokens = new WithdrawalTokens(secrets);
    final Withdrawals withdrawals = new Withdrawals(
            ControllerId.DEFAULT, tokens, consents, objections, who -> directory.getOrDefault(who, List.of()));

    final Notices notices = new Notices(
            new Controller(ControllerId.DEFAULT, "ACME", ZoneId.of("Europe/Prague")),
            purposes,
            InMemorySubjectDirectory.of("customer", "lead"),
            noticeStore,
            new Undisclosed(),
            ledger,
            transactions,
            clock);
    final List<FormMessage> sent = new ArrayList<>();
    final AtomicInteger lookups = new AtomicInteger();
    final List<FormData> leads = new ArrayList<>();
    FormMessenger messenger = sent::add;

    Office() {
        publish("privacy", PersonRight.values());
        publish("silent", PersonRight.ACCESS);
    }

    private void publish(String name, PersonRight... rights) {
        NoticeDraft draft = NoticeDraft.of(name, 1)
                .validFrom(now.get().minus(Duration.ofDays(30)))
                .audience("customer", "lead")
                .collectedFromThePerson()
                .controller("ACME", "privacy@acme.example")
                .rights(rights)
                .text("cs", "Soukromí", "Souhlas lze kdykoli odvolat.")
                .text("en", "Privacy", "Consent can be withdrawn at any time.");
        purposes.all().stream()
                .filter(purpose -> !purpose.name().equals("untold"))
                .forEach(draft::purpose);
        notices.publish(draft.version(), CLERK);
    }

    Forms forms() {
        return forms(data -> {
            leads.add(data);
            return SubjectId.of("lead", data.submission());
        });
    }

    Forms forms(Function<FormData, SubjectId> newcomer) {
        return Forms.builder()
                .purposes(purposes)
                .consents(consents)
                .objections(objections)
                .withdrawalTokens(tokens)
                .notices(notices)
                .pending(pendingStore)
                .secrets(secrets)
                .transactions(transactions)
                .messenger(message -> messenger.send(message))
                .confirmAt(URI.create("https://acme.example/confirm"))
                .withdrawAt(URI.create("https://acme.example/withdraw"))
                .known(this::known)
                .newcomer(newcomer)
                .clock(clock)
                .build();
    }

    private Set<SubjectId> known(Identifier identifier) {
        lookups.incrementAndGet();
        Set<SubjectId> found = new HashSet<>();
        directory.forEach((who, theirs) -> {
            if (theirs.contains(identifier)) {
                found.add(who);
            }
        });
        return found;
    }

    /** A form with everything; its address is confirmed only where the person is known. */
    static FormDraft offers() {
        NoticeId privacy = new NoticeId("privacy", 1);
        return FormDraft.of("offers", 1)
                .languages("cs", "en")
                .country("CZ")
                .address(FormField.required("email", FieldKind.EMAIL, both("E-mail")), Duration.ofDays(14))
                .field(FormField.required("name", FieldKind.TEXT, both("Name")))
                .field(FormField.optional("note", FieldKind.LONG_TEXT, both("Note")))
                .box(ConsentBox.gives("keep", "processing", privacy, both("You may keep my request")))
                .box(ConsentBox.gives("news", "newsletter", privacy, both("Send me your letter")))
                .box(ConsentBox.withdraws("no-news", "newsletter", both("No letter any more")))
                .box(ConsentBox.objectsToMarketing("stop", both("No offers at all")))
                .confirmation("cs", new FormMail("Potvrďte", "Klikněte: {link}"))
                .confirmation("en", new FormMail("Confirm", "Click: {link}"))
                .receipt("cs", new FormMail("Děkujeme", "Odvolat: {link}"))
                .receipt("en", new FormMail("Thank you", "Withdraw: {link}"));
    }

    /** The same, and everything is confirmed. */
    static FormDraft confirmedOffers() {
        NoticeId privacy = new NoticeId("privacy", 1);
        return FormDraft.of("confirmed-offers", 1)
                .languages("cs", "en")
                .country("CZ")
                .address(FormField.required("email", FieldKind.EMAIL, both("E-mail")), Duration.ofDays(14))
                .field(FormField.required("name", FieldKind.TEXT, both("Name")))
                .box(ConsentBox.gives("news", "newsletter", privacy, both("Send me your letter")))
                .box(ConsentBox.withdraws("no-news", "newsletter", both("No letter any more")))
                .doubleOptIn()
                .confirmation("cs", new FormMail("Potvrďte", "Klikněte: {link}"))
                .confirmation("en", new FormMail("Confirm", "Click: {link}"));
    }

    static Map<String, String> both(String text) {
        return Map.of("cs", text + " (cs)", "en", text);
    }

    /** The word in the link of the last message. */
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

    Objections objections(ConsentListener listener) {
        return Objections.builder()
                .list(new MarketingList(
                        "Not writing to those who do not want it",
                        LawfulBasis.LEGAL_OBLIGATION,
                        Period.ofYears(10),
                        Set.of("newsletter", "calls")))
                .consents(consents)
                .store(objectionStore)
                .ledger(ledger)
                .secrets(secrets)
                .transactions(transactions)
                .clock(clock)
                .listener(listener)
                .build();
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    void give(String purpose) {
        consents.give(Giving.of(EVA, purpose, CLICK, SHOWN), HERSELF);
    }

    void deleteProof(SubjectId subject) {
        consentStore.delete(
                consentStore.eventsOf(subject).stream().map(ConsentEvent::id).toList());
    }

    List<String> proved(SubjectId subject) {
        return ledger.of(subject, "").stream().map(LedgerEntry::type).toList();
    }
}
