package org.gdpr4j.jpa.sql;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gdpr4j.condition.Always;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.condition.Exists;
import org.gdpr4j.condition.Relation;
import org.gdpr4j.problem.GdprException;

/**
 * Tests of the columns of one of the library's own tables. Their names are plain, and their types are those that the
 * scripts give them, so nothing is looked up in the live schema.
 */
final class RelationLeaves implements Conditions.Leaves {

    private static final String ALIAS = "r";
    private static final Map<Class<?>, ColumnType> TYPES = Map.of(
            String.class, ColumnType.TEXT,
            Long.class, new ColumnType(Types.BIGINT, "bigint"),
            Boolean.class, new ColumnType(Types.BOOLEAN, "boolean"),
            UUID.class, new ColumnType(Types.OTHER, "uuid"),
            Instant.class, new ColumnType(Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz"),
            LocalDate.class, new ColumnType(Types.DATE, "date"));

    private final Database database;
    private final Relation relation;

    RelationLeaves(Database database, Relation relation) {
        this.database = database;
        this.relation = relation;
    }

    /** There is a row of the person that meets the condition. */
    Sql exists(Correlation person, Condition where) {
        Sql sql = Sql.of("EXISTS (SELECT 1 FROM " + database.own(relation.name()) + " " + ALIAS + " WHERE "
                        + person.equal(ALIAS) + " AND " + column("subject_kind") + " = ")
                .bound("?", Param.of(relation.kind(), ColumnType.TEXT));
        return where instanceof Always
                ? sql.add(")")
                : sql.add(" AND ").add(new Conditions(this).render(where)).add(")");
    }

    @Override
    public Sql isNull(String field) {
        return Sql.of(column(field) + " IS NULL");
    }

    /** Text as it is: our columns have the collation of the database, whose equality is that of code points. */
    @Override
    public Sql compared(String field, String operator, Object value) {
        return Sql.of(column(field) + operator).bound("?", Param.of(value, RecordLeaves.compared(type(field), value)));
    }

    @Override
    public Sql startsWith(String field, String prefix) {
        return Conditions.like(database.dialect().byCodePoint(column(field), type(field)), prefix);
    }

    @Override
    public Sql exists(Exists exists) {
        throw new GdprException("A condition on the rows of '" + relation + "' looks into another relation.");
    }

    private ColumnType type(String field) {
        return Objects.requireNonNull(TYPES.get(relation.columns().get(field)), field);
    }

    private static String column(String name) {
        return ALIAS + "." + name;
    }
}
