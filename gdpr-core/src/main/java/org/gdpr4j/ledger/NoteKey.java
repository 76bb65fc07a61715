package org.gdpr4j.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.Ed25519;

/**
 * A public key of C2SP signed-note: {@code name+id+key}, where the id is the first four bytes of {@code SHA-256(name ‖ 0x0A ‖
 * 0x01 ‖ key)} in hexadecimal and the key is Base64 of {@code 0x01 ‖ key}; 0x01 is Ed25519. Immutable.
 */
final class NoteKey {

    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final int LONGEST = 400;

    private final String name;
    private final byte[] id;
    private final byte[] key;

    private NoteKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
        var sha256 = Sha256.fresh();
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(ED25519);
        this.id = Arrays.copyOf(sha256.digest(key), ID_BYTES);
    }

    static NoteKey of(String name, byte[] key) {
        if (!isName(name) || key.length != Ed25519.KEY_BYTES) {
            throw noKey();
        }
        return new NoteKey(name, key.clone());
    }

    /** Reads the form {@code name+id+key}. */
    static NoteKey parse(String vkey) {
        String[] parts = vkey.length() > LONGEST ? new String[0] : vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw noKey();
        }
        byte[] typed = base64(parts[2]);
        if (typed.length != 1 + Ed25519.KEY_BYTES || typed[0] != ED25519) {
            throw noKey();
        }
        NoteKey parsed = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parsed.toString().equals(vkey)) {
            throw noKey();
        }
        return parsed;
    }

    /** Whether this can name a key or a log: not empty, no white space, no control characters, no {@code +}. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST / 2
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE);
    }

    String name() {
        return name;
    }

    /** The line that carries a signature made with this key. */
    NoteSignature signature(byte[] signature) {
        return new NoteSignature(
                name,
                Bytes.of(ByteBuffer.allocate(ID_BYTES + signature.length)
                        .put(id)
                        .put(signature)
                        .array()));
    }

    /** Whether the line claims to be by this key. */
    boolean claimed(NoteSignature line) {
        byte[] raw = line.raw().raw();
        return line.name().equals(name)
                && raw.length == ID_BYTES + Ed25519.SIGNATURE_BYTES
                && Arrays.equals(raw, 0, ID_BYTES, id, 0, ID_BYTES);
    }

    /** Whether the line is this key's signature of the text. */
    boolean signed(String text, NoteSignature line) {
        byte[] raw = line.raw().raw();
        return claimed(line)
                && Ed25519.verify(
                        key, text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(raw, ID_BYTES, raw.length));
    }

    @Override
    public String toString() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw noKey();
        }
    }

    private static GdprException noKey() {
        return new GdprException("A public key of a ledger is written as 'name+id+key' (C2SP signed-note, Ed25519).");
    }
}
