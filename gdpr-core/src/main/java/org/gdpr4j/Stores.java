package org.gdpr4j;

import java.util.stream.Stream;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.erasure.InMemoryErasureStore;
import org.gdpr4j.retention.InMemoryStateStore;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.SecretStore;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.gdpr4j.transaction.InMemoryTransactions.Restorable;

/**
 * Where the library keeps its own rows, one store per room. All of them must join the same transactions. Users take what
 * {@code JpaGdpr} or Spring gives, or {@link #inMemory()} for tests. Immutable.
 *
 * @param secrets wrapped keys
 * @param states what is retained, restricted or held
 * @param erasures plans and journals
 */
public record Stores(SecretStore secrets, StateStore states, ErasureStore erasures) {

    /** New, empty stores in memory; they forget everything with the process. */
    public static Stores inMemory() {
        return new Stores(new InMemorySecretStore(), new InMemoryStateStore(), new InMemoryErasureStore());
    }

    public Stores withStates(StateStore other) {
        return new Stores(secrets, other, erasures);
    }

    /** Transactions over those of these stores that are in memory, and over what else is given. */
    public InMemoryTransactions transactions(Restorable... others) {
        return new InMemoryTransactions(Stream.concat(Stream.of(secrets, states, erasures), Stream.of(others))
                .filter(Restorable.class::isInstance)
                .map(Restorable.class::cast)
                .toList());
    }
}
