package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.ledger.World.EVA;
import static org.gdpr4j.ledger.World.JANA;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class PayloadErasureTest {

    private final World world = new World();
    private final Ledger ledger = world.ledger;

    @Test
    void anErasedPayloadIsGoneItsHeaderStaysAndEveryHashVerifies() {
        UUID id = world.append("consent.given");
        world.placeAll();
        assertThat(ledger.checkpoint()).isPresent();
        LedgerEntry before = ledger.find(id).orElseThrow();

        ledger.erasePayload(id, JANA, "Art. 17(1)(a)");

        LedgerEntry after = ledger.find(id).orElseThrow();
        assertThat(after.payload()).isEmpty();
        assertThat(after.commitment()).isEqualTo(before.commitment());
        assertThat(after.position()).isEqualTo(before.position());
        LedgerEntry said = ledger.find(Objects.requireNonNull(after.erasedBy())).orElseThrow();
        assertThat(said.type()).isEqualTo("ledger.payload-erased");
        LedgerPayload what = said.payload().orElseThrow();
        assertThat(what.subject()).isNull();
        assertThat(what.by()).isEqualTo(JANA);
        assertThat(what.body().toString()).isEqualTo("{entries=[" + id + "], reason=Art. 17(1)(a)}");
        assertThat(ledger.of(EVA, "")).isEmpty();
        assertThat(ledger.verify(world.outside).intact()).isTrue();
        world.placeAll();
        assertThat(ledger.verify(world.outside).intact()).isTrue();
    }

    @Test
    void erasingAgainChangesNothing() {
        UUID id = world.append("consent.given");
        ledger.erasePayload(id, JANA, "once");
        LedgerRow erased = world.store.find(id).orElseThrow();

        ledger.erasePayload(id, JANA, "twice");

        assertThat(world.store.find(id)).contains(erased);
        assertThat(world.store.unplaced(10)).hasSize(2);
        assertThat(ledger.erasePayloads(EVA, type -> true, JANA, "thrice")).isZero();
    }

    @Test
    void allOfOnePersonAreErasedInOneCallAndNobodyElses() {
        SubjectId other = SubjectId.of("customer", 43);
        world.append("consent.given");
        world.append("notice.served");
        world.append("consent.given", other);

        assertThat(ledger.erasePayloads(EVA, type -> type.startsWith("consent."), JANA, "erasure"))
                .isOne();
        assertThat(ledger.of(EVA, "")).extracting(LedgerEntry::type).containsExactly("notice.served");
        assertThat(ledger.erasePayloads(EVA, type -> true, JANA, "erasure")).isOne();

        assertThat(ledger.of(EVA, "")).isEmpty();
        assertThat(ledger.of(other, "")).hasSize(1);
        assertThat(ledger.verify().intact()).isTrue();
    }

    @Test
    void manyPayloadsAreNamedByEntriesOfBoundedSize() {
        for (int i = 0; i < 1_201; i++) {
            world.append("access.granted");
        }

        assertThat(ledger.erasePayloads(EVA, type -> true, JANA, "erasure")).isEqualTo(1_201);

        List<LedgerRow> said = world.store.unplaced(5_000).stream()
                .filter(row -> row.type().equals(PayloadErasure.ERASED))
                .toList();
        assertThat(said).hasSize(3);
        world.placeAll();
        assertThat(ledger.verify().fault()).isEmpty();
    }

    @Test
    void theErasureGoesWithTheCallersTransaction() {
        UUID id = world.append("consent.given");
        assertThatThrownBy(() -> world.transactions.inNew(() -> {
                    ledger.erasePayload(id, JANA, "erasure");
                    throw new GdprException("no");
                }))
                .isInstanceOf(GdprException.class);

        assertThat(ledger.find(id).orElseThrow().payload()).isPresent();
        assertThat(world.store.unplaced(10)).hasSize(1);
    }

    @Test
    void theLedgersOwnEntriesAreNotErased() {
        UUID id = world.append("consent.given");
        ledger.erasePayload(id, JANA, "erasure");
        UUID said = Objects.requireNonNull(ledger.find(id).orElseThrow().erasedBy());

        assertThatThrownBy(() -> ledger.erasePayload(said, JANA, "erasure"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("never erased");
        assertThatThrownBy(() -> ledger.erasePayload(UUID.randomUUID(), JANA, "erasure"))
                .isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> ledger.erasePayload(id, JANA, " ")).isInstanceOf(GdprException.class);
        assertThat(ledger.find(said).orElseThrow().payload()).isPresent();
    }
}
