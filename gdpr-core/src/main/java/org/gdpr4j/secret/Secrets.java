package org.gdpr4j.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gdpr4j.problem.GdprException;

/**
 * Keyed hashes, and named keys that can be destroyed. Users create one from their {@link RootKey}; it is thread-safe.
 *
 * <p>Hashes are HMAC-SHA-256 (RFC 2104) under a key derived per domain, so that equal values in two domains cannot be
 * matched. Named keys encrypt with AES-256-GCM (NIST SP 800-38D) or sign with Ed25519 (RFC 8032), and are stored wrapped
 * under the root key. A failure to read a key is an error, never plaintext.
 */
public final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final RootKey root;
    private final SecretStore store;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<String, SecretKeySpec> domains = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Mac> prototypes = new ConcurrentHashMap<>();

    public Secrets(RootKey root, SecretStore store) {
        this.root = root;
        this.store = store;
    }

    /** The keyed hash of a text, URL-safe Base64 of 32 bytes. The same domain and text always give the same hash. */
    public String hash(String domain, String text) {
        byte[] mac = keyed(domain).doFinal(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /**
     * Makes and stores a new key under this name, in the caller's transaction, and gives it to encrypt with.
     *
     * @throws GdprException when there is a key of this name: none is ever replaced
     */
    public DataKey create(String name) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        store.save(name, seal(wrapping(), key, name));
        return new DataKey(aes(key));
    }

    /**
     * Reads a named key, to encrypt with.
     *
     * @throws GdprException when it was destroyed or never made, or was wrapped under another root key
     */
    public DataKey find(String name) {
        return new DataKey(key(name));
    }

    /**
     * Decrypts what the named key encrypted in the same context.
     *
     * @throws GdprException when there is no such key, or these bytes were not encrypted under it in this context
     */
    public byte[] decrypt(String name, byte[] sealed, String context) {
        return open(key(name), sealed, context, name);
    }

    /**
     * Makes and stores a new signing key of Ed25519 (RFC 8032) under this name, in the caller's transaction, and gives the 32
     * bytes of its public key.
     *
     * @throws GdprException when there is a key of this name: none is ever replaced
     */
    public byte[] createSigningKey(String name) {
        KeyPair pair = Ed25519.generate();
        store.save(name, seal(wrapping(), pair.getPrivate().getEncoded(), name));
        return Ed25519.raw(pair.getPublic());
    }

    /**
     * Signs with the named signing key: 64 bytes, that {@link Ed25519#verify} checks.
     *
     * @throws GdprException when it was destroyed or never made, was wrapped under another root key, or cannot sign
     */
    public byte[] sign(String name, byte[] message) {
        byte[] key = unwrapped(name);
        try {
            return Ed25519.sign(key, message);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Whether the named key still exists. */
    public boolean exists(String name) {
        return store.find(name).isPresent();
    }

    /**
     * Destroys the named key, in the caller's transaction; false when there was none. The database's files, log and backups
     * keep its wrapped form until they are overwritten.
     */
    public boolean destroy(String name) {
        return store.destroy(name);
    }

    /** A key in memory. Its {@code toString} never shows it. Immutable and thread-safe. */
    public final class DataKey {

        private final SecretKeySpec key;

        private DataKey(SecretKeySpec key) {
            this.key = key;
        }

        /**
         * Encrypts; {@code context} must be given again to decrypt. It is authenticated, not encrypted and not kept. The same
         * twice gives different bytes.
         */
        public byte[] encrypt(byte[] plain, String context) {
            return seal(key, plain, context);
        }

        @Override
        public String toString() {
            return "DataKey";
        }
    }

    private SecretKeySpec key(String name) {
        return aes(unwrapped(name));
    }

    private byte[] unwrapped(String name) {
        byte[] wrapped = store.find(name)
                .orElseThrow(() ->
                        new GdprException("There is no key named '" + name + "': it was destroyed or never made."));
        return open(wrapping(), wrapped, name, name);
    }

    private SecretKeySpec wrapping() {
        return aes(domainKey("gdpr4j.wrap").getEncoded());
    }

    /** A fresh MAC under the domain's key. A copy of a keyed one costs a fraction of keying it anew. */
    private Mac keyed(String domain) {
        Mac prototype = prototypes.computeIfAbsent(domain, name -> mac(domainKey(name)));
        try {
            return (Mac) prototype.clone();
        } catch (CloneNotSupportedException e) {
            return mac(domainKey(domain));
        }
    }

    private SecretKeySpec domainKey(String domain) {
        return domains.computeIfAbsent(domain, name -> {
            byte[] derived = hmac(new SecretKeySpec(root.bytes(), "HmacSHA256"), name.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(derived, "HmacSHA256");
        });
    }

    private byte[] seal(SecretKeySpec key, byte[] plain, String context) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new GdprException("This Java runtime cannot encrypt with AES-256-GCM.", e);
        }
    }

    private static byte[] open(SecretKeySpec key, byte[] sealed, String context, String name) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new GdprException("What was encrypted under the key '" + name
                    + "' cannot be opened: the root key is another one, or the stored bytes were changed.");
        }
    }

    private static SecretKeySpec aes(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] hmac(SecretKeySpec key, byte[] data) {
        return mac(key).doFinal(data);
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new GdprException("This Java runtime has no HmacSHA256.", e);
        }
    }
}
