package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaPersonalDataSource;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UUIDs in columns of other types, which only Hibernate maps. */
class UuidKeysTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @Entity(name = "InText")
    public static class InText {
        @Id
        @JdbcTypeCode(SqlTypes.VARCHAR)
        public UUID id = ID;
    }

    @Entity(name = "InChars")
    public static class InChars {
        @Id
        @JdbcTypeCode(SqlTypes.CHAR)
        public UUID id = ID;
    }

    @Entity(name = "InBytes")
    public static class InBytes {
        @Id
        @JdbcTypeCode(SqlTypes.BINARY)
        public UUID id = ID;
    }

    @ParameterizedTest
    @CsvSource({
        "h2, InText",
        "h2, InChars",
        "h2, InBytes",
        "postgresql, InText",
        "postgresql, InChars",
        "postgresql, InBytes"
    })
    void areReadFromTheirUsualFormWhateverItsCase(String database, String name) {
        String url = database.equals("h2") ? Model.h2() : Postgres.fresh();
        try (EntityManagerFactory factory = new org.hibernate.jpa.HibernatePersistenceProvider()
                .createEntityManagerFactory(new PersistenceConfiguration("uuids-" + UUID.randomUUID())
                        .managedClass(InText.class)
                        .managedClass(InChars.class)
                        .managedClass(InBytes.class)
                        .property("jakarta.persistence.jdbc.url", url)
                        .property("jakarta.persistence.schema-generation.database.action", "create"))) {
            factory.runInTransaction(manager ->
                    List.of(new InText(), new InChars(), new InBytes()).forEach(manager::persist));
            JpaCatalogSource structure = JpaCatalogSource.of(factory);
            RecordType type = Declared.record(structure.read(), name);
            JpaTransactions transactions = JpaTransactions.of(factory);
            JpaPersonalDataSource source = JpaPersonalDataSource.of(transactions, structure.mappings());

            for (String form : List.of(ID.toString(), ID.toString().toUpperCase(Locale.ROOT))) {
                Key key = source.key(type, form);
                List<Row> rows =
                        transactions.joining(() -> source.locate(new Lookup(type, new Lookup.Via.Keys(List.of(key)))));
                assertThat(rows).extracting(Row::key).containsExactly(key);
                assertThat(source.key(type, key.text())).isEqualTo(key);
            }
            assertThatThrownBy(() -> source.key(type, "canary-canary-canary-canary-canary-1"))
                    .isInstanceOf(GdprException.class)
                    .hasMessageNotContaining("canary");
        }
    }
}
