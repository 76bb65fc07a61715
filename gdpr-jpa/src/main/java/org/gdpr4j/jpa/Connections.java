package org.gdpr4j.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.Objects;
import java.util.function.Function;
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
                        connection -> Outcome.of(work, connection == null ? begun(manager) : connection))
                .get();
    }

    /** What the work returned or threw. */
    private record Outcome<T>(@Nullable T result, @Nullable RuntimeException failure) {

        static <T> Outcome<T> of(Function<Connection, T> work, Connection connection) {
            try {
                return new Outcome<>(work.apply(connection), null);
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

    /** EclipseLink takes a connection from a data source only when it is asked for it in this way. */
    private static Connection begun(EntityManager manager) {
        Connection connection = manager.unwrap(Connection.class);
        if (connection == null) {
            throw new GdprException("The entity manager has no connection. Call the library inside a transaction.");
        }
        return connection;
    }
}
