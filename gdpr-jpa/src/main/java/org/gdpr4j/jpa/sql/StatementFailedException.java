package org.gdpr4j.jpa.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * The database refused a statement. Tells which kind of statement, the table and the SQLSTATE; the driver's own message
 * and exception are left out on purpose, because they quote the values of the row.
 */
public final class StatementFailedException extends GdprException {

    private static final long serialVersionUID = 1L;
    private static final String UNKNOWN = "unknown";
    private static final int DEEPEST = 20;

    private final String sqlState;

    private StatementFailedException(String message, String sqlState) {
        super(message + " The original message is left out because it may quote personal values.");
        this.sqlState = sqlState;
    }

    /**
     * Makes one of whatever the driver or the provider threw.
     *
     * @param statement the kind of statement, for instance {@code DELETE}
     * @param place the table
     * @param failure anything with an {@link SQLException} among its causes
     */
    public static StatementFailedException during(String statement, String place, Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return new StatementFailedException(
                    "The persistence provider failed at " + statement + " on " + place + " with " + types(failure)
                            + ".",
                    UNKNOWN);
        }
        String state = Objects.requireNonNullElse(cause.getSQLState(), UNKNOWN);
        return new StatementFailedException(
                "The database refused " + statement + " on " + place + " (SQLSTATE " + state + ", vendor code "
                        + cause.getErrorCode() + ").",
                state);
    }

    /** The five characters of the SQL standard, or {@code unknown}. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether the same transaction may well succeed when it is tried again: a deadlock or a serialization failure. */
    public boolean retryable() {
        return sqlState.startsWith("40");
    }

    private static String types(Throwable failure) {
        List<String> types = new ArrayList<>();
        for (Throwable at = failure; at != null && types.size() < DEEPEST; at = at.getCause()) {
            types.add(at.getClass().getName());
        }
        return String.join(", caused by ", types);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        SQLException found = null;
        int depth = 0;
        for (Throwable at = failure; at != null && depth < DEEPEST; at = at.getCause(), depth++) {
            if (at instanceof SQLException sql && (found == null || found.getSQLState() == null)) {
                found = sql;
            }
        }
        return found;
    }
}
