package org.gdpr4j.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gdpr4j.subject.ControllerId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the {@link Ledger}, as it was read. The header (type, position, time, id, commitment) stays for ever and tells
 * nothing about anybody; the payload can be erased. Immutable.
 *
 * @param time when it was appended, in UTC to the microsecond
 * @param placed its place in the tree from 0 on, or null before the sequencer gave it one
 * @param commitment SHA-256 of salt and payload; without the salt nobody can guess a payload from it
 * @param kept the payload, or null when it was erased, or needs a {@link ClaimAccess}
 * @param erasedBy the entry that says that the payload was erased, or null
 */
public record LedgerEntry(
        UUID id,
        ControllerId controller,
        String type,
        Instant time,
        @Nullable Long placed,
        Hash commitment,
        @Nullable LedgerPayload kept,
        @Nullable UUID erasedBy) {

    static LedgerEntry of(LedgerRow row) {
        PayloadRow payload = row.payload();
        return new LedgerEntry(
                row.id(),
                new ControllerId(row.controller()),
                row.type(),
                row.time(),
                row.position(),
                Hash.of(row.commitment().raw()),
                payload == null || payload.text() == null ? null : PayloadText.read(payload.text()),
                payload == null ? null : payload.erasedBy());
    }

    /** Its place in the tree from 0 on; empty before the sequencer gave it one. */
    public Optional<Long> position() {
        return Optional.ofNullable(placed);
    }

    /** What it says beyond its header; empty once that was erased, or where reading it needs a {@link ClaimAccess}. */
    public Optional<LedgerPayload> payload() {
        return Optional.ofNullable(kept);
    }

    LedgerEntry withoutPayload() {
        return new LedgerEntry(id, controller, type, time, placed, commitment, null, erasedBy);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
