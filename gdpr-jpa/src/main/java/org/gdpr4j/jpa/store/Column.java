package org.gdpr4j.jpa.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.gdpr4j.ledger.Bytes;
import org.jspecify.annotations.Nullable;

/** A parameter that is a whole column: one value for each of many rows, so that their number does not change the SQL. */
final class Column {

    private final String type;
    private final @Nullable Object[] values;

    private Column(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Of the database's type. */
    static <T> Column of(String type, Collection<T> rows, Function<T, @Nullable Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    /** PostgreSQL's driver sends them as they are when the array has just this type. */
    static <T> Column bytes(Collection<T> rows, Function<T, @Nullable Bytes> value) {
        byte[] @Nullable [] arrays = new byte[rows.size()] @Nullable [];
        int index = 0;
        for (T row : rows) {
            Bytes bytes = value.apply(row);
            arrays[index++] = bytes == null ? null : bytes.toArray();
        }
        return new Column("bytea", arrays);
    }

    Array array(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
