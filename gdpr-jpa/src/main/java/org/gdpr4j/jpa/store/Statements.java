package org.gdpr4j.jpa.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gdpr4j.jpa.Connections;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the stores' statements on the current transaction's own connection, each as exactly one statement. The entity
 * manager is neither flushed nor told.
 */
final class Statements {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S04");
    private static final String POSTGRESQL = "PostgreSQL";
    private static final int BATCH = 1_000;
    private static final int FETCHED_AT_A_TIME = 500;

    /**
     * One row to select from. A subquery that reads it ({@link #ONCE_MORE}) is asked anew each time; H2 takes the answer of one
     * that does not from its last run, though the same transaction has changed the table since.
     */
    static final String ONCE = " from (values (1)) as once (one_row)";

    static final String ONCE_MORE = "once.one_row = 1";

    private final EntityManagers managers;

    Statements(EntityManagers managers) {
        this.managers = managers;
    }

    /** Makes something of one row of a result. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> List<T> list(String table, String sql, Reading<T> reading, @Nullable Object... params) {
        return on("SELECT", table, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, params);
                List<T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                }
                return found;
            }
        });
    }

    /**
     * Gives row by row until it is told to stop, in flat memory where the driver can: in a transaction, with a cursor that
     * only goes forward. What {@code goOn} throws comes out as it is.
     */
    <T> void each(String table, String sql, Reading<T> reading, Predicate<T> goOn, @Nullable Object... params) {
        Taking<T> taking = new Taking<>(goOn);
        try {
            on("SELECT", table, connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setFetchSize(FETCHED_AT_A_TIME);
                    bind(connection, statement, params);
                    try (ResultSet rows = statement.executeQuery()) {
                        boolean on = true;
                        while (on && rows.next()) {
                            on = taking.test(reading.read(rows));
                        }
                    }
                    return true;
                }
            });
        } finally {
            taking.rethrow();
        }
    }

    /**
     * Keeps what is thrown until the cursor is closed: were it thrown at once, a failure to close would hang on to it with
     * the driver's own message.
     */
    private static final class Taking<T> implements Predicate<T> {

        private final Predicate<T> goOn;
        private @Nullable RuntimeException thrown;

        Taking(Predicate<T> goOn) {
            this.goOn = goOn;
        }

        @Override
        public boolean test(T row) {
            try {
                return goOn.test(row);
            } catch (RuntimeException e) {
                thrown = e;
                return false;
            }
        }

        void rethrow() {
            if (thrown != null) {
                throw thrown;
            }
        }
    }

    int change(String kind, String table, String sql, @Nullable Object... params) {
        return on(kind, table, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(connection, statement, params);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Inserts; tells how many rows.
     *
     * @param twice what is wrong when there is such a row already
     */
    int insert(String table, String twice, String sql, @Nullable Object... params) {
        try {
            return change("INSERT", table, sql, params);
        } catch (StatementFailedException e) {
            throw e.sqlState().equals(UNIQUE_VIOLATION) ? new GdprException(twice, e) : e;
        }
    }

    /**
     * Inserts a row unless there is one with a unique value of it, and tells whether it did. Waits for another transaction
     * that is about to insert such a row. The transaction stays usable either way.
     */
    boolean insertUnlessThere(String table, List<String> columns, @Nullable Object[] values) {
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + "?, ".repeat(columns.size() - 1) + "?)";
        return insertUnlessThere(table, sql, values) > 0;
    }

    /**
     * Inserts, unless a unique constraint says that there is such a row already; tells how many rows. The transaction goes on.
     *
     * @param sql an INSERT without an ON CONFLICT of its own
     */
    int insertUnlessThere(String table, String sql, @Nullable Object... params) {
        return on("INSERT", table, connection -> {
            boolean postgres = postgres(connection);
            try (PreparedStatement statement =
                    connection.prepareStatement(postgres ? sql + " on conflict do nothing" : sql)) {
                bind(connection, statement, params);
                return statement.executeUpdate();
            } catch (SQLException e) {
                // Only PostgreSQL gives up a transaction in which a statement has failed.
                if (!postgres && UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    return 0;
                }
                throw e;
            }
        });
    }

    /**
     * Inserts each row whose first value is not there yet, as one batch (or one per {@value #BATCH} rows); tells how many were
     * not.
     */
    int insertMissing(String table, List<String> columns, List<@Nullable Object[]> rows) {
        String key = columns.get(0);
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") select "
                + "?, ".repeat(columns.size() - 1) + "?" + ONCE + " where not exists (select 1 from " + table
                + " where " + key
                + " = ? and " + ONCE_MORE + ")";
        return on("INSERT", table, connection -> {
            // The first half of the promise holds against rows that are seen; this one against a race.
            String raced = postgres(connection) ? sql + " on conflict (" + key + ") do nothing" : sql;
            try (PreparedStatement statement = connection.prepareStatement(raced)) {
                int waiting = 0;
                int inserted = 0;
                for (@Nullable Object[] row : rows) {
                    bind(connection, statement, row);
                    bind(connection, statement, row.length + 1, row[0]);
                    statement.addBatch();
                    if (++waiting % BATCH == 0) {
                        inserted += IntStream.of(statement.executeBatch()).sum();
                    }
                }
                if (waiting % BATCH != 0) {
                    inserted += IntStream.of(statement.executeBatch()).sum();
                }
                return inserted;
            }
        });
    }

    /** Runs one statement for many rows, as one batch (or one per {@value #BATCH} rows). */
    void batch(String kind, String table, String sql, List<@Nullable Object[]> rows) {
        on(kind, table, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (@Nullable Object[] row : rows) {
                    bind(connection, statement, row);
                    statement.addBatch();
                    if (++waiting % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                if (waiting % BATCH != 0) {
                    statement.executeBatch();
                }
                return waiting;
            }
        });
    }

    /** Whether the database is PostgreSQL; nothing is sent to it. */
    boolean postgres() {
        return on("SELECT", "the metadata", Statements::postgres);
    }

    private <T> T on(String kind, String table, Work<T> work) {
        return managers.with(manager -> Connections.with(manager, connection -> {
            try {
                return work.run(connection);
            } catch (SQLException e) {
                throw told(StatementFailedException.during(kind, table, e), table);
            }
        }));
    }

    private static GdprException told(StatementFailedException failure, String table) {
        return NO_SUCH_TABLE.contains(failure.sqlState())
                ? new GdprException("There is no table " + table + ". Install the library's tables with the scripts"
                        + " org/gdpr4j/jpa/sql/<database>/V1__gdpr.sql and those after it, in the jar of gdpr-jpa;"
                        + " docs/schema.md says how.")
                : failure;
    }

    private static boolean postgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL);
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] params)
            throws SQLException {
        int index = 1;
        for (Object param : params) {
            bind(connection, statement, index++, param);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object param)
            throws SQLException {
        if (param instanceof Instant instant) {
            statement.setObject(index, Times.column(instant));
        } else if (param instanceof String[] texts) {
            Array array = connection.createArrayOf("varchar", texts);
            statement.setArray(index, array);
        } else if (param instanceof Column column) {
            statement.setArray(index, column.array(connection));
        } else {
            statement.setObject(index, param);
        }
    }
}
