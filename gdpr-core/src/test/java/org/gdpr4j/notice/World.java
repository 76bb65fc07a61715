package org.gdpr4j.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEntry;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.InMemorySubjectDirectory;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.Transactions;

/** A controller in Prague with a few purposes, in memory. */
final class World {

    static final Instant START = Instant.parse("2026-01-10T12:00:00Z");
    static final Actor JANA = Actor.user("jana");
    static final Purpose ORDERS = new Purpose("orders", "To send what was ordered", LawfulBasis.CONTRACT);
    static final Purpose NEWS = new Purpose("newsletter", "To send news", LawfulBasis.CONSENT);
    static final Purpose SCORING = new Purpose("scoring", "To judge risk", LawfulBasis.LEGITIMATE_INTERESTS);

    private Instant now = START;
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

    final Controller controller = new Controller(ControllerId.DEFAULT, "ACME", ZoneId.of("Europe/Prague"));
    final InMemoryNoticeStore store = new InMemoryNoticeStore();
    final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore();
    final InMemoryLedgerStore ledgerStore = new InMemoryLedgerStore();
    final Transactions transactions = new InMemoryTransactions(List.of(store, deliveries, ledgerStore));
    final Ledger ledger = Ledger.of(ledgerStore, transactions, clock);
    final InMemorySubjectDirectory persons = InMemorySubjectDirectory.of("customer", "lead");
    final Disclosed disclosed = new Disclosed();
    final Notices notices = notices(transactions);

    Notices notices(Transactions through) {
        return new Notices(
                controller,
                Purposes.of(ORDERS, NEWS, SCORING),
                persons,
                store,
                disclosed,
                Ledger.of(ledgerStore, through, clock),
                through,
                clock);
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    void later(Duration duration) {
        now = now.plus(duration);
    }

    static SubjectId customer(Object key) {
        return SubjectId.of("customer", key);
    }

    /** Somebody whose data came by a form. */
    SubjectId person(SubjectId id, Instant since) {
        return person(id, since, "form");
    }

    SubjectId person(SubjectId id, Instant since, String source) {
        persons.put(new KnownSubject(id, since, source, Set.of()));
        return id;
    }

    /** A draft of a notice for customers under Art. 13. */
    static NoticeDraft privacy(int version) {
        return NoticeDraft.of("privacy", version)
                .validFrom(START)
                .audience("customer")
                .collectedFromThePerson()
                .controller("ACME", "privacy@acme.example")
                .text("cs", "Ochrana údajů", "Zpracováváme …")
                .text("en", "Privacy", "We process …");
    }

    /** A draft of a notice for customers under Art. 14. */
    static NoticeDraft bought(int version) {
        return NoticeDraft.of("bought-data", version)
                .validFrom(START)
                .audience("customer")
                .obtainedFrom("a register", true, "name", "address")
                .controller("ACME", "privacy@acme.example")
                .text("cs", "Ochrana údajů", "Získali jsme …");
    }

    NoticeId publish(NoticeDraft draft) {
        return notices.publish(draft.version(), JANA).id();
    }

    ServedNotice serve(SubjectId subject, NoticeId notice) {
        return notices.served(Serving.of(subject, notice, "cs", Channel.WEB, Manner.LINKED_IN_FORM, JANA));
    }

    List<Outstanding> lacking(NoticeId notice) {
        List<Outstanding> found = new ArrayList<>();
        notices.outstanding(notice, found::add);
        return found;
    }

    /** What the ledger keeps of this person, or of everybody's under an id. */
    List<LedgerEntry> ledgerOf(SubjectId subject) {
        return ledger.of(subject, "");
    }

    static Map<String, Object> body(LedgerEntry entry) {
        return new HashMap<>(entry.payload().orElseThrow().body());
    }

    /** To whom data were disclosed. */
    static final class Disclosed implements DisclosureSource {

        final Map<SubjectId, Instant> first = new HashMap<>();
        final Map<SubjectId, List<String>> recipients = new HashMap<>();

        @Override
        public Map<SubjectId, Instant> first(Collection<SubjectId> subjects) {
            Map<SubjectId, Instant> found = new HashMap<>(first);
            found.keySet().retainAll(subjects);
            return found;
        }

        @Override
        public List<String> recipients(SubjectId subject) {
            return recipients.getOrDefault(subject, List.of());
        }
    }
}
