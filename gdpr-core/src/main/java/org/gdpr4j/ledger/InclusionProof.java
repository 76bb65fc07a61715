package org.gdpr4j.ledger;

import java.util.List;
import java.util.Map;
import org.gdpr4j.problem.GdprException;

/**
 * Proof that an entry stands at a position of the tree of a given size (RFC 9162, 2.1.3). {@link LedgerVerifier} checks it.
 * Immutable.
 *
 * @param position of the entry, from 0 on
 * @param size how many entries the tree has
 * @param path the hashes on the way from the entry to the root
 */
public record InclusionProof(long position, long size, List<Hash> path) {

    /** @throws GdprException when there can be no such position, or the path is longer than any */
    public InclusionProof {
        path = List.copyOf(path);
        if (position < 0 || position >= size || path.size() > ProofJson.LONGEST_PATH) {
            throw new GdprException(
                    "An inclusion proof has a position below the size of its tree and a path of at most "
                            + ProofJson.LONGEST_PATH + " hashes.");
        }
    }

    /** The proof as JSON: {@code {"path":[…],"position":…,"size":…}}. */
    public String toJson() {
        return CanonicalJson.write(members());
    }

    /**
     * Reads what {@link #toJson()} wrote; what is too long or too deep is refused before it is read.
     *
     * @throws GdprException when it is anything else
     */
    public static InclusionProof fromJson(String json) {
        return of(ProofJson.read(json));
    }

    Map<String, ?> members() {
        return ProofJson.sorted(Map.of("path", ProofJson.texts(path), "position", position, "size", size));
    }

    static InclusionProof of(Map<String, ?> members) {
        ProofJson.only(members, "path", "position", "size");
        return new InclusionProof(
                ProofJson.number(members, "position"), ProofJson.number(members, "size"), ProofJson.path(members));
    }
}
