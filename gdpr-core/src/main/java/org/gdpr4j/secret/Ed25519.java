package org.gdpr4j.secret;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.gdpr4j.problem.GdprException;

/**
 * Checks signatures of Ed25519 (RFC 8032) under public keys of 32 bytes. Users call it where they have only a public key;
 * who signs goes through {@link Secrets}. Stateless and thread-safe.
 */
public final class Ed25519 {

    /** How many bytes a public key has. */
    public static final int KEY_BYTES = 32;

    /** How many bytes a signature has. */
    public static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, 4). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** Whether this is the signature of the message under the key; false also when key or signature are no such thing. */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != KEY_BYTES || signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + KEY_BYTES);
            System.arraycopy(publicKey, 0, encoded, PREFIX.length, KEY_BYTES);
            PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance(NAME);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw none(e);
        }
    }

    /** The 32 bytes of a public key. */
    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    static byte[] sign(byte[] privateKey, byte[] message) {
        try {
            Signature signer = Signature.getInstance(NAME);
            signer.initSign(KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw none(e);
        }
    }

    private static GdprException none(GeneralSecurityException e) {
        return new GdprException("This Java runtime cannot sign with Ed25519.", e);
    }
}
