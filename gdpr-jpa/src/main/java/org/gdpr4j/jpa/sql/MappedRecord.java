package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.mapping.CollectionMapping;
import org.gdpr4j.jpa.mapping.EntityMapping;
import org.gdpr4j.jpa.mapping.RowFilter;
import org.gdpr4j.jpa.mapping.TableMapping;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.KnownSubject;
import org.jspecify.annotations.Nullable;

/** A record's tables as statements see them. Immutable. */
final class MappedRecord {

    private final EntityMapping mapping;
    private final Database database;
    private final Map<String, Derived> derived;

    MappedRecord(EntityMapping mapping, Database database) {
        this(mapping, database, Map.of());
    }

    private MappedRecord(EntityMapping mapping, Database database, Map<String, Derived> derived) {
        this.mapping = mapping;
        this.database = database;
        this.derived = Map.copyOf(derived);
    }

    /** The same with more that conditions may ask for, by the field that they name it with. */
    MappedRecord deriving(Map<String, Derived> more) {
        return new MappedRecord(mapping, database, more);
    }

    @Nullable
    Derived derived(String field) {
        return derived.get(field);
    }

    /** Whether conditions can read this field. */
    boolean has(String field) {
        return derived.containsKey(field)
                || field.equals(KnownSubject.KEY)
                || mapping.attribute(field).isPresent()
                || mapping.association(field).isPresent();
    }

    EntityMapping mapping() {
        return mapping;
    }

    Database database() {
        return database;
    }

    Dialect dialect() {
        return database.dialect();
    }

    String root() {
        return mapping.root().name();
    }

    boolean inOneTable() {
        return mapping.tables().size() == 1;
    }

    AttributeMapping attribute(String path) {
        return mapping.attribute(path).orElseThrow(() -> missing("field", path));
    }

    AssociationMapping association(String path) {
        return mapping.association(path).orElseThrow(() -> missing("link", path));
    }

    CollectionMapping collection(String path) {
        return mapping.collection(path).orElseThrow(() -> missing("collection", path));
    }

    private GdprException missing(String what, String path) {
        return new GdprException("The mapping of record '" + mapping.name() + "' has no " + what + " '" + path
                + "'. The declaration and the mapping were not read from the same classes.");
    }

    /** All tables joined, each under its alias. */
    Scope joined() {
        return (table, column) -> database.ref(alias(table), table, column);
    }

    /** One table alone, without an alias, as DELETE and UPDATE see it. */
    Scope alone(String only) {
        return new Scope() {
            @Override
            public Ref column(String table, String column) {
                if (!table.equals(only)) {
                    throw new IllegalStateException("A statement on " + only + " cannot see " + table + ".");
                }
                return database.ref("", table, column);
            }

            @Override
            public Ref outer(String table, String column) {
                Ref plain = column(table, column);
                return new Ref(database.quoted(TableName.parse(only).name()) + "." + plain.sql(), plain.type());
            }
        };
    }

    /** {@code root t0 JOIN subclass t1 ON … LEFT JOIN secondary t2 ON …} */
    String from() {
        StringBuilder from = new StringBuilder(database.table(root())).append(" t0");
        for (int i = 1; i < mapping.tables().size(); i++) {
            TableMapping table = mapping.tables().get(i);
            from.append(table.optional() ? " LEFT JOIN " : " JOIN ")
                    .append(database.table(table.name()))
                    .append(" t")
                    .append(i)
                    .append(" ON ")
                    .append(equal("t" + i, table, "t0", mapping.root()));
        }
        return from.toString();
    }

    private String equal(String left, TableMapping one, String right, TableMapping other) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < one.keyColumns().size(); i++) {
            pairs.add(database.ref(left, one.name(), one.keyColumns().get(i)).sql() + " = "
                    + database.ref(right, other.name(), other.keyColumns().get(i))
                            .sql());
        }
        return String.join(" AND ", pairs);
    }

    List<Ref> key(Scope scope) {
        return refs(scope, root(), mapping.root().keyColumns());
    }

    List<Ref> key(Scope scope, TableMapping table) {
        return refs(scope, table.name(), table.keyColumns());
    }

    /** What the text of a key is read into. */
    List<KeyText.Part> keyParts() {
        List<KeyText.Part> parts = new ArrayList<>();
        for (String column : mapping.root().keyColumns()) {
            AttributeMapping attribute = mapping.key().stream()
                    .filter(it -> it.column().equals(column))
                    .findFirst()
                    .orElse(null);
            parts.add(new KeyText.Part(joined().column(root(), column).type(), attribute));
        }
        return parts;
    }

    static List<Ref> refs(Scope scope, String table, List<String> columns) {
        return columns.stream().map(column -> scope.column(table, column)).toList();
    }

    Ref ref(Scope scope, AttributeMapping attribute) {
        return scope.column(attribute.table(), attribute.column());
    }

    boolean owns(String table) {
        return table(table).isPresent();
    }

    Optional<TableMapping> table(String name) {
        return mapping.tables().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The table whose columns these are: rather one whose key they are. */
    Optional<TableMapping> holder(List<String> columns) {
        Optional<TableMapping> keyed = mapping.tables().stream()
                .filter(it -> it.keyColumns().size() == columns.size()
                        && it.keyColumns().containsAll(columns))
                .findFirst();
        return keyed.isPresent()
                ? keyed
                : mapping.tables().stream()
                        .filter(it -> database.has(it.name(), columns))
                        .findFirst();
    }

    /** Which rows are of exactly this record; null: all. */
    @Nullable
    Sql filter(Scope scope) {
        if (mapping.filter() instanceof RowFilter.Discriminator discriminator) {
            Ref column = scope.column(discriminator.table(), discriminator.column());
            Object value = discriminator.value();
            return value == null
                    ? Sql.of(column.sql() + " IS NULL")
                    : Sql.of(column.sql() + " = ").bound("?", Param.of(value, column.type()));
        }
        if (mapping.filter() instanceof RowFilter.NotIn notIn) {
            List<Ref> key = key(scope);
            return Sql.of(notIn.subclasses().stream()
                    .map(subclass -> "NOT EXISTS (SELECT 1 FROM " + database.table(subclass.name()) + " n WHERE "
                            + equal(database.refs("n", subclass.name(), subclass.keyColumns()), key) + ")")
                    .collect(Collectors.joining(" AND ")));
        }
        return null;
    }

    private static String equal(List<Ref> left, List<Ref> right) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            pairs.add(left.get(i).sql() + " = " + right.get(i).sql());
        }
        return String.join(" AND ", pairs);
    }

    private String alias(String table) {
        for (int i = 0; i < mapping.tables().size(); i++) {
            if (mapping.tables().get(i).name().equals(table)) {
                return "t" + i;
            }
        }
        throw new GdprException("Table '" + table + "' is none of record '" + mapping.name()
                + "', though something of it is mapped there. This mapping is not covered.");
    }
}
