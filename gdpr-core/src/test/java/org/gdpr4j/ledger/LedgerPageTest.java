package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/ledger.md shows. */
class LedgerPageTest {

    private final World world = new World();
    private final SubjectId eva = World.EVA;
    private final Actor clerk = Actor.user("u-17");

    @TempDir
    private Path folder;

    @Test
    void theLedgerIsUsedAsThePageShows() {
        Path file = folder.resolve("checkpoints");
        Ledger ledger = world.ledger(world.store, 4_096, List.of(new FileCheckpointSink(file)));

        // snippet:append
        UUID id = ledger.append(LedgerEvent.of("contract.signed", eva, clerk, Map.of("contract", 4711)));
        List<LedgerEntry> known = ledger.of(eva, "contract."); // the newest last
        // end
        assertThat(known).extracting(LedgerEntry::id).containsExactly(id);

        // snippet:sequencer
        Sequencer sequencer = Sequencer.start(ledger, Duration.ofSeconds(1), Duration.ofMinutes(5));
        long position = ledger.awaitPlaced(id, Duration.ofSeconds(10)); // for who cannot wait
        // end
        sequencer.close();
        assertThat(position).isZero();
        assertThat(ledger.checkpoint()).isPresent();

        // snippet:verify
        List<Checkpoint> outside = new FileCheckpointSink(file).read();
        LedgerVerification verified = ledger.verify(outside);
        verified.fault().ifPresent(fault -> alarm(fault.kind() + " at " + fault.position() + ": " + fault.what()));
        // end
        assertThat(verified.fault()).isEmpty();

        // snippet:receipt
        String json = ledger.receipt(id).toJson(); // for the person, a court, an auditor

        LedgerVerifier verifier = LedgerVerifier.trusting(ledger.publicKeys()); // elsewhere, from keys got before
        boolean genuine = verifier.valid(Receipt.fromJson(json));
        // end
        assertThat(genuine).isTrue();

        Checkpoint earlier = outside.get(0);
        world.append("contract.signed", SubjectId.of("customer", 43));
        world.placeAll();
        Checkpoint later = ledger.checkpoint().orElseThrow();
        // snippet:consistency
        ConsistencyProof proof = ledger.consistency(earlier.size(), later.size());
        boolean onlyGrew = verifier.consistent(earlier, later, proof);
        // end
        assertThat(onlyGrew).isTrue();

        // snippet:forget
        ledger.erasePayload(id, clerk, "kept by mistake");
        int erased = ledger.erasePayloads(eva, type -> !type.startsWith("consent."), clerk, "Art. 17(1)(a)");
        // end
        assertThat(erased).isZero();
        assertThat(ledger.verify(outside).intact()).isTrue();
    }

    @Test
    void readsAndDisclosuresAreKeptAsThePageShows() {
        Ledger ledger = world.ledger;
        ClaimAccess.Issuer issuer = world.issuer;

        Transactions transactions = world.transactions;
        Clock clock = world;

        // snippet:reads
        ReadAuditOptions options = ReadAuditOptions.keeping(Duration.ofDays(180));
        ReadAudit audit = new ReadAudit(ledger, transactions, options, clock);
        audit.read(clerk, eva, "support", "Order"); // costs no commit

        int written = audit.flush(); // or audit.start(), and close() at the end
        ClaimAccess access = issuer.grant(ClaimAccess.Right.READS, Actor.user("dpo"), "complaint 12/2026");
        List<ReadRecord> who = audit.of(eva, access);
        // end
        assertThat(written).isOne();
        assertThat(who).extracting(ReadRecord::by).containsExactly(clerk);

        // snippet:disclosures
        Disclosures disclosures = new Disclosures(ledger);
        disclosures.record(new Disclosure(
                UUID.randomUUID(),
                eva,
                "Carrier Ltd",
                Set.of("NAME", "CONTACT"),
                clock.instant(),
                "delivery",
                LawfulBasis.CONTRACT,
                Actor.job("shipping")));
        Set<String> mustBeNotified = disclosures.recipients(eva); // Art. 19, before the erasure
        // end
        assertThat(mustBeNotified).containsExactly("Carrier Ltd");
    }

    private static void alarm(String what) {
        throw new AssertionError(what);
    }
}
