package org.gdpr4j.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gdpr4j.catalog.Schema.Column.Kind;
import org.junit.jupiter.api.Test;

class H2LiveSchemaTest extends LiveSchemaContract {

    @Override
    String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    @Override
    List<String> more() {
        return List.of("create table special (id bigint primary key, notes clob, photo blob, raw varbinary(10),"
                + " extras json, tags varchar(5) array, colour enum('RED', 'BLUE'), free varchar)");
    }

    @Test
    void typesOfItsOwnAreSorted() {
        assertThat(column("special", "notes").kind()).isEqualTo(Kind.TEXT);
        assertThat(column("special", "notes").length()).isZero();
        assertThat(column("special", "free").length()).isZero();
        assertThat(column("special", "photo").kind()).isEqualTo(Kind.BYTES);
        assertThat(column("special", "raw").kind()).isEqualTo(Kind.BYTES);
        assertThat(column("special", "extras").kind()).isEqualTo(Kind.JSON);
        assertThat(column("special", "tags").kind()).isEqualTo(Kind.ARRAY);
        assertThat(column("special", "colour").kind()).isEqualTo(Kind.TEXT);
    }
}
