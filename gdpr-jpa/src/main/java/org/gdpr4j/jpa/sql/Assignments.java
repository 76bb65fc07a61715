package org.gdpr4j.jpa.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gdpr4j.jpa.mapping.AssociationMapping;
import org.gdpr4j.jpa.mapping.AttributeMapping;
import org.gdpr4j.jpa.sql.ColumnType.Family;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Change.RowWrite;
import org.jspecify.annotations.Nullable;

/** What an update sets, table by table: given values, emptied links and the version. */
final class Assignments {

    private final MappedRecord record;
    /** By table, by column. */
    private final Map<String, Map<String, Assignment>> tables = new LinkedHashMap<>();

    Assignments(MappedRecord record, Set<String> paths, Set<String> emptied) {
        this.record = record;
        paths.stream().sorted().forEach(this::value);
        emptied.stream().sorted().forEach(this::empty);
        version();
    }

    private void value(String path) {
        AttributeMapping attribute = record.attribute(path);
        if (attribute.key() || attribute.collection() != null) {
            throw new GdprException(
                    "Field '" + path + "' of record '" + record.mapping().name()
                            + "' is part of the key or of a collection and cannot be written in the row.");
        }
        set(attribute.table(), attribute.column(), new Assignment(attribute, null));
    }

    private void empty(String link) {
        AssociationMapping association = record.mapping().association(link).orElse(null);
        if (association == null) {
            AttributeMapping attribute = record.attribute(link);
            set(attribute.table(), attribute.column(), new Assignment(null, "NULL"));
            return;
        }
        if (!Links.inRow(record, association)) {
            throw new GdprException("The link '" + link + "' of record '"
                    + record.mapping().name() + "' is not stored in the row, so it cannot be emptied there.");
        }
        association.target().forEach(column -> set(association.table(), column, new Assignment(null, "NULL")));
    }

    private void version() {
        String path = record.mapping().version();
        if (path == null) {
            return;
        }
        AttributeMapping attribute = record.attribute(path);
        Ref column = record.database().ref("", attribute.table(), attribute.column());
        boolean counts = column.type().is(Family.INTEGRAL) || column.type().is(Family.DECIMAL);
        String next = counts ? "COALESCE(" + column.sql() + ", 0) + 1" : "CURRENT_TIMESTAMP";
        set(attribute.table(), attribute.column(), new Assignment(null, next));
    }

    /** A value that is given wins over an emptied link on the same column. */
    private void set(String table, String column, Assignment assignment) {
        tables.computeIfAbsent(table, name -> new LinkedHashMap<>()).putIfAbsent(column, assignment);
    }

    Set<String> tables() {
        return tables.keySet();
    }

    /** Whether the table's columns depend on the row that is written. */
    boolean varies(String table) {
        return columns(table).values().stream().anyMatch(assignment -> assignment.attribute() != null);
    }

    private Map<String, Assignment> columns(String table) {
        return tables.getOrDefault(table, Map.of());
    }

    /** Columns whose old content is replaced. */
    List<String> replaced(String table) {
        return List.copyOf(columns(table).keySet());
    }

    /** {@code UPDATE t SET … WHERE } */
    Sql update(String table, RowWrite write) {
        Database database = record.database();
        List<Sql> sets = new ArrayList<>();
        columns(table).forEach((column, assignment) -> {
            Ref ref = database.ref("", table, column);
            sets.add(Sql.of(ref.sql() + " = ").add(assignment.value(database.dialect(), ref.type(), write)));
        });
        return Sql.of("UPDATE " + database.table(table) + " SET ")
                .add(Sql.joined(sets, ", "))
                .add(" WHERE ");
    }

    /**
     * @param attribute where the value comes from, or null
     * @param literal the value itself when it is the same for every row
     */
    private record Assignment(
            @Nullable AttributeMapping attribute, @Nullable String literal) {

        Sql value(Dialect dialect, ColumnType type, RowWrite write) {
            if (attribute == null) {
                return Sql.of(String.valueOf(literal));
            }
            Object stored = Attributes.stored(attribute, write.values().get(attribute.path()));
            return new Sql().bound(dialect.placeholder(type), Param.of(stored, type));
        }
    }
}
