package org.gdpr4j.transaction;

import java.util.function.Supplier;

/**
 * How the library's work reaches the database. Adapters implement it; every method runs the work exactly once.
 *
 * <p>The rule is in the name of the method: {@link #joining} never commits by itself when the caller already has a
 * transaction; {@link #inNew} always commits or rolls back before it returns. Implementations must be thread-safe, and
 * {@link #inNew} refuses to run inside a caller's transaction, because holding two connections of one pool in one
 * thread deadlocks when the pool is exhausted. What the work throws comes out as it is.
 */
public interface Transactions {

    /** Runs in the caller's transaction, or in one of its own when there is none. */
    <T> T joining(Supplier<T> work);

    /**
     * Runs in a transaction of its own, committed when the work returns and rolled back when it throws.
     *
     * @throws org.gdpr4j.problem.GdprException when the calling thread is already in a transaction
     */
    <T> T inNew(Supplier<T> work);
}
