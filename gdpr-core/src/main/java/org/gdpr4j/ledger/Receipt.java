package org.gdpr4j.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Everything that shows to somebody without the database that an entry is in the ledger: its header, what it says (unless
 * that is erased), the way to the root, and the signed root. {@link LedgerVerifier} checks it. Immutable; its
 * {@code toString} shows no payload.
 *
 * @param payload what the entry says, as canonical JSON, or null; personal data
 * @param salt what makes the header's commitment together with the payload, or null when there is none
 */
public record Receipt(
        LedgerHeader header,
        @Nullable String payload,
        @Nullable Hash salt,
        InclusionProof proof,
        Checkpoint checkpoint) {

    /** More characters than any receipt has. */
    static final int LONGEST = 8 * CanonicalJson.LONGEST;

    /** @throws GdprException when there is a payload without its salt, or a salt without its payload */
    public Receipt {
        if ((payload == null) != (salt == null)) {
            throw new GdprException("A receipt has payload and salt, or neither.");
        }
    }

    /** What the entry says; empty when that was erased, or left out. */
    public Optional<LedgerPayload> said() {
        return Optional.ofNullable(payload).map(PayloadText::read);
    }

    /** The same without what the entry says, for who must not see that. */
    public Receipt withoutPayload() {
        return new Receipt(header, null, null, proof, checkpoint);
    }

    /** The receipt as JSON: {@code {"checkpoint":…,"header":{…},"payload":…,"proof":{…},"salt":…}}. */
    public String toJson() {
        Map<String, @Nullable Object> members = new TreeMap<>();
        members.put("checkpoint", checkpoint.note());
        members.put("header", header.members());
        members.put("payload", payload);
        members.put("proof", proof.members());
        members.put("salt", salt == null ? null : salt.toString());
        return CanonicalJson.write(members, LONGEST);
    }

    /**
     * Reads what {@link #toJson()} wrote; what is too long or too deep is refused before it is read.
     *
     * @throws GdprException when it is anything else
     */
    public static Receipt fromJson(String json) {
        Map<String, ?> members = StrictJson.object(json, LONGEST);
        ProofJson.only(members, "checkpoint", "header", "payload", "proof", "salt");
        return new Receipt(
                LedgerHeader.of(ProofJson.object(members, "header")),
                members.get("payload") == null ? null : ProofJson.member(members, "payload", String.class),
                members.get("salt") == null ? null : ProofJson.hash(members.get("salt")),
                InclusionProof.of(ProofJson.object(members, "proof")),
                Checkpoint.parse(ProofJson.member(members, "checkpoint", String.class)));
    }

    @Override
    public String toString() {
        return "Receipt of " + header.type() + " " + header.id();
    }
}
