package org.gdpr4j.ledger;

import java.util.ArrayList;
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
    private final List<LedgerKey> keys;
    private final Set<String> announced = new HashSet<>();

    KeyCheck(LedgerStore store, Keyring keyring) {
        this.store = store;
        this.keyring = keyring;
        this.keys = store.keys();
    }

    /** One that trusts those of the keys that can be read. */
    LedgerVerifier verifier() {
        List<String> readable = new ArrayList<>();
        for (LedgerKey key : keys) {
            if (readable(key)) {
                readable.add(key.vkey());
            }
        }
        return LedgerVerifier.trusting(readable);
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
