package org.gdpr4j.basis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.consent.ConsentTerms;
import org.gdpr4j.consent.Consents;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Giving;
import org.gdpr4j.consent.ImportedConsent;
import org.gdpr4j.consent.InMemoryConsentStore;
import org.gdpr4j.consent.InMemoryObjectionStore;
import org.gdpr4j.consent.MarketingList;
import org.gdpr4j.consent.Objecting;
import org.gdpr4j.consent.Objection;
import org.gdpr4j.consent.ObjectionStore;
import org.gdpr4j.consent.Objections;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.notice.DisclosureSource;
import org.gdpr4j.notice.InMemoryNoticeStore;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeDraft;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticePurpose;
import org.gdpr4j.notice.NoticeStore;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.notice.Serving;
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
import org.gdpr4j.subject.InMemorySubjectDirectory;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;

/** A controller with purposes of all grounds, in memory. */
final class World {

    static final Actor JANA = Actor.user("jana");
    static final Evidence CLICK = Evidence.clicked(Channel.WEB, "submission 81");
    static final Shown SHOWN = new Shown("privacy", 1, "cs", "0".repeat(64), true);
    static final Purposes PURPOSES = Purposes.of(
            Purpose.marketing("newsletter", "News", LawfulBasis.CONSENT, Channel.EMAIL),
            Purpose.marketing(
                    "offers",
                    "Our offers",
                    LawfulBasis.LEGITIMATE_INTERESTS,
                    Channel.EMAIL,
                    Channel.PHONE,
                    Channel.POST),
            Purpose.marketing("partners", "Offers of others", LawfulBasis.LEGITIMATE_INTERESTS, Channel.EMAIL),
            new Purpose("health", "Allergies", LawfulBasis.CONSENT),
            new Purpose("delivery", "To deliver", LawfulBasis.CONTRACT),
            new Purpose("fan-club", "To run the club", LawfulBasis.CONTRACT),
            new Purpose("invoices", "To keep books", LawfulBasis.LEGAL_OBLIGATION),
            new Purpose("fraud", "To see fraud", LawfulBasis.LEGITIMATE_INTERESTS),
            new Purpose("statistics", "For the state", LawfulBasis.PUBLIC_TASK),
            new Purpose("rescue", "To save lives", LawfulBasis.VITAL_INTERESTS));
    static final BasisOptions OPTIONS =
            BasisOptions.defaults().withContract("supply", "delivery", "fraud").withOwnProducts("offers");

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    final InMemoryConsentStore consentStore = new InMemoryConsentStore();
    final InMemoryObjectionStore objectionStore = new InMemoryObjectionStore();
    final InMemoryNoticeStore noticeStore = new InMemoryNoticeStore();
    final InMemoryLedgerStore ledgerStore = new InMemoryLedgerStore();
    final InMemoryTransactions transactions =
            new InMemoryTransactions(List.of(consentStore, objectionStore, noticeStore, ledgerStore));
    final Ledger ledger = Ledger.of(ledgerStore, transactions, clock);
    final InMemorySubjectDirectory directory = InMemorySubjectDirectory.of("customer", "lead");
    final Map<SubjectId, String> countries = new HashMap<>();
    final Set<SubjectId> restricted = new HashSet<>();
    Consents consents = consents(consentStore);
    Objections objections = objections(objectionStore);
    Notices notices = notices(noticeStore);

    Consents consents(ConsentStore store) {
        return Consents.builder()
                .purposes(PURPOSES)
                .terms(List.of(ConsentTerms.of("health").withExplicit()))
                .store(store)
                .ledger(ledger)
                .transactions(transactions)
                .clock(clock)
                .build();
    }

    Objections objections(ObjectionStore store) {
        return Objections.builder()
                .list(new MarketingList(
                        "Not to write to who objects",
                        LawfulBasis.LEGAL_OBLIGATION,
                        Period.ofYears(10),
                        Set.of("newsletter", "offers", "partners")))
                .consents(consents)
                .store(store)
                .ledger(ledger)
                .secrets(new Secrets(RootKey.random(), new InMemorySecretStore()))
                .transactions(transactions)
                .clock(clock)
                .build();
    }

