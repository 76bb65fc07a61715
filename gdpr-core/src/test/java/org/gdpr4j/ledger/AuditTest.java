package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.ledger.World.EVA;
import static org.gdpr4j.ledger.World.JANA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Actor PETR = Actor.user("petr");
    private static final SubjectId ADAM = SubjectId.of("customer", 43);

    private final World world = new World();
    private final Ledger ledger = world.ledger;
    private final ReadAudit audit = audit(4);
    private final ClaimAccess reads = world.issuer.grant(ClaimAccess.Right.READS, JANA, "audit 7/2026");

    private ReadAudit audit(int buffer) {
        return new ReadAudit(
                ledger,
                world.transactions,
                new ReadAuditOptions(buffer, Duration.ofMillis(5), Duration.ofDays(90)),
                world);
    }

    @Test
    void readsCloseTogetherAreOneEntryPerPersonReaderAndPurpose() {
        Instant first = world.now;
        audit.read(PETR, EVA, "support", "Customer");
        world.now = first.plusSeconds(1);
        audit.read(PETR, EVA, "support", "Order");
        audit.read(PETR, EVA, "support", "Customer");
        audit.read(PETR, EVA, "billing", "Order");
        audit.read(JANA, EVA, "support", "Order");
        audit.read(PETR, ADAM, "support", "Order");
        assertThat(world.store.unplaced(10)).isEmpty();

        assertThat(audit.flush()).isEqualTo(4);
        assertThat(audit.flush()).isZero();

        assertThat(audit.of(EVA, reads))
                .containsExactlyInAnyOrder(
                        new ReadRecord(PETR, "support", Set.of("Customer", "Order"), first, world.now),
                        new ReadRecord(PETR, "billing", Set.of("Order"), world.now, world.now),
                        new ReadRecord(JANA, "support", Set.of("Order"), world.now, world.now));
    }

    @Test
    void whoReadWhatIsShownOnlyWithItsOwnRightAndThatItWasAskedIsKept() {
        audit.read(PETR, EVA, "support", "Customer");
        assertThat(audit.flush()).isOne();
        ClaimAccess proofs = world.issuer.grant(ClaimAccess.Right.PROOFS, JANA, "case 1");
        ClaimAccess foreign = new ClaimAccess.Issuer().grant(ClaimAccess.Right.READS, JANA, "audit");

        assertThatThrownBy(() -> audit.of(EVA, proofs)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> audit.of(EVA, foreign)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> ledger.claimed(foreign, EVA, "x")).isInstanceOf(GdprException.class);
        assertThat(ledger.of(EVA, "access.claim")).isEmpty();
        assertThat(ledger.of(EVA, "access.read"))
                .allMatch(entry -> entry.payload().isEmpty());
        UUID id = ledger.of(EVA, "access.read").get(0).id();
        assertThat(ledger.find(id).orElseThrow().payload()).isEmpty();
        assertThat(ledger.of(EVA, "access.read", proofs))
                .allMatch(entry -> entry.payload().isEmpty());

        assertThat(audit.of(EVA, reads)).hasSize(1);

        assertThat(ledger.of(EVA, "access.claim"))
                .extracting(entry -> entry.payload().orElseThrow())
                .allMatch(claim -> claim.by().equals(JANA))
                .extracting(claim -> claim.body().toString())
                .containsExactlyInAnyOrder(
                        "{reason=case 1, right=PROOFS, what=ledger access.read}",
                        "{reason=audit 7/2026, right=READS, what=ledger access.read}");
        assertThat(reads.toString()).doesNotContain("audit", "jana");
        assertThatThrownBy(() -> world.issuer.grant(ClaimAccess.Right.READS, JANA, " "))
                .isInstanceOf(GdprException.class);
    }

    @Test
    void aFullBufferThatNobodyEmptiesRefusesTheRead() {
        for (int i = 0; i < 4; i++) {
            audit.read(PETR, SubjectId.of("customer", i), "support", "Customer");
        }
        audit.read(PETR, SubjectId.of("customer", 3), "support", "Order");

        assertThatThrownBy(() -> audit.read(PETR, SubjectId.of("customer", 4), "support", "Customer"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("flush");
    }

    @Test
    void itsOwnThreadWritesAndMakesRoom() {
        try (ReadAudit own = audit(4)) {
            own.start();
            for (int i = 0; i < 200; i++) {
                own.read(PETR, SubjectId.of("customer", i), "support", "Customer");
            }
        }

        assertThat(world.store.unplaced(1_000)).hasSize(200);
    }

    @Test
    void whatCannotBeWrittenWaitsOnAndIsWrittenOnce() {
        audit.read(PETR, EVA, "support", "Customer");
        assertThatThrownBy(() -> world.transactions.inNew(audit::flush)).isInstanceOf(GdprException.class);
        audit.read(PETR, ADAM, "support", "Customer");

        assertThat(audit.flush()).isEqualTo(2);
        assertThat(audit.flush()).isZero();
        assertThat(audit.of(EVA, reads)).hasSize(1);
    }

    @Test
    void whatIsOlderThanThePeriodIsNotShownAndErased() {
        audit.read(PETR, EVA, "support", "Customer");
        audit.read(PETR, ADAM, "support", "Customer");
        assertThat(audit.flush()).isEqualTo(2);
        world.now = world.now.plus(Duration.ofDays(90)).plusMillis(1);
        audit.read(PETR, EVA, "billing", "Customer");
        assertThat(audit.flush()).isOne();

        assertThat(audit.of(EVA, reads)).extracting(ReadRecord::purpose).containsExactly("billing");
        assertThat(audit.expire(1)).isOne();
        assertThat(audit.expire(10)).isOne();
        assertThat(audit.expire(10)).isZero();
        assertThat(audit.of(EVA, reads)).extracting(ReadRecord::purpose).containsExactly("billing");
        world.placeAll();
        assertThat(ledger.verify().intact()).isTrue();
    }

    @Test
    void disclosuresAreReadBackByPerson() {
        Disclosures disclosures = new Disclosures(ledger);
        Disclosure toCarrier = disclosure(EVA, "Carrier Ltd", Set.of("CONTACT", "NAME"));
        Disclosure toBank = disclosure(EVA, "Bank", Set.of("FINANCIAL"));
        disclosures.recordAll(List.of(toCarrier, disclosure(ADAM, "Court", Set.of("NAME"))));
        disclosures.record(toBank);
        disclosures.record(toBank);
        disclosures.record(disclosure(EVA, "Bank", Set.of("NAME")));

        assertThat(disclosures.of(EVA)).hasSize(3).contains(toCarrier, toBank);
        assertThat(disclosures.recipients(EVA)).containsExactlyInAnyOrder("Carrier Ltd", "Bank");
        assertThat(disclosures.recipients(ADAM)).containsExactly("Court");
        assertThat(toBank).asString().doesNotContain("Bank", "customer");
        assertThatThrownBy(() -> disclosure(EVA, " ", Set.of("NAME"))).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> disclosure(EVA, "Bank", Set.of())).isInstanceOf(GdprException.class);
    }

    private Disclosure disclosure(SubjectId subject, String recipient, Set<String> categories) {
        return new Disclosure(
                UUID.randomUUID(),
                subject,
                recipient,
                categories,
                world.now,
                "delivery",
                LawfulBasis.CONTRACT,
                Actor.job("shipping"));
    }
}
