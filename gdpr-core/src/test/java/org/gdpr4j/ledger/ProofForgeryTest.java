package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.ledger.World.JANA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F11")
class ProofForgeryTest {

    private static final int SIZE = 70;

    private final World world = new World();
    private final Ledger ledger = world.ledger;
    private List<UUID> ids;
    private Checkpoint earlier;
    private Checkpoint later;
    private LedgerVerifier verifier;

    @BeforeEach
    void fill() {
        ids = world.append(33);
        world.placeAll();
        earlier = ledger.checkpoint().orElseThrow();
        world.append(SIZE - 34);
        world.placeAll();
        later = ledger.checkpoint().orElseThrow();
        assertThat(later.size()).isEqualTo(SIZE);
        verifier = LedgerVerifier.trusting(ledger.publicKeys());
    }

    @Test
    void receiptsOfAllEntriesAreValidAndReadBackEqual() {
        for (UUID id : ids) {
            Receipt receipt = ledger.receipt(id);
            Receipt read = Receipt.fromJson(receipt.toJson());

            assertThat(read).isEqualTo(receipt);
            assertThat(verifier.valid(read)).isTrue();
            assertThat(read.said().orElseThrow().by()).isEqualTo(JANA);
            assertThat(verifier.valid(read.withoutPayload())).isTrue();
            assertThat(read.withoutPayload().said()).isEmpty();
            assertThat(receipt).asString().doesNotContain("jana", "customer");
        }
    }

    @Test
    void aReceiptStaysValidWhenItsPayloadIsErasedAndTheNewOneHasNone() {
        Receipt before = ledger.receipt(ids.get(3));
        ledger.erasePayload(ids.get(3), JANA, "no longer needed");

        Receipt after = ledger.receipt(ids.get(3));

        assertThat(verifier.valid(before)).isTrue();
        assertThat(after.payload()).isNull();
        assertThat(verifier.valid(after)).isTrue();
        assertThat(Receipt.fromJson(after.toJson())).isEqualTo(after);
    }

    @Test
    void aForgedInclusionIsRejectedWhicheverOfItsPartsIsForged() {
        for (UUID id : ids) {
            Receipt receipt = ledger.receipt(id);
            LedgerHeader header = receipt.header();
            InclusionProof proof = receipt.proof();
            for (InclusionProof forged : forged(proof)) {
                assertThat(verifier.included(header, forged, later)).isFalse();
                LedgerHeader moved = new LedgerHeader(
                        header.id(), header.type(), forged.position(), header.time(), header.commitment());
                assertThat(verifier.included(moved, forged, later)).isFalse();
            }
            for (LedgerHeader forged : forged(header)) {
                assertThat(verifier.included(forged, proof, later)).isFalse();
            }
            assertThat(verifier.included(header, proof, earlier)).isFalse();
            assertThat(verifier.included(header, proof, later)).isTrue();
        }
    }

    @Test
    void anotherPayloadOrSaltIsRejected() {
        Receipt receipt = ledger.receipt(ids.get(5));
        Receipt other = ledger.receipt(ids.get(6));
        for (Receipt forged : List.of(
                new Receipt(receipt.header(), other.payload(), receipt.salt(), receipt.proof(), later),
                new Receipt(receipt.header(), receipt.payload(), other.salt(), receipt.proof(), later),
                new Receipt(receipt.header(), other.payload(), other.salt(), receipt.proof(), later),
                new Receipt(receipt.header(), receipt.payload() + " ", receipt.salt(), receipt.proof(), later),
                new Receipt(receipt.header(), receipt.payload() + "\uD800", receipt.salt(), receipt.proof(), later),
                new Receipt(receipt.header(), receipt.payload(), receipt.salt(), other.proof(), later),
                new Receipt(other.header(), receipt.payload(), receipt.salt(), receipt.proof(), later))) {
            assertThat(verifier.valid(forged)).isFalse();
        }
        assertThatThrownBy(() -> new Receipt(receipt.header(), receipt.payload(), null, receipt.proof(), later))
                .isInstanceOf(GdprException.class);
    }

