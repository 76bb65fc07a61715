package org.gdpr4j.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Function;

/**
 * Where the library gets the entity manager of the current transaction from. Adapters implement it ({@link JpaTransactions}
 * for plain Java, gdpr-spring over Spring's transactions). Implementations must be thread-safe and must belong to the
 * same transactions as the {@link org.gdpr4j.transaction.Transactions} that the library was given.
 */
public interface EntityManagers {

    /** Runs the work in the current transaction, or in one of its own when there is none. */
    <T> T with(Function<EntityManager, T> work);

    /** Runs the work once the current transaction has committed; never when it rolls back. Must not throw. */
    void afterCommit(Runnable work);
}
