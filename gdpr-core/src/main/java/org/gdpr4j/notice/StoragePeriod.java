package org.gdpr4j.notice;

import org.gdpr4j.problem.GdprException;

/**
 * How long something is kept (Art. 13(2)(a), 14(2)(a)). Immutable.
 *
 * @param what which data, in words
 * @param period the period, or the criteria by which it is found
 */
public record StoragePeriod(String what, String period) {

    /** @throws GdprException when a part is blank */
    public StoragePeriod {
        if (what.isBlank() || period.isBlank()) {
            throw new GdprException("A notice says which data are kept and how long, or by which criteria.");
        }
    }
}
