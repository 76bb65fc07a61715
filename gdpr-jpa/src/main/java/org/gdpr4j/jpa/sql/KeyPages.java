package org.gdpr4j.jpa.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/** The keys of the rows for which a condition holds, in the order of the key. One SELECT per call. Thread-safe. */
public final class KeyPages {

    private final Function<String, MappedRecord> records;

    /** Of these records. */
    public KeyPages(MappedRecords records) {
        this.records = records::get;
    }

    /** The same; in a record whose rows are persons, conditions may ask for their contracts. */
    public KeyPages(MappedRecords records, PersonReader persons) {
        this.records = name -> persons.record(name).orElseGet(() -> records.get(name));
    }

    /**
     * At most {@code limit} keys, those that come first behind {@code after}.
     *
     * @param after the last key of the page before; null: from the beginning
     */
    public List<Key> page(Connection connection, String record, Condition condition, @Nullable Key after, int limit) {
        Query query = new Query(records.apply(record));
        Sql sql = query.select(condition);
        if (after != null) {
            sql.add(" AND ").add(query.behind(after));
        }
        sql.add(query.ordered() + " FETCH FIRST " + limit + " ROWS ONLY");
        return new Session(connection).list(query.record.root(), sql, query::key);
    }

    /** All of them, fetched a few at a time; the transaction must not end meanwhile. */
    public void each(Connection connection, String record, Condition condition, Consumer<Key> keys) {
        Query query = new Query(records.apply(record));
        Sql sql = query.select(condition).add(query.ordered());
        new Session(connection).each(query.record.root(), sql, row -> keys.accept(query.key(row)));
    }

    /** One SELECT as it is written. Not thread-safe. */
    private static final class Query {

        private final MappedRecord record;
        private final List<Ref> key;
        private final Reading reading;
        private final int[] indexes;

        Query(MappedRecord record) {
            this.record = record;
            this.key = record.key(record.joined());
            this.reading = new Reading(record.dialect());
            this.indexes = reading.add(key);
        }

        Sql select(Condition condition) {
            Scope scope = record.joined();
            Sql sql = Sql.of("SELECT " + reading.columns() + " FROM " + record.from() + " WHERE ")
                    .add(new Conditions(new RecordLeaves(record, scope)).render(condition));
            Sql filter = record.filter(scope);
            return filter == null ? sql : sql.add(" AND ").add(filter);
        }

        Sql behind(Key after) {
            Sql sql = Sql.of(Ref.tuple(key) + " > " + (key.size() == 1 ? "" : "(") + Keys.questionMarks(key.size())
                    + (key.size() == 1 ? "" : ")"));
            for (int i = 0; i < key.size(); i++) {
                sql.bound("", Param.of(after.parts().get(i), key.get(i).type()));
            }
            return sql;
        }

        String ordered() {
            return " ORDER BY " + Ref.list(key);
        }

        Key key(ResultSet row) throws SQLException {
            return Objects.requireNonNull(reading.key(row, indexes), "A row without a key.");
        }
    }
}
