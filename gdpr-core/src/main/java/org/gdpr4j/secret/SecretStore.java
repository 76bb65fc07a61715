package org.gdpr4j.secret;

import java.util.Optional;

/**
 * Where wrapped keys lie. Adapters implement it. What it holds is encrypted under the root key, so a store alone reveals
 * nothing; but only a key that is really gone here (and in its backups) makes what it encrypted unreadable.
 *
 * <p>Joins the caller's transaction and never commits. Implementations must be thread-safe, and must not cache a key.
 */
public interface SecretStore {

    /**
     * Keeps a wrapped key.
     *
     * @throws org.gdpr4j.problem.GdprException when there is a key of this name: none is ever replaced
     */
    void save(String name, byte[] wrapped);

    /** The wrapped key, or empty when there never was one or it has been destroyed. */
    Optional<byte[]> find(String name);

    /** Destroys the key; false when there was none. */
    boolean destroy(String name);
}
