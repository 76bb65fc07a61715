package org.gdpr4j.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * The connection of an entity manager's transaction. For adapters beside this package, not for users. Thread-safe.
 *
 * <p>Commits, rolls back and closes nothing; it flushes nothing either.
 */
public final class Connections {

    private Connections() {}

    /** Runs the work on it; the provider keeps it. What the work throws comes out as it is, not as providers wrap it. */
    public static <T> T with(EntityManager manager, Function<Connection, T> work) {
        return manager.<@Nullable Connection, Outcome<T>>callWithConnection(
                        connection -> Outcome.of(() -> work.apply(own(manager, connection))))
                .get();
    }

    /** What the work returned or threw. */
    private record Outcome<T>(@Nullable T result, @Nullable RuntimeException failure) {

        static <T> Outcome<T> of(Supplier<T> work) {
            try {
                return new Outcome<>(work.get(), null);
            } catch (RuntimeException e) {
                return new Outcome<>(null, e);
            }
        }

        T get() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(result);
        }
    }

    private static Connection own(EntityManager manager, @Nullable Connection given) {
        return given == null || foreign(manager, given) ? begun(manager) : given;
    }

    /** EclipseLink gives one that is not the transaction's where it opens connections from a URL by itself. */
    private static boolean foreign(EntityManager manager, Connection connection) {
        try {
            return manager.isJoinedToTransaction() && connection.getAutoCommit();
        } catch (SQLException e) {
            throw StatementFailedException.during("asking for the mode", "the connection", e);
        }
    }

    /** EclipseLink gives the transaction's connection only when it is asked for it in this way. */
    private static Connection begun(EntityManager manager) {
        Connection connection;
        try {
            connection = manager.unwrap(Connection.class);
        } catch (PersistenceException e) {
            throw new GdprException(
                    "The entity manager is in a transaction, and its connection commits by itself: nothing could be taken"
                            + " back. Let the data source take part in the transaction.",
                    e);
        }
        if (connection == null) {
            throw new GdprException("The entity manager has no connection. Call the library inside a transaction.");
        }
        return connection;
    }
}
