package org.gdpr4j.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.catalog.Schema.Column.Kind;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.junit.jupiter.api.Test;

class PostgresLiveSchemaTest extends LiveSchemaContract {

    private static final int MANY = 60;

    @Override
    String url() {
        return Postgres.fresh();
    }

    @Override
    List<String> more() {
        List<String> ddl = new ArrayList<>(List.of(
                "create type mood as enum ('GLAD', 'SAD')",
                "create domain short_text as varchar(7)",
                "create table special (id bigint primary key, notes text, photo oid, raw bytea, extras jsonb,"
                        + " plain json, tags text[], colour mood, code short_text, free varchar, at timestamptz)",
                "create unique index special_partial on special (notes) where free is null",
                "create table event (id bigint, at date not null) partition by range (at)",
                "create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01')"));
        for (int i = 0; i < MANY; i++) {
            ddl.add("create table many_" + i + " (id bigint primary key, text varchar(10),"
                    + " person_id bigint references person(id))");
        }
        return ddl;
    }

    @Test
    void typesOfItsOwnAreSorted() {
        assertThat(column("special", "notes").kind()).isEqualTo(Kind.TEXT);
        assertThat(column("special", "notes").length()).isZero();
        assertThat(column("special", "free").length()).isZero();
        assertThat(column("special", "photo").kind()).isEqualTo(Kind.LARGE_OBJECT);
        assertThat(column("special", "raw").kind()).isEqualTo(Kind.BYTES);
        assertThat(column("special", "extras").kind()).isEqualTo(Kind.JSON);
        assertThat(column("special", "plain").kind()).isEqualTo(Kind.JSON);
        assertThat(column("special", "tags").kind()).isEqualTo(Kind.ARRAY);
        assertThat(column("special", "colour").kind()).isEqualTo(Kind.TEXT);
        assertThat(column("special", "code").kind()).isEqualTo(Kind.TEXT);
        assertThat(column("special", "at").kind()).isEqualTo(Kind.TEMPORAL);
    }

    @Test
    void anIndexOverSomeRowsOnlyMakesNothingUnique() {
        assertThat(column("special", "notes").unique()).isFalse();
        assertThat(table("special").indexed(List.of("notes"))).isFalse();
    }

    @Test
    void aPartitionIsNoTableOfItsOwn() {
        assertThat(names(schema().all())).contains("event").doesNotContain("event_2026");
    }

    @Test
    void sixtyTablesTakeLessThanASecond() throws SQLException {
        LiveSchema.read(connection(), List.of(), LiveSchema.OWN_PREFIX);
        long before = System.nanoTime();
        LiveSchema read = LiveSchema.read(connection(), List.of(), LiveSchema.OWN_PREFIX);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(read.all().tables()).hasSizeGreaterThan(MANY);
    }

    @Test
    void aTableMadeLaterIsSeenByTheNextReading() throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute("create table late (id bigint primary key)");
        }
        assertThat(schema().table("late")).isEmpty();
        assertThat(LiveSchema.read(connection(), List.of(), LiveSchema.OWN_PREFIX)
                        .table("late"))
                .isPresent();
    }
}
