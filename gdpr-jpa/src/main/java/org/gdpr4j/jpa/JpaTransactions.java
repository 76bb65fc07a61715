package org.gdpr4j.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions over a {@code RESOURCE_LOCAL} entity manager factory, as plain Java applications use it. Users create it
 * once. Thread-safe: each thread has its own transaction.
 *
 * <p>Code that has begun a transaction of its own lets the library join it with {@link #within}.
 */
public final class JpaTransactions implements Transactions, EntityManagers {

    private static final Logger LOG = LoggerFactory.getLogger(JpaTransactions.class);

    private final EntityManagerFactory factory;
    /** Of this instance, since each factory has transactions of its own. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Bound> bound = new ThreadLocal<>();

    private JpaTransactions(EntityManagerFactory factory) {
        this.factory = Objects.requireNonNull(factory, "factory");
    }

    public static JpaTransactions of(EntityManagerFactory factory) {
        return new JpaTransactions(factory);
    }

    @Override
    public <T> T joining(Supplier<T> work) {
        return bound.get() == null ? inNew(work) : work.get();
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        if (bound.get() != null) {
            throw new GdprException(
                    "This act commits by itself and was called inside a transaction." + " Call it outside of one.");
        }
        Bound own = new Bound(factory.createEntityManager(), new ArrayList<>());
        T result;
        try {
            bound.set(own);
            result = committed(own.manager().getTransaction(), work);
        } finally {
            bound.remove();
            close(own.manager());
        }
        own.afterCommit().forEach(Runnable::run);
        return result;
    }

    /**
     * Lets the library's calls in {@code work} join the transaction that the caller has begun on this entity manager.
     * Commits nothing. What must happen after the commit (a second look at the second-level cache) happens when
     * {@code work} returns, so commit soon after it.
     *
     * @throws GdprException when the entity manager has no active transaction, or the thread is already in another one
     */
    public <T> T within(EntityManager callers, Supplier<T> work) {
        if (bound.get() != null) {
            throw new GdprException(
                    "The thread is already in a transaction of the library. Call within() outside of it.");
        }
        if (!callers.getTransaction().isActive()) {
            throw new GdprException("The entity manager has no active transaction. Begin one before within().");
        }
        Bound own = new Bound(callers, new ArrayList<>());
        bound.set(own);
        try {
            return work.get();
        } finally {
            bound.remove();
            own.afterCommit().forEach(Runnable::run);
        }
    }

    @Override
    public <T> T with(Function<EntityManager, T> work) {
        return joining(() -> work.apply(current().manager()));
    }

    @Override
    public void afterCommit(Runnable work) {
        current().afterCommit().add(work);
    }

    private Bound current() {
        Bound current = bound.get();
        if (current == null) {
            throw new GdprException("There is no transaction. Call this inside joining() or inNew().");
        }
        return current;
    }

    private static <T> T committed(EntityTransaction transaction, Supplier<T> work) {
        begin(transaction);
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollback(transaction);
            throw e;
        }
        commit(transaction);
        return result;
    }

    private static void begin(EntityTransaction transaction) {
        try {
            transaction.begin();
        } catch (PersistenceException e) {
            throw StatementFailedException.during("BEGIN", "the transaction", e);
        }
    }

    /** What the work has thrown matters more than a failure here: closing the entity manager ends the transaction too. */
    private static void rollback(EntityTransaction transaction) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (PersistenceException e) {
            LOG.warn(
                    "Rolling back failed with {}; the entity manager is closed.",
                    e.getClass().getName());
        }
    }

    /** What was committed is committed, and what the work has thrown matters more: neither is changed by a failure here. */
    private static void close(EntityManager manager) {
        try {
            manager.close();
        } catch (PersistenceException e) {
            LOG.warn("Closing the entity manager failed with {}.", e.getClass().getName());
        }
    }

    private static void commit(EntityTransaction transaction) {
        try {
            transaction.commit();
        } catch (PersistenceException e) {
            throw StatementFailedException.during("COMMIT", "the transaction", e);
        }
    }

    private record Bound(EntityManager manager, List<Runnable> afterCommit) {}
}