    @Test
    void aCheckpointThatIsNotSignedByATrustedKeyProvesNothing() {
        Receipt receipt = ledger.receipt(ids.get(5));
        World other = new World();
        other.append(SIZE);
        other.placeAll();
        Checkpoint foreign = other.ledger.checkpoint().orElseThrow();
        Checkpoint grafted = Checkpoint.parse(
                later.text() + "\n" + foreign.note().substring(foreign.note().indexOf('—')));
        Checkpoint unsigned = Checkpoint.unsigned(later.origin(), later.size(), later.root());

        for (Checkpoint forged : List.of(foreign, grafted, unsigned)) {
            assertThat(verifier.signed(forged)).isFalse();
            assertThat(verifier.included(receipt.header(), receipt.proof(), forged))
                    .isFalse();
        }
        assertThat(LedgerVerifier.trusting(List.of()).valid(receipt)).isFalse();
    }

    @Test
    void aNodeIsNoLeaf() {
        // The first two leaves' node, given as if it were the first leaf of a tree of half the size.
        Receipt first = ledger.receipt(ids.get(0));
        HeaderBytes bytes = first.header().bytes();
        TreeHash hash = new TreeHash();
        byte[] leaf = hash.leaf(bytes.buffer(), bytes.length());
        byte[] sibling = first.proof().path().get(0).bytes();
        byte[] node = hash.node(leaf, sibling);
        List<Hash> above = first.proof().path().subList(1, first.proof().path().size());
        InclusionProof shortened = new InclusionProof(0, SIZE / 2, above);

        // With the hash of the node the shorter path leads to the root; but nothing can be a leaf with that hash.
        assertThat(new ProofCheck().included(node, shortened, later.root())).isTrue();
        assertThat(verifier.included(first.header(), shortened, later)).isFalse();
        byte[] preimage = new byte[2 * Hash.BYTES];
        System.arraycopy(leaf, 0, preimage, 0, Hash.BYTES);
        System.arraycopy(sibling, 0, preimage, Hash.BYTES, Hash.BYTES);
        assertThat(hash.leaf(preimage, preimage.length)).isNotEqualTo(node);
    }

    @Test
    void aPathThatReachesTheRootTooEarlyIsNoProof() {
        Receipt first = ledger.receipt(ids.get(0));
        HeaderBytes bytes = first.header().bytes();
        byte[] leaf = new TreeHash().leaf(bytes.buffer(), bytes.length());
        List<Hash> path = first.proof().path();

        assertThat(new ProofCheck().included(leaf, new InclusionProof(0, SIZE, path), later.root()))
                .isTrue();
        assertThat(new ProofCheck().included(leaf, new InclusionProof(0, 1L << 40, path), later.root()))
                .isFalse();
    }

    /** What only who signs checkpoints can try. */
    @Test
    void aHeaderThatSaysAnotherPositionThanItStandsAtIsRejected() {
        LedgerHeader header =
                new LedgerHeader(UUID.randomUUID(), "consent.given", 5, world.now, Hash.of(new byte[Hash.BYTES]));
        HeaderBytes bytes = header.bytes();
        Hash root = Hash.of(new TreeHash().leaf(bytes.buffer(), bytes.length()));
        Checkpoint signed = new Keyring(world.store, world.secrets, World.ORIGIN)
                .sign(
                        Checkpoint.unsigned(World.ORIGIN, 1, root),
                        world.store.keys().get(0));
        assertThat(verifier.signed(signed)).isTrue();

        assertThat(verifier.included(header, new InclusionProof(0, 1, List.of()), signed))
                .isFalse();
    }

    @Test
    void aTextThatOnlyBecomesTheSameBytesIsRejected() {
        UUID id = ledger.append(LedgerEvent.of("consent.given", World.EVA, JANA, Map.of("text", "why?")));
        world.placeAll();
        assertThat(ledger.checkpoint()).isPresent();
        Receipt receipt = ledger.receipt(id);
        assertThat(verifier.valid(receipt)).isTrue();

        String half = receipt.payload().replace('?', '\uD800');
        assertThat(verifier.valid(
                        new Receipt(receipt.header(), half, receipt.salt(), receipt.proof(), receipt.checkpoint())))
                .isFalse();
    }

