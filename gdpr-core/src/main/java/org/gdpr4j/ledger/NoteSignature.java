package org.gdpr4j.ledger;

import java.util.Base64;

/** One signature line of a signed note: the key's name, then its id and the signature. */
record NoteSignature(String name, Bytes raw) {

    @Override
    public String toString() {
        return "— " + name + " " + Base64.getEncoder().encodeToString(raw.raw());
    }
}
