package org.gdpr4j.jpa.sql;

import java.util.List;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Key;

/**
 * Deletes rows, one statement per table, children first. All parts of a row go or none: the guard is checked in the
 * statement on the root's table and, through it, in those on the others.
 */
final class Deletion {

    private final MappedRecords records;
    private final Guards guards;

    Deletion(MappedRecords records, Guards guards) {
        this.records = records;
        this.guards = guards;
    }

    int apply(Session session, Change.Delete change) {
        MappedRecord record = records.get(change.record().name());
        int rows = 0;
        for (List<Key> chunk : Keys.chunks(record.dialect(), record.key(record.joined()), change.keys())) {
            rows += delete(session, record, rows(session, record, chunk, change));
        }
        return rows;
    }

    private Rows rows(Session session, MappedRecord record, List<Key> keys, Change.Delete change) {
        Rows rows = Rows.of(record, keys, change.guard(), guards);
        boolean inRoot = rows != null && rows.guarded().equals(record.root());
        return rows != null && inRoot ? rows : Rows.locked(session, record, keys, change.guard(), guards);
    }

    private static int delete(Session session, MappedRecord record, Rows rows) {
        if (rows.keys().isEmpty()) {
            return 0;
        }
        List<TableMapping> tables = record.mapping().tables();
        for (TableMapping table : tables) {
            List<String> columns = record.mapping().attributes().stream()
                    .filter(it -> it.collection() == null && it.table().equals(table.name()))
                    .map(AttributeMapping::column)
                    .toList();
            LargeObjects.unlink(session, record.database(), table.name(), columns, rows.in(table));
        }
        int deleted = 0;
        for (int i = tables.size() - 1; i >= 0; i--) {
            TableMapping table = tables.get(i);
            Sql sql = Sql.of("DELETE FROM " + record.database().table(table.name()) + " WHERE ")
                    .add(rows.in(table));
            deleted = session.change("DELETE", table.name(), sql);
        }
        return deleted;
    }
}
