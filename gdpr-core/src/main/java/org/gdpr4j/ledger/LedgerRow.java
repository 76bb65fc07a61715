package org.gdpr4j.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger entry as it lies in a {@link LedgerStore}. Who implements one reads and writes it; users get a
 * {@link LedgerEntry}. Nothing is checked here, so that what was tampered with can be read and found.
 *
 * @param controller in its text form
 * @param time when it was appended, in UTC to the microsecond
 * @param position its place in the tree from 0 on, or null before it has one
 * @param commitment 32 bytes: SHA-256 of salt and payload
 * @param payload what lies beside the header, or null when the payload's row is not there
 */
public record LedgerRow(
        UUID id,
        String controller,
        String type,
        Instant time,
        @Nullable Long position,
        Bytes commitment,
        @Nullable PayloadRow payload) {

    @Override
    public String toString() {
        return type + " " + id;
    }
}
