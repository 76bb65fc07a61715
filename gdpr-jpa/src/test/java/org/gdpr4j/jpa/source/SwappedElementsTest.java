package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaPersonalDataSource;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.source.Change;
import org.gdpr4j.source.Key;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements that take each other's place change once, of whatever type. */
class SwappedElementsTest {

    enum Grade {
        LOW,
        HIGH
    }

    @Entity(name = "Sheet")
    public static class Sheet {
        @Id
        public Long id = 1L;

        @ElementCollection
        public List<Integer> whole = List.of(1, 2);

        @ElementCollection
        public List<BigDecimal> exact = List.of(new BigDecimal("1.50"), new BigDecimal("2"));

        @ElementCollection
        public List<Boolean> flags = List.of(true, false);

        @ElementCollection
        public List<UUID> uuids = List.of(new UUID(1, 1), new UUID(2, 2));

        @ElementCollection
        public List<LocalDate> days = List.of(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));

        @ElementCollection
        public List<Instant> times = List.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

        @ElementCollection
        public List<byte[]> bytes = List.of(new byte[] {1}, new byte[] {2});

        @ElementCollection
        public List<Grade> numbered = List.of(Grade.LOW, Grade.HIGH);

        @ElementCollection
        @Enumerated(EnumType.STRING)
        public List<Grade> named = List.of(Grade.LOW, Grade.HIGH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void changeOnceWhateverTheirType(String database) {
        String url = database.equals("h2") ? Model.h2() : Postgres.fresh();
        try (EntityManagerFactory factory = new org.hibernate.jpa.HibernatePersistenceProvider()
                .createEntityManagerFactory(new PersistenceConfiguration("sheets-" + UUID.randomUUID())
                        .managedClass(Sheet.class)
                        .property("jakarta.persistence.jdbc.url", url)
                        .property("jakarta.persistence.schema-generation.database.action", "create"))) {
            factory.runInTransaction(manager -> manager.persist(new Sheet()));
            JpaCatalogSource structure = JpaCatalogSource.of(factory);
            RecordType sheet = Declared.record(structure.read(), "Sheet");
            JpaTransactions transactions = JpaTransactions.of(factory);
            JpaPersonalDataSource source = JpaPersonalDataSource.of(transactions, structure.mappings());

            Stream.of("whole", "exact", "flags", "uuids", "days", "times", "bytes", "numbered", "named")
                    .forEach(path -> {
                        List<Object> before = transactions.joining(() -> elements(source, sheet, path));
                        List<Change.ElementWrite> swap = List.of(
                                new Change.ElementWrite(Key.of(1L), before.get(0), before.get(1)),
                                new Change.ElementWrite(Key.of(1L), before.get(1), before.get(0)));

                        int changed =
                                transactions.joining(() -> source.apply(new Change.UpdateElements(sheet, path, swap)));

                        assertThat(changed).as(path).isEqualTo(2);
                        assertThat(transactions.joining(() -> elements(source, sheet, path)))
                                .as(path)
                                .containsExactlyInAnyOrderElementsOf(before);
                    });
        }
    }

    private static List<Object> elements(JpaPersonalDataSource source, RecordType sheet, String path) {
        return source.elements(sheet, path, List.of(Key.of(1L))).stream()
                .map(element -> element.values().get(path))
                .toList();
    }
}
