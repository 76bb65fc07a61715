package org.gdpr4j.ledger;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Ledger#verify()} found. Immutable.
 *
 * @param size how many placed entries were looked at; fewer than there are when there is a fault
 * @param unplaced how many entries had no position yet: their payloads were checked against their headers, but nothing
 *     protects these headers so far
 * @param covered how many entries the largest good checkpoint covers; what comes after it could be cut off or rewritten
 *     without a trace
 * @param first what is wrong first, or null when nothing is
 * @param unprotected what cannot be protected, by {@code table.column}, with the reason
 */
public record LedgerVerification(
        long size, long unplaced, long covered, @Nullable LedgerFault first, Map<String, String> unprotected) {

    public LedgerVerification {
        unprotected = Map.copyOf(unprotected);
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return first == null;
    }

    /** What is wrong first; empty when nothing is. */
    public Optional<LedgerFault> fault() {
        return Optional.ofNullable(first);
    }
}
