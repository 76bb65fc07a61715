package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;

/** Predicates over keys, and how many of them go into one statement. */
final class Keys {

    private static final int IN_ARRAY = 20_000;
    private static final int IN_LIST = 1_000;

    private Keys() {}

    /** Cuts keys so that one statement can take each part. */
    static List<List<Key>> chunks(Dialect dialect, List<Ref> columns, Collection<Key> keys) {
        List<Key> distinct = keys.stream().distinct().toList();
        boolean array = columns.size() == 1 && dialect.arrayOf(columns.get(0).type()) != null;
        int size = array ? IN_ARRAY : Math.max(1, IN_LIST / columns.size());
        List<List<Key>> chunks = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += size) {
            chunks.add(distinct.subList(from, Math.min(distinct.size(), from + size)));
        }
        return chunks;
    }

    /** The columns, in key order, hold one of the keys. */
    static Sql in(Dialect dialect, List<Ref> columns, Collection<Key> keys) {
        if (keys.isEmpty()) {
            return Sql.never();
        }
        for (Key key : keys) {
            if (key.parts().size() != columns.size()) {
                throw new GdprException("A key has " + key.parts().size() + " parts, but " + Ref.list(columns) + " are "
                        + columns.size() + " columns. Was the key read from another record?");
            }
        }
        if (columns.size() == 1) {
            return one(
                    dialect,
                    columns.get(0),
                    keys.stream().map(key -> key.parts().get(0)).toList());
        }
        Sql sql = Sql.of(Ref.tuple(columns) + " IN (");
        List<Sql> tuples = keys.stream().map(key -> tuple(columns, key)).toList();
        return sql.add(Sql.joined(tuples, ", ")).add(")");
    }

    private static Sql one(Dialect dialect, Ref column, List<Object> values) {
        String element = dialect.arrayOf(column.type());
        if (values.size() == 1) {
            return Sql.of(column.sql() + " = ").bound("?", Param.of(values.get(0), column.type()));
        }
        if (element != null) {
            return Sql.of(column.sql() + " = ANY(")
                    .bound("?", Param.array(values, column.type(), element))
                    .add(")");
        }
        Sql sql = Sql.of(column.sql() + " IN (" + questionMarks(values.size()) + ")");
        values.forEach(value -> sql.bound("", Param.of(value, column.type())));
        return sql;
    }

    private static Sql tuple(List<Ref> columns, Key key) {
        Sql sql = Sql.of("(" + questionMarks(columns.size()) + ")");
        for (int i = 0; i < columns.size(); i++) {
            sql.bound("", Param.of(key.parts().get(i), columns.get(i).type()));
        }
        return sql;
    }

    static String questionMarks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
