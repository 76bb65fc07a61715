package org.gdpr4j.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of RFC 9162, 2.1, written down just as the text defines it. */
final class NaiveTree {

    private record Range(int start, int end) {}

    private final TreeHash hash = new TreeHash();
    private final List<byte[]> leaves;
    private final Map<Range, byte[]> known = new HashMap<>();

    NaiveTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    /** {@code MTH(D[start:end])}. */
    byte[] root(int start, int end) {
        if (end == start) {
            return hash.plain().digest();
        }
        if (end - start == 1) {
            return leaves.get(start);
        }
        byte[] root = known.get(new Range(start, end));
        if (root == null) {
            int k = split(end - start);
            root = hash.node(root(start, start + k), root(start + k, end));
            known.put(new Range(start, end), root);
        }
        return root;
    }

    /** {@code PATH(m, D[start:end])}. */
    List<Hash> path(int m, int start, int end) {
        if (end - start == 1) {
            return new ArrayList<>();
        }
        int k = split(end - start);
        List<Hash> path;
        if (m < k) {
            path = path(m, start, start + k);
            path.add(Hash.of(root(start + k, end)));
        } else {
            path = path(m - k, start + k, end);
            path.add(Hash.of(root(start, start + k)));
        }
        return path;
    }

    /** {@code SUBPROOF(m, D[start:end], b)}. */
    List<Hash> proof(int m, int start, int end, boolean b) {
        if (m == end - start) {
            return b ? new ArrayList<>() : new ArrayList<>(List.of(Hash.of(root(start, end))));
        }
        int k = split(end - start);
        List<Hash> proof;
        if (m <= k) {
            proof = proof(m, start, start + k, b);
            proof.add(Hash.of(root(start + k, end)));
        } else {
            proof = proof(m - k, start + k, end, false);
            proof.add(Hash.of(root(start, start + k)));
        }
        return proof;
    }

    private static int split(int count) {
        int k = 1;
        while (2 * k < count) {
            k *= 2;
        }
        return k;
    }
}
