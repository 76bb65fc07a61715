package org.gdpr4j.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.catalog.Schema.Column.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must be read of a schema on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LiveSchemaContract {

    private static final List<String> DDL = List.of(
            "create table person (id bigint primary key, name varchar(40) not null, email varchar(80) unique,"
                    + " born date, seen timestamp, token uuid, active boolean, credit numeric(10, 2))",
            "create table trip (country varchar(2), no int, person_id bigint not null references person(id)"
                    + " on delete cascade, guide_id bigint references person(id),"
                    + " primary key (no, country))",
            "create table stop (id bigint primary key, trip_no int, trip_country varchar(2),"
                    + " foreign key (trip_no, trip_country) references trip (no, country) on delete set null)",
            "create unique index stop_pair on stop (trip_country, id)",
            "create view people as select * from person",
            "create table gdpr_ledger (id bigint primary key, person_id bigint references person(id))",
            "create schema side",
            "create table side.annex (id bigint primary key, person_id bigint references public.person(id))",
            "create schema other",
            "create table other.unseen (id bigint primary key)",
            "create table \"Mixed\" (\"Id\" bigint primary key)");

    private Connection connection;
    private LiveSchema schema;

    abstract String url();

    /** More of this database. */
    abstract List<String> more();

    @BeforeAll
    void read() throws SQLException {
        connection = DriverManager.getConnection(url());
        try (Statement statement = connection.createStatement()) {
            for (String ddl : Stream.concat(DDL.stream(), more().stream()).toList()) {
                statement.execute(ddl);
            }
        }
        schema = LiveSchema.read(connection, List.of("Side.Annex", "person"), LiveSchema.OWN_PREFIX);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void columnsHaveTheirKindLengthAndNullability() {
        assertThat(column("person", "name")).returns(Kind.TEXT, Column::kind).returns(40L, Column::length);
        assertThat(column("person", "name").nullable()).isFalse();
        assertThat(column("person", "email").nullable()).isTrue();
        assertThat(column("person", "id").kind()).isEqualTo(Kind.NUMBER);
        assertThat(column("person", "credit"))
                .returns(Kind.NUMBER, Column::kind)
                .returns(0L, Column::length);
        assertThat(column("person", "born").kind()).isEqualTo(Kind.TEMPORAL);
        assertThat(column("person", "seen").kind()).isEqualTo(Kind.TEMPORAL);
        assertThat(column("person", "token").kind()).isEqualTo(Kind.UUID);
        assertThat(column("person", "active").kind()).isEqualTo(Kind.BOOLEAN);
    }

    @Test
    void aColumnIsUniqueOnlyByItself() {
        assertThat(column("person", "email").unique()).isTrue();
        assertThat(column("person", "id").unique()).isTrue();
        assertThat(column("person", "name").unique()).isFalse();
        assertThat(column("trip", "no").unique()).isFalse();
        assertThat(column("stop", "trip_country").unique()).isFalse();
    }

    @Test
    void aPrimaryKeyIsInKeyOrder() {
        assertThat(folded(table("trip").primaryKey())).containsExactly("no", "country");
    }

    @Test
    void indexesAreKnownByTheirColumns() {
        assertThat(table("stop").indexes().stream().map(LiveSchemaContract::folded))
                .contains(List.of("trip_country", "id"), List.of("id"));
    }

    @Test
    void foreignKeysTellWhereToWhetherNullAndWhetherTheDatabaseActs() {
        Schema.ForeignKey owner = foreignKey("trip", "person_id");
        assertThat(folded(List.of(owner.target()))).containsExactly("person");
        assertThat(folded(owner.targetColumns())).containsExactly("id");
        assertThat(owner.nullable()).isFalse();
        assertThat(owner.cascades()).isTrue();
        assertThat(foreignKey("trip", "guide_id").cascades()).isFalse();
        assertThat(foreignKey("trip", "guide_id").nullable()).isTrue();
    }

    @Test
    void aForeignKeyOfTwoColumnsKeepsTheirPairs() {
        Schema.ForeignKey pair = foreignKey("stop", "trip_no");
        assertThat(folded(pair.columns())).containsExactly("trip_no", "trip_country");
        assertThat(folded(pair.targetColumns())).containsExactly("no", "country");
        assertThat(pair.cascades()).isTrue();
    }

    @Test
    void theSchemasThatMappingsNameAreReadAndNoOthers() {
        assertThat(names(schema.all())).contains("side.annex").noneMatch(it -> it.contains("unseen"));
        Schema.ForeignKey out =
                schema.table("SIDE.ANNEX").orElseThrow().foreignKeys().get(0);
        assertThat(folded(List.of(out.target()))).containsExactly("person");
    }

    @Test
    void viewsAreLeftOut() {
        assertThat(names(schema.all())).doesNotContain("people");
    }

    @Test
    void theLibrarysOwnTablesAreNotTheHosts() {
        assertThat(names(schema.all())).contains("gdpr_ledger");
        assertThat(names(schema.schema())).doesNotContain("gdpr_ledger").contains("person");
    }

    @Test
    void anotherPrefixOfTheLibrarysTablesIsHonoured() throws SQLException {
        assertThat(names(LiveSchema.read(connection, List.of(), "st").schema()))
                .contains("gdpr_ledger")
                .doesNotContain("stop");
    }

    @Test
    void aMappedNameFindsTheLiveSpelling() {
        assertThat(schema.table("Person")).isPresent();
        assertThat(schema.table("PUBLIC.PERSON")).isEqualTo(schema.table("person"));
        assertThat(schema.table("mixed").orElseThrow().name()).isEqualTo("Mixed");
        assertThat(schema.column("MIXED", "ID").orElseThrow().name()).isEqualTo("Id");
        assertThat(schema.table("nobody")).isEmpty();
        assertThat(schema.column("person", "nothing")).isEmpty();
    }

    Column column(String table, String name) {
        return schema.column(table, name).orElseThrow();
    }

    LiveSchema schema() {
        return schema;
    }

    Connection connection() {
        return connection;
    }

    Schema.Table table(String name) {
        return schema.table(name).orElseThrow();
    }

    static List<String> names(Schema schema) {
        return folded(schema.tables().stream().map(Schema.Table::name).toList());
    }

    private Schema.ForeignKey foreignKey(String table, String column) {
        return table(table).foreignKeys().stream()
                .filter(key -> folded(key.columns()).contains(column))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    }
}
