package org.gdpr4j.jpa.sql;

import java.util.List;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/**
 * Keys that follow each other in the database's own order. Its {@code toString} shows none.
 *
 * @param after the key before the first, or null: from the first of all on
 * @param through the last key, or null: to the last of all
 */
record Range(@Nullable Key after, @Nullable Key through) {

    /** That these columns, which hold keys in key order, hold one of them. */
    Sql on(List<Ref> columns) {
        Sql sql = Sql.of("1 = 1");
        if (after != null) {
            sql.add(" AND ").add(compared(columns, " > ", after));
        }
        if (through != null) {
            sql.add(" AND ").add(compared(columns, " <= ", through));
        }
        return sql;
    }

    private static Sql compared(List<Ref> columns, String operator, Key key) {
        Sql sql = Sql.of(Ref.tuple(columns) + operator + (columns.size() == 1 ? "" : "("));
        for (int i = 0; i < columns.size(); i++) {
            sql.bound(
                    i == 0 ? "?" : ", ?",
                    Param.of(key.parts().get(i), columns.get(i).type()));
        }
        return columns.size() == 1 ? sql : sql.add(")");
    }
}
