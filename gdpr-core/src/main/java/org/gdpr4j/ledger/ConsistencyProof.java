package org.gdpr4j.ledger;

import java.util.List;
import java.util.Map;
import org.gdpr4j.problem.GdprException;

/**
 * Proof that a ledger of one size is the beginning of the ledger of a larger one: nothing was changed, only added (RFC 9162,
 * 2.1.4). {@link LedgerVerifier} checks it. Immutable.
 *
 * @param from the smaller size, at least 1
 * @param to the larger size, or the same
 * @param path the hashes that lead to both roots
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /** @throws GdprException when there can be no such sizes, or the path is longer than any */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 1 || to < from || path.size() > ProofJson.LONGEST_PATH) {
            throw new GdprException(
                    "A consistency proof leads from a size of at least 1 to one that is not smaller, by a path"
                            + " of at most " + ProofJson.LONGEST_PATH + " hashes.");
        }
    }

    /** The proof as JSON: {@code {"from":…,"path":[…],"to":…}}. */
    public String toJson() {
        return CanonicalJson.write(ProofJson.sorted(Map.of("from", from, "path", ProofJson.texts(path), "to", to)));
    }

    /**
     * Reads what {@link #toJson()} wrote; what is too long or too deep is refused before it is read.
     *
     * @throws GdprException when it is anything else
     */
    public static ConsistencyProof fromJson(String json) {
        Map<String, ?> members = ProofJson.read(json);
        ProofJson.only(members, "from", "path", "to");
        return new ConsistencyProof(
                ProofJson.number(members, "from"), ProofJson.number(members, "to"), ProofJson.path(members));
    }
}
