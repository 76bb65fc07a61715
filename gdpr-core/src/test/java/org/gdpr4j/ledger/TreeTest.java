package org.gdpr4j.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    private static final int LARGEST = 300;

    /** The inputs and roots that the implementations of certificate transparency share. */
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final TreeHash hash = new TreeHash();
    private final Map<Tile.At, byte[]> tiles = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Frontier frontier =
            new Frontier(hash, (level, index, hashes) -> tiles.put(new Tile.At(level, index), hashes.clone()));

    @Test
    void theRootsAreThoseOfTheKnownTestVectors() {
        for (int size = 0; size <= INPUTS.size(); size++) {
            assertThat(HexFormat.of().formatHex(tree().root(size))).isEqualTo(ROOTS.get(size));
            if (size < INPUTS.size()) {
                byte[] input = HexFormat.of().parseHex(INPUTS.get(size));
                add(hash.leaf(input, input.length));
            }
        }
    }

    @Test
    void rootsAndProofsOfEverySizeAreAsTheTextDefinesThemAndCheckOut() {
        grow(LARGEST);
        NaiveTree naive = new NaiveTree(leaves);
        ProofCheck check = new ProofCheck();
        List<Hash> roots = new ArrayList<>();
        for (int size = 0; size <= LARGEST; size++) {
            roots.add(Hash.of(tree().root(size)));
            assertThat(roots.get(size).bytes()).isEqualTo(naive.root(0, size));
            for (int position = 0; position < size; position++) {
                InclusionProof proof = new InclusionProof(position, size, tree().inclusion(position, size));
                boolean right = proof.path().equals(naive.path(position, 0, size))
                        && check.included(leaves.get(position), proof, roots.get(size));
                assertThat(right).as("position %s of %s", position, size).isTrue();
            }
            for (int from = 1; from <= size; from++) {
                ConsistencyProof proof = new ConsistencyProof(from, size, tree().consistency(from, size));
                boolean right = proof.path().equals(naive.proof(from, 0, size, true))
                        && check.consistent(proof, roots.get(from), roots.get(size));
                assertThat(right).as("from %s to %s", from, size).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 65_536 + 256, 131_072, 196_608 + 513})
    void treesOfThreeLevelsOfTilesHaveTheRootAndTheProofsOfTheText(int size) {
        grow(size);
        NaiveTree naive = new NaiveTree(leaves);
        ProofCheck check = new ProofCheck();
        Hash root = Hash.of(tree().root(size));

        assertThat(root.bytes()).isEqualTo(naive.root(0, size));
        assertThat(new Tree(hash, frontier).root(size)).isEqualTo(root.bytes());
        for (int position : new int[] {0, 1, 255, 256, 65_534, size / 2, size - 1}) {
            InclusionProof proof = new InclusionProof(position, size, tree().inclusion(position, size));
            assertThat(check.included(leaves.get(position), proof, root)).isTrue();
            assertThat(proof.path()).isEqualTo(naive.path(position, 0, size));
        }
        for (int from : new int[] {1, 255, 256, 257, 65_535, size - 1, size}) {
            ConsistencyProof proof = new ConsistencyProof(from, size, tree().consistency(from, size));
            assertThat(check.consistent(proof, Hash.of(naive.root(0, from)), root))
                    .isTrue();
        }
    }

    @Test
    void anEdgeThatGoesOnFromStoredTilesIsTheOneThatNeverStopped() {
        grow(70_000);
        Frontier resumed = new Frontier(hash, (level, index, hashes) -> {}, frontier.size(), this::tile);
        grow(1_000);
        leaves.subList(70_000, 71_000).forEach(resumed::add);

        assertThat(new Tree(hash, resumed).root(71_000)).isEqualTo(tree().root(71_000));
    }

    private void grow(int by) {
        for (int i = 0; i < by; i++) {
            byte[] input = ("entry " + leaves.size()).getBytes(StandardCharsets.UTF_8);
            add(hash.leaf(input, input.length));
        }
    }

    private void add(byte[] leaf) {
        leaves.add(leaf);
        frontier.add(leaf);
    }

    private Tree tree() {
        return new Tree(hash, this::tile);
    }

    private byte[] tile(int level, long index) {
        byte[] full = tiles.get(new Tile.At(level, index));
        return full == null ? frontier.tile(level, index) : full;
    }
}
