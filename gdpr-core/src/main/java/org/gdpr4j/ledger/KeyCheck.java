package org.gdpr4j.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gdpr4j.ledger.LedgerFault.Kind;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** Checks the public keys: none missing, each made by who has the root key, each announced by an entry. */
final class KeyCheck {

    private final LedgerStore store;
    private final Keyring keyring;
    private final Set<String> announced = new HashSet<>();
    private final List<LedgerKey> keys;
    private final LedgerVerifier verifier;

    KeyCheck(LedgerStore store, Keyring keyring) {
        this.store = store;
        this.keyring = keyring;
        this.keys = store.keys();
        this.verifier = verifier(keys);
    }

    /** One that trusts those of the keys that can be read. */
    private static LedgerVerifier verifier(List<LedgerKey> keys) {
        return LedgerVerifier.trusting(
                keys.stream().filter(KeyCheck::readable).map(LedgerKey::vkey).toList());
    }

    /** Whether one of the keys signed the checkpoint; it may be one that was made since the keys were read. */
    boolean signed(Checkpoint checkpoint) {
        if (verifier.signed(checkpoint)) {
            return true;
        }
        List<LedgerKey> now = store.keys();
        if (now.size() == keys.size()) {
            return false;
        }
        List<LedgerKey> younger =
                now.stream().filter(key -> !keys.contains(key)).toList();
        return younger.stream().allMatch(keyring::sealed) && verifier(younger).signed(checkpoint);
    }

    /** What is wrong with the first bad key, or null. */
    @Nullable
    LedgerFault fault() {
        for (int i = 0; i < keys.size(); i++) {
            LedgerKey key = keys.get(i);
            if (key.number() != i + 1) {
                return fault(i + 1, "is missing");
            }
            if (!readable(key) || !keyring.sealed(key)) {
                return fault(key.number(), "was changed, or made by who does not have the root key");
            }
        }
        return null;
    }

    /** What is wrong with the key that this entry announces, or null; null too when it announces none. */
    @Nullable
    LedgerFault fault(LedgerRow row) {
        if (!row.type().equals(Keyring.KEY_ADDED)) {
            return null;
        }
        String vkey = vkey(row);
        if (vkey == null || (!has(keys, vkey) && !has(store.keys(), vkey))) {
            return new LedgerFault(
                    Kind.KEY_CHANGED, row.position(), row.id(), "There is no such public key as this entry announces.");
        }
        announced.add(vkey);
        return null;
    }

    /** What is wrong when all entries were seen, or null. */
    @Nullable
    LedgerFault faultAtEnd() {
        return keys.stream()
                .filter(key -> !announced.contains(key.vkey()))
                .findFirst()
                .map(key -> fault(key.number(), "is announced by no entry"))
                .orElse(null);
    }

    private static @Nullable String vkey(LedgerRow row) {
        String text = row.payload() == null ? null : row.payload().text();
        try {
            return text == null ? null : ProofJson.member(PayloadText.read(text).body(), "vkey", String.class);
        } catch (GdprException e) {
            return null;
        }
    }

    private static boolean has(List<LedgerKey> keys, String vkey) {
        return keys.stream().anyMatch(key -> key.vkey().equals(vkey));
    }

    private static boolean readable(LedgerKey key) {
        try {
            return NoteKey.parse(key.vkey()).toString().equals(key.vkey());
        } catch (GdprException e) {
            return false;
        }
    }

    private static LedgerFault fault(int number, String what) {
        return new LedgerFault(Kind.KEY_CHANGED, null, null, "The public key number " + number + " " + what + ".");
    }
}
