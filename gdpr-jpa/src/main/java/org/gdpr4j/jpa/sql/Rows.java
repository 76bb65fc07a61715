package org.gdpr4j.jpa.sql;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.gdpr4j.source.Guard;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a change is for, as each statement's WHERE names them: these keys, as far as the guard still holds.
 *
 * @param guarded the only table that the guard looks into
 */
record Rows(MappedRecord record, List<Key> keys, Guard guard, String guarded, Guards guards) {

    /**
     * Null when the guard looks into several tables at once, so that no single statement can check it: then
     * {@link #locked} has to come first.
     */
    static @Nullable Rows of(MappedRecord record, List<Key> keys, Guard guard, Guards guards) {
        Set<String> tables = guards.tables(record, guard);
        return switch (tables.size()) {
            case 0 -> new Rows(record, keys, guard, record.root(), guards);
            case 1 -> new Rows(record, keys, guard, tables.iterator().next(), guards);
            default -> null;
        };
    }

    /** Locks the rows for which the guard holds, and names them by their keys alone. */
    static Rows locked(Session session, MappedRecord record, List<Key> keys, Guard guard, Guards guards) {
        Scope joined = record.joined();
        Reading reading = new Reading(record.dialect());
        int[] key = reading.add(record.key(joined));
        Sql sql = Sql.of("SELECT " + reading.columns() + " FROM " + record.from() + " WHERE ")
                .add(Keys.in(record.dialect(), record.key(joined), keys))
                .add(" AND ")
                .add(guards.render(record, guard, joined))
                .add(" FOR UPDATE" + lockedTables(record));
        List<Key> found = session.list(
                record.root(), sql, row -> Objects.requireNonNull(reading.key(row, key), "A row without a key."));
        return new Rows(record, found, Guard.KEY_ONLY, record.root(), guards);
    }

    /** PostgreSQL locks no table that may give no row. */
    private static String lockedTables(MappedRecord record) {
        if (record.dialect() != Dialect.POSTGRESQL) {
            return "";
        }
        StringBuilder of = new StringBuilder(" OF t0");
        for (int i = 1; i < record.mapping().tables().size(); i++) {
            of.append(record.mapping().tables().get(i).optional() ? "" : ", t" + i);
        }
        return of.toString();
    }

    Rows only(Key key) {
        return new Rows(record, List.of(key), guard, guarded, guards);
    }

    /** The predicate for a statement on this one table. */
    Sql in(TableMapping table) {
        Scope alone = record.alone(table.name());
        Sql where = Keys.in(record.dialect(), record.key(alone, table), keys);
        if (guard.ways().isEmpty()) {
            return where;
        }
        if (table.name().equals(guarded)) {
            return where.add(" AND ").add(guards.render(record, guard, alone));
        }
        TableMapping other = record.table(guarded).orElseThrow();
        Scope there = record.alone(guarded);
        List<Ref> otherKey = record.key(there, other);
        return where.add(" AND " + Ref.tuple(record.key(alone, table)) + " IN (SELECT " + Ref.list(otherKey) + " FROM "
                        + record.database().table(guarded) + " WHERE ")
                .add(Keys.in(record.dialect(), otherKey, keys))
                .add(" AND ")
                .add(guards.render(record, guard, there))
                .add(")");
    }
}
