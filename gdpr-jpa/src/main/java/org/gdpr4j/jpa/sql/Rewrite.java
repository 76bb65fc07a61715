package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Change.RowWrite;
import org.gdpr4j.source.Key;

/**
 * Updates rows: one statement per table when all get the same values, otherwise one batch. The table that the guard
 * looks into comes last, since its own columns may be among those that change.
 */
final class Rewrite {

    private final MappedRecords records;
    private final Guards guards;

    Rewrite(MappedRecords records, Guards guards) {
        this.records = records;
        this.guards = guards;
    }

    int apply(Session session, Change.Update change) {
        if (change.rows().isEmpty()) {
            return 0;
        }
        MappedRecord record = records.get(change.record().name());
        Set<String> paths = change.rows().get(0).values().keySet();
        Assignments assignments = new Assignments(record, paths, change.emptied());
        Map<Key, RowWrite> writes = new LinkedHashMap<>();
        change.rows().forEach(write -> writes.put(write.key(), write));
        boolean uniform =
                change.rows().stream().map(RowWrite::values).distinct().count() == 1;
        int rows = 0;
        for (List<Key> chunk : Keys.chunks(record.dialect(), record.key(record.joined()), writes.keySet())) {
            Rows of = rows(session, record, chunk, change, assignments);
            rows += write(session, record, assignments, of, writes, uniform);
        }
        return rows;
    }

    private Rows rows(
            Session session, MappedRecord record, List<Key> keys, Change.Update change, Assignments assignments) {
        Rows rows = Rows.of(record, keys, change.guard(), guards);
        boolean countable = rows != null
                && certain(record, rows.guarded())
                && assignments.tables().stream().anyMatch(table -> certain(record, table));
        return rows != null && countable ? rows : Rows.locked(session, record, keys, change.guard(), guards);
    }

    /** Whether every row of the record has a part in this table. */
    private static boolean certain(MappedRecord record, String table) {
        return record.table(table).filter(it -> !it.optional()).isPresent();
    }

    private static int write(
            Session session,
            MappedRecord record,
            Assignments assignments,
            Rows rows,
            Map<Key, RowWrite> writes,
            boolean uniform) {
        if (rows.keys().isEmpty()) {
            return 0;
        }
        int written = rows.keys().size();
        for (TableMapping table : inOrder(record, assignments, rows)) {
            LargeObjects.unlink(
                    session, record.database(), table.name(), assignments.replaced(table.name()), rows.in(table));
            int count = uniform || !assignments.varies(table.name())
                    ? together(session, assignments, rows, writes, table)
                    : oneByOne(session, assignments, rows, writes, table);
            written = table.optional() ? written : count;
        }
        return written;
    }

    private static List<TableMapping> inOrder(MappedRecord record, Assignments assignments, Rows rows) {
        return record.mapping().tables().stream()
                .filter(table -> assignments.tables().contains(table.name()))
                .sorted(Comparator.comparing(table -> table.name().equals(rows.guarded())))
                .toList();
    }

    private static int together(
            Session session, Assignments assignments, Rows rows, Map<Key, RowWrite> writes, TableMapping table) {
        RowWrite any = writes.values().iterator().next();
        Sql sql = assignments.update(table.name(), any).add(rows.in(table));
        return session.change("UPDATE", table.name(), sql);
    }

    private static int oneByOne(
            Session session, Assignments assignments, Rows rows, Map<Key, RowWrite> writes, TableMapping table) {
        List<Sql> batch = new ArrayList<>();
        for (Key key : rows.keys()) {
            RowWrite write = writes.get(key);
            if (write != null) {
                batch.add(assignments
                        .update(table.name(), write)
                        .add(rows.only(key).in(table)));
            }
        }
        return session.batch("UPDATE", table.name(), batch);
    }
}
