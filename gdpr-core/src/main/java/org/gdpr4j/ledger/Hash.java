package org.gdpr4j.ledger;

import java.util.Arrays;
import java.util.Base64;
import org.gdpr4j.problem.GdprException;

/** A SHA-256 hash (FIPS 180-4). Its {@code toString} is Base64. Immutable. */
public final class Hash {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash of which these are the bytes.
     *
     * @throws GdprException when these are not 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new GdprException("A hash has " + BYTES + " bytes, not " + bytes.length + ".");
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads 32 bytes in Base64 (RFC 4648), spelled in the one canonical way.
     *
     * @throws GdprException when it is anything else
     */
    public static Hash ofBase64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new GdprException("A hash is written as Base64 of " + BYTES + " bytes.");
        }
        Hash hash = of(bytes);
        if (!hash.toString().equals(text)) {
            throw new GdprException("A hash is written as padded Base64 without stray bits.");
        }
        return hash;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
