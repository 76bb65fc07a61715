package org.gdpr4j.secret;

import java.security.SecureRandom;
import java.util.Base64;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * The 256-bit key under which all other keys are derived or wrapped. It comes from outside the database (a secret
 * manager, an environment variable); who loses it loses every keyed hash and every pending erasure's values. Users
 * create it once. Its {@code toString} never shows it. Immutable.
 */
public final class RootKey {

    private static final int BYTES = 32;

    private final byte[] bytes;

    private RootKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads a key of 32 bytes in Base64 (RFC 4648), as {@code openssl rand -base64 32} prints it.
     *
     * @throws GdprException when it is no Base64 or has another length; the message does not show the text; also
     *     when there is none, as where an environment variable is not set
     */
    public static RootKey ofBase64(@Nullable String text) {
        if (text == null) {
            throw new GdprException("There is no root key: the text is null."
                    + " Make one with: openssl rand -base64 32, and give it from where you keep your secrets.");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new GdprException("The root key is not Base64. Make one with: openssl rand -base64 32");
        }
        if (bytes.length != BYTES) {
            throw new GdprException("The root key has " + bytes.length + " bytes instead of " + BYTES
                    + ". Make one with: openssl rand -base64 32");
        }
        return new RootKey(bytes);
    }

    /** A fresh key that nobody else knows: for tests, since nothing that it protects outlives the process. */
    public static RootKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RootKey(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "RootKey";
    }
}
