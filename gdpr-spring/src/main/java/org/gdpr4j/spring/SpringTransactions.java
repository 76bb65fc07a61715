package org.gdpr4j.spring;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.Transactions;
import org.springframework.dao.DataAccessException;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring's transactions for the library: it joins {@code @Transactional} callers and, as everywhere in Spring, a failure in
 * its part lets the whole transaction roll back. Thread-safe.
 */
final class SpringTransactions implements Transactions, EntityManagers {

    private final PlatformTransactionManager manager;
    private final EntityManagerFactory factory;

    SpringTransactions(HostPersistence host) {
        this.manager = host.transactions();
        this.factory = host.factory();
    }

    @Override
    public <T> T joining(Supplier<T> work) {
        return run(TransactionDefinition.PROPAGATION_REQUIRED, work);
    }

    /** Refuses in any transaction of the thread, since a second connection could be waited for in vain. */
    @Override
    public <T> T inNew(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new GdprException("This act commits by itself and was called inside the transaction '"
                    + TransactionSynchronizationManager.getCurrentTransactionName()
                    + "'. Call it outside of one: not from a @Transactional method.");
        }
        return run(TransactionDefinition.PROPAGATION_REQUIRES_NEW, work);
    }

    @Override
    public <T> T with(Function<EntityManager, T> work) {
        return joining(() -> work.apply(current()));
    }

    @Override
    public void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new GdprException("There is no transaction. Call this inside joining() or inNew().");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    private EntityManager current() {
        EntityManager bound = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (bound == null) {
            throw new GdprException(
                    "The transaction manager does not bind the entity manager factory to its transactions."
                            + " Set gdpr.transaction-manager to the one that does.");
        }
        return bound;
    }

    private <T> T run(int propagation, Supplier<T> work) {
        TransactionStatus status = manager.getTransaction(new DefaultTransactionDefinition(propagation));
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            rollBack(status, e);
            throw e;
        }
        commit(status);
        return result;
    }

    private void rollBack(TransactionStatus status, Throwable why) {
        try {
            manager.rollback(status);
        } catch (RuntimeException | Error e) {
            why.addSuppressed(e);
        }
    }

    /** What the database says about a failed commit may quote values, so it is not passed on. */
    private void commit(TransactionStatus status) {
        try {
            manager.commit(status);
        } catch (DataAccessException | PersistenceException | TransactionSystemException e) {
            throw StatementFailedException.during("COMMIT", "the transaction", e);
        }
    }
}
