package org.gdpr4j.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gdpr4j.problem.GdprException;

/**
 * What of an entry stays for ever and is hashed into the tree. It tells nothing about anybody. Immutable.
 *
 * @param position from 0 on
 * @param time when it was appended, in UTC to the microsecond
 * @param commitment SHA-256 of salt and payload
 */
public record LedgerHeader(UUID id, String type, long position, Instant time, Hash commitment) {

    /** The header as canonical JSON; a leaf of the tree is {@code SHA-256(0x00 ‖ these bytes in UTF-8)}. */
    public String toJson() {
        return bytes().toString();
    }

    HeaderBytes bytes() {
        HeaderBytes bytes = new HeaderBytes();
        bytes.write(commitment.bytes(), id, position, time, type);
        return bytes;
    }

    Map<String, ?> members() {
        return new TreeMap<>(StrictJson.object(toJson(), Receipt.LONGEST));
    }

    static LedgerHeader of(Map<String, ?> members) {
        ProofJson.only(members, "commitment", "id", "position", "time", "type");
        try {
            return new LedgerHeader(
                    UUID.fromString(ProofJson.member(members, "id", String.class)),
                    ProofJson.member(members, "type", String.class),
                    ProofJson.number(members, "position"),
                    Instant.parse(ProofJson.member(members, "time", String.class)),
                    ProofJson.hash(members.get("commitment")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new GdprException("The header of a ledger entry has an id that is a UUID and a time as in"
                    + " 2026-03-01T08:09:10.123456Z.");
        }
    }
}
