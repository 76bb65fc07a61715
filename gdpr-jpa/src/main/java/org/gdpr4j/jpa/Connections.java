package org.gdpr4j.jpa;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.function.Function;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/** The connection of an entity manager's transaction. */
final class Connections {

    private Connections() {}

    /** Runs the work on it; the provider keeps it. */
    static <T> T with(EntityManager manager, Function<Connection, T> work) {
        return manager.<@Nullable Connection, T>callWithConnection(
                connection -> work.apply(connection == null ? begun(manager) : connection));
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