    @Test
    void aForgedConsistencyIsRejectedWhicheverOfItsPartsIsForged() {
        ConsistencyProof proof = ledger.consistency(earlier.size(), later.size());
        assertThat(verifier.consistent(earlier, later, ConsistencyProof.fromJson(proof.toJson())))
                .isTrue();
        List<ConsistencyProof> forged = new ArrayList<>();
        paths(proof.path()).forEach(path -> forged.add(new ConsistencyProof(proof.from(), proof.to(), path)));
        forged.add(new ConsistencyProof(proof.from() - 1, proof.to(), proof.path()));
        forged.add(new ConsistencyProof(proof.from(), proof.to() + 1, proof.path()));
        forged.add(new ConsistencyProof(proof.from(), proof.from(), List.of()));
        for (ConsistencyProof one : forged) {
            assertThat(verifier.consistent(earlier, later, one)).isFalse();
        }
        assertThat(new ProofCheck().consistent(proof, earlier.root(), later.root()))
                .isTrue();
        assertThat(new ProofCheck().consistent(proof, later.root(), later.root()))
                .isFalse();
        assertThat(verifier.consistent(later, earlier, proof)).isFalse();
        assertThat(verifier.consistent(earlier, earlier, proof)).isFalse();
        assertThat(verifier.consistent(earlier, earlier, new ConsistencyProof(33, 33, List.of())))
                .isTrue();
    }

    @Test
    void theLedgerGrewFromEverySizeToEveryLarger() {
        for (long from = 1; from <= SIZE; from += 7) {
            for (long to = from; to <= SIZE; to += 5) {
                ConsistencyProof proof = ledger.consistency(from, to);
                assertThat(ConsistencyProof.fromJson(proof.toJson())).isEqualTo(proof);
            }
        }
        for (long[] wrong : new long[][] {{0, 5}, {6, 5}, {1, SIZE + 1}, {-1, 3}}) {
            assertThatThrownBy(() -> ledger.consistency(wrong[0], wrong[1])).isInstanceOf(GdprException.class);
        }
    }

    @Test
    void whatIsNotPlacedOrNotCoveredHasNoProof() {
        UUID unplaced = world.append("consent.given");
        assertThatThrownBy(() -> ledger.inclusion(unplaced)).isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> ledger.inclusion(UUID.randomUUID())).isInstanceOf(GdprException.class);
        world.placeAll();
        InclusionProof proof = ledger.inclusion(unplaced);
        assertThat(proof.size()).isEqualTo(SIZE + 1);
        assertThat(InclusionProof.fromJson(proof.toJson())).isEqualTo(proof);
        assertThatThrownBy(() -> ledger.receipt(unplaced))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("checkpoint()");
    }

    private static List<InclusionProof> forged(InclusionProof proof) {
        List<InclusionProof> forged = new ArrayList<>();
        paths(proof.path()).forEach(path -> forged.add(new InclusionProof(proof.position(), proof.size(), path)));
        forged.add(new InclusionProof(proof.position() ^ 1, proof.size(), proof.path()));
        forged.add(new InclusionProof(SIZE - 1, proof.size(), proof.path()));
        forged.add(new InclusionProof(proof.position(), proof.size() + 1, proof.path()));
        forged.add(new InclusionProof(proof.position(), proof.size() - 1, proof.path()));
        forged.add(new InclusionProof(proof.position(), Long.MAX_VALUE, proof.path()));
        return forged;
    }

    /** Shorter, longer, changed in each hash, in another order. */
    private static List<List<Hash>> paths(List<Hash> path) {
        List<List<Hash>> forged = new ArrayList<>();
        forged.add(List.of());
        forged.add(path.subList(0, path.size() - 1));
        forged.add(path.subList(1, path.size()));
        List<Hash> longer = new ArrayList<>(path);
        longer.add(path.get(0));
        forged.add(longer);
        List<Hash> longest = new ArrayList<>(path);
        while (longest.size() < 64) {
            longest.add(path.get(0));
        }
        forged.add(longest);
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            byte[] bytes = path.get(i).bytes();
            bytes[i % Hash.BYTES] ^= 1;
            changed.set(i, Hash.of(bytes));
            forged.add(changed);
        }
        List<Hash> swapped = new ArrayList<>(path);
        swapped.set(0, path.get(1));
        swapped.set(1, path.get(0));
        forged.add(swapped);
        return forged;
    }

    private static List<LedgerHeader> forged(LedgerHeader header) {
        byte[] commitment = header.commitment().bytes();
        commitment[0] ^= 1;
        return List.of(
                new LedgerHeader(
                        UUID.randomUUID(), header.type(), header.position(), header.time(), header.commitment()),
                new LedgerHeader(
                        header.id(), "consent.withdrawn", header.position(), header.time(), header.commitment()),
                new LedgerHeader(header.id(), header.type(), header.position() + 1, header.time(), header.commitment()),
                new LedgerHeader(
                        header.id(),
                        header.type(),
                        header.position(),
                        header.time().plus(Duration.ofNanos(1_000)),
                        header.commitment()),
                new LedgerHeader(header.id(), header.type(), header.position(), header.time(), Hash.of(commitment)));
    }
}
