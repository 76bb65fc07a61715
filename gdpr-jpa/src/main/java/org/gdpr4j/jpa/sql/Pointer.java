package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.jspecify.annotations.Nullable;

/** Columns that point to a record's rows: to their key, or to something else that is unique. Immutable. */
final class Pointer {

    private final MappedRecord target;
    /** When they hold the key: in key order. */
    private final List<Ref> columns;

    private final List<String> referenced;
    /** Null when the columns hold the key itself. */
    private final @Nullable TableMapping holder;

    private Pointer(MappedRecord target, List<Ref> columns, List<String> referenced, @Nullable TableMapping holder) {
        this.target = target;
        this.columns = columns;
        this.referenced = referenced;
        this.holder = holder;
    }

    static Pointer to(MappedRecord target, List<Ref> columns, List<String> referenced) {
        TableMapping table = target.holder(referenced)
                .orElseThrow(() -> new GdprException("The columns " + Ref.list(columns) + " should point to "
                        + referenced + " of record '" + target.mapping().name()
                        + "', but none of its tables has them. This mapping is not covered."));
        if (!table.keyColumns().containsAll(referenced) || table.keyColumns().size() != referenced.size()) {
            return new Pointer(target, columns, referenced, table);
        }
        List<Ref> inKeyOrder = new ArrayList<>();
        table.keyColumns().forEach(key -> inKeyOrder.add(columns.get(referenced.indexOf(key))));
        return new Pointer(target, inKeyOrder, referenced, null);
    }

    /** What holds the target's key, once {@link #join} is in the statement. */
    List<Ref> key(String alias) {
        return holder == null ? columns : target.database().refs(alias, holder.name(), holder.keyColumns());
    }

    /** What has to be joined so that the target's key can be read; often nothing. */
    String join(String kind, String alias) {
        if (holder == null) {
            return "";
        }
        List<String> pairs = new ArrayList<>();
        List<Ref> theirs = target.database().refs(alias, holder.name(), referenced);
        for (int i = 0; i < columns.size(); i++) {
            pairs.add(theirs.get(i).sql() + " = " + columns.get(i).sql());
        }
        return " " + kind + " " + target.database().table(holder.name()) + " " + alias + " ON "
                + String.join(" AND ", pairs);
    }

    /** They point to one of these rows. */
    Sql leadsTo(Collection<Key> keys) {
        Dialect dialect = target.dialect();
        if (holder == null) {
            return Keys.in(dialect, columns, keys);
        }
        Database database = target.database();
        return Sql.of(Ref.tuple(columns) + " IN (SELECT "
                        + Ref.list(database.refs("p", holder.name(), referenced)) + " FROM "
                        + database.table(holder.name()) + " p WHERE ")
                .add(Keys.in(dialect, database.refs("p", holder.name(), holder.keyColumns()), keys))
                .add(")");
    }

    /** The columns whose number decides how many keys one statement takes. */
    List<Ref> columns() {
        return columns;
    }
}
