package org.gdpr4j.secret;

import java.util.Optional;

/**
 * Where wrapped keys lie. Adapters implement it. What it holds is encrypted under the root key, so a store alone reveals
 * nothing; but only a key that is really gone here (and in its backups) makes what it encrypted unreadable.
 *
 * <p>Joins the caller's transaction. Implementations must be thread-safe.
 */
public interface SecretStore {

    /** Keeps a wrapped key; the same name again is refused. */
    void save(String name, byte[] wrapped);

    /** The wrapped key, or empty when there never was one or it has been destroyed. */
    Optional<byte[]> find(String name);

    /** Destroys the key; false when there was none. */
    boolean destroy(String name);
}
