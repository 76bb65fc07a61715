package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs statements on the transaction's connection. What fails is told without a value. */
final class Session {

    /** Rows fetched at a time. */
    static final int MANY = 1_000;

    /** Rows fetched at a time where one row may be large. */
    static final int FEW = 20;

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Makes something of one row of a result. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at one row of a result. */
    @FunctionalInterface
    interface Looking {
        void look(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String table, Sql sql, Reading<T> reading) {
        List<T> found = new ArrayList<>();
        each(table, sql, row -> found.add(reading.read(row)));
        return found;
    }

    void each(String table, Sql sql, Looking looking) {
        each(table, sql, MANY, looking);
    }

    void each(String table, Sql sql, int fetchSize, Looking looking) {
        try (PreparedStatement statement = prepared(sql.text(), sql.params())) {
            statement.setFetchSize(fetchSize);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    looking.look(rows);
                }
            }
        } catch (SQLException e) {
            throw StatementFailedException.during("SELECT", table, e);
        }
    }

    int change(String kind, String table, Sql sql) {
        try (PreparedStatement statement = prepared(sql.text(), sql.params())) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw StatementFailedException.during(kind, table, e);
        }
    }

    /** One statement for many rows: all of the same text. */
    int batch(String kind, String table, List<Sql> same) {
        if (same.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(same.get(0).text())) {
            for (Sql sql : same) {
                bind(statement, sql.params());
                statement.addBatch();
            }
            int rows = 0;
            for (int count : statement.executeBatch()) {
                rows += Math.max(count, 0);
            }
            return rows;
        } catch (SQLException e) {
            throw StatementFailedException.during(kind, table, e);
        }
    }

    private PreparedStatement prepared(String text, List<Param> params) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            bind(statement, params);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(PreparedStatement statement, List<Param> params) throws SQLException {
        int index = 1;
        for (Param param : params) {
            param.bind(connection, statement, index++);
        }
    }
}
