package org.gdpr4j.ledger;

import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162, 2.1.3.2 and 2.1.4.2 write it. It is of one thread. */
final class ProofCheck {

    private final TreeHash hash = new TreeHash();

    boolean included(byte[] leaf, InclusionProof proof, Hash root) {
        long fn = proof.position();
        long sn = proof.size() - 1;
        byte[] r = leaf;
        for (Hash p : proof.path()) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = hash.node(p.bytes(), r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = hash.node(r, p.bytes());
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root.bytes());
    }

    boolean consistent(ConsistencyProof proof, Hash first, Hash second) {
        List<Hash> path = proof.path();
        if (proof.from() == proof.to()) {
            return path.isEmpty() && first.equals(second);
        }
        boolean power = Long.bitCount(proof.from()) == 1;
        if (path.isEmpty()) {
            return false;
        }
        long fn = proof.from() - 1;
        long sn = proof.to() - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = power ? first.bytes() : path.get(0).bytes();
        byte[] sr = fr;
        for (Hash c : power ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = hash.node(c.bytes(), fr);
                sr = hash.node(c.bytes(), sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = hash.node(sr, c.bytes());
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, first.bytes()) && Arrays.equals(sr, second.bytes());
    }
}
