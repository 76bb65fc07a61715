package org.gdpr4j.jpa.sql;

import java.util.List;
import org.gdpr4j.jpa.sql.ColumnType.Family;

/** PostgreSQL's large objects: bytes outside the row that stay when the row goes, unless they are unlinked. */
final class LargeObjects {

    private LargeObjects() {}

    /** The bytes that the column refers to; null when they are gone. */
    static String bytes(Ref column) {
        return "CASE WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_largeobject_metadata lo WHERE lo.oid = " + column.sql()
                + ") THEN lo_get(" + column.sql() + ") END";
    }

    /** Unlinks what these columns of the table's rows refer to. Does nothing for other sorts of columns. */
    static void unlink(Session session, Database database, String table, List<String> columns, Sql where) {
        for (String column : columns) {
            Ref ref = database.ref("", table, column);
            if (ref.type().is(Family.LARGE_OBJECT)) {
                Sql sql = Sql.of("SELECT count(lo_unlink(d.oid)) FROM (SELECT DISTINCT lo.oid FROM (" + "SELECT "
                                + ref.sql() + " AS oid FROM " + database.table(table) + " WHERE ")
                        .add(where)
                        .add(") held JOIN pg_catalog.pg_largeobject_metadata lo ON lo.oid = held.oid) d");
                session.each(table, sql, row -> {});
            }
        }
    }
}
