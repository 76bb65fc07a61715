package org.gdpr4j.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.jspecify.annotations.Nullable;

/** The keys that checkpoints are signed with. The private ones lie wrapped under the root key; only the last is kept. */
final class Keyring {

    /** The entry that says that a key was made. */
    static final String KEY_ADDED = "ledger.key-added";

    private static final String SEAL = "gdpr4j.ledger-key";

    private final LedgerStore store;
    private final @Nullable Secrets secrets;
    private final String origin;

    Keyring(LedgerStore store, @Nullable Secrets secrets, String origin) {
        this.store = store;
        this.secrets = secrets;
        this.origin = origin;
    }

    /** The key that signs now. */
    Optional<LedgerKey> newest() {
        List<LedgerKey> keys = store.keys();
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(keys.size() - 1));
    }

    /** Makes the next key and destroys the private part of the last one; the caller holds the head. */
    LedgerEvent add(Actor by) {
        Optional<LedgerKey> last = newest();
        int number = last.map(LedgerKey::number).orElse(0) + 1;
        String vkey =
                NoteKey.of(origin, secrets().createSigningKey(secret(number))).toString();
        store.saveKey(new LedgerKey(number, vkey, seal(number, vkey)));
        last.ifPresent(key -> destroy(key.number()));
        return LedgerEvent.of(KEY_ADDED, null, by, Map.of("number", number, "vkey", vkey));
    }

    Checkpoint sign(Checkpoint checkpoint, LedgerKey with) {
        NoteKey key = NoteKey.parse(with.vkey());
        if (!key.name().equals(checkpoint.origin())) {
            throw new GdprException("The ledger's key is of another origin than its options say."
                    + " Call rotateKey once after changing the origin.");
        }
        byte[] text = checkpoint.text().getBytes(StandardCharsets.UTF_8);
        return checkpoint.with(key.signature(secrets().sign(secret(with.number()), text)));
    }

    /** Whether who has the root key made this key; true also where there is no root key here to tell. */
    boolean sealed(LedgerKey key) {
        return secrets == null || seal(key.number(), key.vkey()).equals(key.seal());
    }

    private String seal(int number, String vkey) {
        return secrets().hash(SEAL, number + " " + vkey);
    }

    private void destroy(int number) {
        if (!secrets().destroy(secret(number))) {
            throw new GdprException("The private key number " + number + " of the ledger is missing."
                    + " Was the table of keys restored from another backup?");
        }
    }

    private static String secret(int number) {
        return "ledger-key:" + number;
    }

    private Secrets secrets() {
        if (secrets == null) {
            throw new GdprException(
                    "Checkpoints of the ledger are signed, and there is no root key to keep the signing key"
                            + " under. Give one when you build the library.");
        }
        return secrets;
    }
}
