package org.gdpr4j.secret;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gdpr4j.problem.GdprException;

/**
 * Keeps wrapped keys in memory, for tests and for trying things out. Thread-safe. It joins a transaction that is told of
 * its {@link #snapshot()}.
 */
public final class InMemorySecretStore implements SecretStore {

    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    @Override
    public void save(String name, byte[] wrapped) {
        if (keys.putIfAbsent(name, wrapped.clone()) != null) {
            throw new GdprException("There is already a key named '" + name + "'. A key is never replaced.");
        }
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(keys.get(name)).map(byte[]::clone);
    }

    @Override
    public boolean destroy(String name) {
        byte[] key = keys.remove(name);
        if (key == null) {
            return false;
        }
        Arrays.fill(key, (byte) 0);
        return true;
    }

    /** Remembers the present keys; running the result puts them back. */
    public Runnable snapshot() {
        Map<String, byte[]> before = new HashMap<>();
        keys.forEach((name, key) -> before.put(name, key.clone()));
        return () -> {
            keys.keySet().retainAll(before.keySet());
            keys.putAll(before);
        };
    }
}