    Notices notices(NoticeStore store) {
        return new Notices(
                new Controller(ControllerId.DEFAULT, "ACME", ZoneOffset.UTC),
                PURPOSES,
                directory,
                store,
                new NothingDisclosed(),
                ledger,
                transactions,
                clock);
    }

    Basis basis() {
        return basis(OPTIONS);
    }

    Basis basis(BasisOptions options) {
        return Basis.builder()
                .purposes(PURPOSES)
                .consents(consents)
                .objections(objections)
                .notices(notices)
                .directory(directory)
                .restrictions(new Restricted())
                .transactions(transactions)
                .countries(new ByField())
                .options(options)
                .clock(clock)
                .build();
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    /** A customer in this country with these contracts. */
    SubjectId customer(String key, String country, String... contracts) {
        return person(SubjectId.of("customer", key), country, contracts);
    }

    SubjectId person(SubjectId id, String country, String... contracts) {
        directory.put(
                new KnownSubject(id, now, "form", Set.of(contracts)),
                country == null ? Map.of() : Map.of("country", country));
        countries.remove(id);
        if (country != null) {
            countries.put(id, country);
        }
        return id;
    }

    void agree(SubjectId subject, String purpose) {
        consents.give(Giving.of(subject, purpose, CLICK, SHOWN), JANA);
    }

    void bringIn(SubjectId subject, String purpose) {
        consents.bringIn(
                List.of(ImportedConsent.of(
                        UUID.randomUUID(), subject, purpose, "old", CLICK.at(now.minus(Duration.ofDays(300))))),
                JANA);
    }

    void withdraw(SubjectId subject, String purpose) {
        consents.withdraw(subject, purpose, CLICK, JANA);
    }

    UUID object(SubjectId subject, String purpose) {
        Objecting objecting = purpose.equals(Objections.MARKETING)
                ? Objecting.toMarketing(subject, List.of(), CLICK)
                : Objecting.to(subject, purpose, CLICK, null);
        return objections.make(objecting, JANA);
    }

    void reject(UUID objection) {
        objections.decide(objection, Objection.Decision.REJECTED, "compelling grounds", JANA);
    }

    /** Publishes the next version of the notice; of the purposes those with {@code !} have changed materially. */
    NoticeId publish(int version, String... purposes) {
        NoticeDraft draft = NoticeDraft.of("privacy", version)
                .validFrom(now)
                .audience("customer", "lead")
                .collectedFromThePerson()
                .controller("ACME", "privacy@acme.example")
                .text("cs", "Ochrana údajů", "Zpracováváme …");
        for (String each : purposes) {
            boolean material = each.endsWith("!");
            Purpose purpose = PURPOSES.get(each.replace("!", ""));
            NoticePurpose told = NoticePurpose.of(purpose);
            draft.purpose(material ? told.changedMaterially() : told);
        }
        return notices.publish(draft.version(), JANA).id();
    }

    void serve(SubjectId subject, NoticeId notice) {
        notices.served(Serving.of(subject, notice, "cs", Channel.WEB, Manner.LINKED_IN_FORM, JANA));
    }

    /** Whose data are restricted, by a condition on a field that the test's persons carry. */
    final class Restricted implements Restrictions {

        @Override
        public boolean restricted(SubjectId subject) {
            return restricted.contains(subject);
        }

        @Override
        public Condition restricted(String kind, String keyField) {
            return Condition.all(
                    Condition.field(keyField).isNotNull(),
                    Condition.field(keyField)
                            .in(restricted.stream()
                                    .filter(each -> each.kind().equals(kind))
                                    .map(SubjectId::key)
                                    .toList()));
        }
    }

    /** The country stands in a field of the person's record. */
    final class ByField implements Countries {

        @Override
        public Optional<String> of(SubjectId subject) {
            return Optional.ofNullable(countries.get(subject));
        }

        @Override
        public Condition in(String kind, String country) {
            return Condition.field("country").equalTo(country);
        }
    }

    private static final class NothingDisclosed implements DisclosureSource {

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
