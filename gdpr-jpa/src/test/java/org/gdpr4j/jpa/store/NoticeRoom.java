package org.gdpr4j.jpa.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.notice.Deliveries;
import org.gdpr4j.notice.DisclosureSource;
import org.gdpr4j.notice.Messenger;
import org.gdpr4j.notice.NoticeDraft;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.purpose.Purposes;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.InMemorySubjectDirectory;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;

/** Notices on a database, of a controller of its own. */
final class NoticeRoom {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");
    static final Actor JANA = Actor.user("jana");
    static final Purpose ORDERS = new Purpose("orders", "To send what was ordered", LawfulBasis.CONTRACT);
    static final Purpose NEWS = new Purpose("newsletter", "To send news", LawfulBasis.CONSENT);

    private final Controller controller =
            new Controller(new ControllerId(UUID.randomUUID().toString()), "ACME", ZoneId.of("Europe/Prague"));
    final InMemorySubjectDirectory persons = InMemorySubjectDirectory.of("customer");

    Notices notices(JpaTransactions transactions) {
        return notices(transactions, StoreTables.defaults());
    }

    Notices notices(JpaTransactions transactions, StoreTables tables) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Notices(
                controller,
                Purposes.of(ORDERS, NEWS),
                persons,
                JpaNoticeStore.of(transactions, tables),
                new Nothing(),
                Ledger.of(JpaLedgerStore.of(transactions, tables), transactions, clock),
                transactions,
                clock);
    }

    /** What one node does. */
    Deliveries deliveries(JpaTransactions transactions, Messenger messenger) {
        return Deliveries.of(notices(transactions), JpaDeliveryStore.of(transactions), messenger);
    }

    SubjectId person(Object key) {
        SubjectId id = SubjectId.of("customer", key);
        persons.put(new KnownSubject(id, NOW, "form", Set.of()));
        return id;
    }

    NoticeId publish(Notices notices, int version) {
        NoticeDraft draft = NoticeDraft.of("bought-data", version)
                .validFrom(NOW)
                .audience("customer")
                .obtainedFrom("a register", true, "name")
                .purpose(ORDERS)
                .text("cs", "Ochrana údajů", "Získali jsme …");
        return notices.publish(
                        version == 1 ? draft.version() : draft.purpose(NEWS).version(), JANA)
                .id();
    }

    private static final class Nothing implements DisclosureSource {

        @Override
        public Map<SubjectId, Instant> first(Collection<SubjectId> subjects) {
            return new HashMap<>();
        }

        @Override
        public List<String> recipients(SubjectId subject) {
            return List.of();
        }
    }
}
