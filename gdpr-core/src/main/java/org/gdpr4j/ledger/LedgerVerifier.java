package org.gdpr4j.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Checks checkpoints, proofs and receipts of a ledger with nothing but its public keys: no database, no root key, none of the
 * rest of this library. Auditors and other organisations create it. Immutable and thread-safe; what is forged is false, never
 * an exception.
 *
 * <p>It tells that an entry was in the ledger when the checkpoint was signed, and that the ledger only grew between two
 * checkpoints; not that what an entry says is true, and nothing about what came after the last checkpoint that one has.
 */
public final class LedgerVerifier {

    private final List<NoteKey> keys;

    private LedgerVerifier(List<NoteKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * One that trusts these public keys.
     *
     * @param vkeys each in the form of C2SP signed-note, as {@link Ledger#publicKeys()} gives them
     * @throws org.gdpr4j.problem.GdprException when one of them is no such key
     */
    public static LedgerVerifier trusting(Collection<String> vkeys) {
        return new LedgerVerifier(vkeys.stream().map(NoteKey::parse).toList());
    }

    /** Whether one of the trusted keys signed the checkpoint, under the checkpoint's own origin. */
    public boolean signed(Checkpoint checkpoint) {
        return checkpoint.signatures().stream()
                .anyMatch(line -> keys.stream()
                        .anyMatch(
                                key -> key.name().equals(checkpoint.origin()) && key.signed(checkpoint.text(), line)));
    }

    /** Whether the entry with this header is covered by the signed checkpoint. */
    public boolean included(LedgerHeader header, InclusionProof proof, Checkpoint checkpoint) {
        HeaderBytes bytes = header.bytes();
        return header.position() == proof.position()
                && proof.size() == checkpoint.size()
                && new ProofCheck()
                        .included(new TreeHash().leaf(bytes.buffer(), bytes.length()), proof, checkpoint.root())
                && signed(checkpoint);
    }

    /** Whether the later signed checkpoint covers all that the earlier signed one covers, unchanged and in the same order. */
    public boolean consistent(Checkpoint earlier, Checkpoint later, ConsistencyProof proof) {
        return earlier.origin().equals(later.origin())
                && proof.from() == earlier.size()
                && proof.to() == later.size()
                && new ProofCheck().consistent(proof, earlier.root(), later.root())
                && signed(earlier)
                && signed(later);
    }

    /** Whether the receipt's payload (if it has one) is what was committed to, and its header is in the signed checkpoint. */
    public boolean valid(Receipt receipt) {
        return committed(receipt) && included(receipt.header(), receipt.proof(), receipt.checkpoint());
    }

    private static boolean committed(Receipt receipt) {
        Hash salt = receipt.salt();
        String payload = receipt.payload();
        return salt == null
                || payload == null
                || (StandardCharsets.UTF_8.newEncoder().canEncode(payload)
                        && Arrays.equals(
                                PayloadText.commitment(Sha256.fresh(), salt.bytes(), payload),
                                receipt.header().commitment().bytes()));
    }
}
