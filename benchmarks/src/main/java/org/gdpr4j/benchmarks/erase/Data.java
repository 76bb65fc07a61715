package org.gdpr4j.benchmarks.erase;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the thirty tables: 600 rows for each person, indexed as a good host would. */
final class Data {

    static final int ROWS_OF_A_PERSON = 600;

    private static final int OWNED_ROWS = 21;
    private static final int HANGING_ROWS = 20;

    private Data() {}

    /** Rows are numbered so that a person's lie together: person p has the keys from p * 100 on in each table. */
    static void fill(Connection connection, int persons) throws SQLException {
        insert(connection, "Person", "id, content, remark, email", persons, 1, (statement, person, row) -> {
            statement.setLong(1, person);
            statement.setString(4, "person" + person + "@example.org");
        });
        int spare = ROWS_OF_A_PERSON - 1 - Model.OWNED.size() * OWNED_ROWS - Model.HANGING.size() * HANGING_ROWS;
        boolean first = true;
        for (Class<?> type : Model.OWNED) {
            int rows = OWNED_ROWS + (first ? spare : 0);
            first = false;
            insert(
                    connection,
                    type.getSimpleName(),
                    "id, content, remark, person_id",
                    persons,
                    rows,
                    (statement, person, row) -> {
                        statement.setLong(1, person * 100L + row);
                        statement.setLong(4, person);
                    });
            index(connection, type.getSimpleName(), "person_id");
        }
        for (Model.Hanging hanging : Model.HANGING) {
            String table = hanging.type().getSimpleName();
            insert(
                    connection,
                    table,
                    "id, content, remark, parent_id",
                    persons,
                    HANGING_ROWS,
                    (statement, person, row) -> {
                        statement.setLong(1, person * 100L + row);
                        statement.setLong(4, person * 100L + row % OWNED_ROWS);
                    });
            index(connection, table, "parent_id");
        }
        try (Statement statement = connection.createStatement()) {
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            connection.setAutoCommit(false);
        }
    }

    private interface Keys {
        void set(PreparedStatement statement, int person, int row) throws SQLException;
    }

    private static void insert(Connection connection, String table, String columns, int persons, int rows, Keys keys)
            throws SQLException {
        String sql = "insert into " + table + " (" + columns + ") values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int person = 1; person <= persons; person++) {
                for (int row = 0; row < rows; row++) {
                    statement.setString(2, table + " of person " + person + ", number " + row);
                    statement.setString(3, "a remark about number " + row);
                    keys.set(statement, person, row);
                    statement.addBatch();
                }
                if (person % 50 == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void index(Connection connection, String table, String column) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create index on " + table + " (" + column + ")");
        }
    }
}
