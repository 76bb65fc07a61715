package org.gdpr4j.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.jpa.fixtures.Club;
import org.gdpr4j.jpa.fixtures.Model;
import org.gdpr4j.jpa.fixtures.Postgres;
import org.gdpr4j.jpa.source.CountingDataSource;
import org.gdpr4j.subject.Controller;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectKind;

/** The club on a provider and a database, started once; each test works on persons of its own. */
enum ClubHouse {
    HIBERNATE_H2,
    HIBERNATE_POSTGRESQL,
    ECLIPSELINK_H2;

    /** Half an hour into the 2nd of March in Prague, where the club is. */
    static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

    private static final AtomicLong NUMBERS = new AtomicLong(1_000);

    private Started started;

    private record Started(
            CountingDataSource data, JpaTransactions transactions, JpaCatalogSource structure, Catalog catalog) {}

    private synchronized Started started() {
        if (started == null) {
            CountingDataSource data =
                    new CountingDataSource(this == HIBERNATE_POSTGRESQL ? Postgres.fresh() : Model.h2());
            PersistenceProvider hibernate = new org.hibernate.jpa.HibernatePersistenceProvider();
            // EclipseLink would make columns that cannot hold a UUID.
            EntityManagerFactory factory =
                    start(hibernate, data, Map.of("jakarta.persistence.schema-generation.database.action", "create"));
            if (this == ECLIPSELINK_H2) {
                factory = start(new org.eclipse.persistence.jpa.PersistenceProvider(), data, Map.of());
            }
            JpaCatalogSource structure = JpaCatalogSource.of(factory);
            Controller club = new Controller(new ControllerId("club"), "The Club", ZoneId.of("Europe/Prague"));
            Catalog catalog = Catalog.of(
                    structure, Declarations.builder().controller(club).build());
            started = new Started(data, JpaTransactions.of(factory), structure, catalog);
        }
        return started;
    }

    private static EntityManagerFactory start(
            PersistenceProvider provider, CountingDataSource data, Map<String, Object> properties) {
        String unit = "club-" + UUID.randomUUID();
        PersistenceConfiguration configuration = new PersistenceConfiguration(unit)
                .property("jakarta.persistence.nonJtaDataSource", data)
                .property("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform")
                .property("eclipselink.session-name", unit)
                .properties(properties);
        Stream.of(Club.class.getDeclaredClasses())
                .filter(type -> type.getAnnotations().length > 0)
                .forEach(configuration::managedClass);
        return provider.createEntityManagerFactory(configuration);
    }

    JpaTransactions transactions() {
        return started().transactions();
    }

    JpaSubjectDirectory directory(SubjectKind... kinds) {
        return directory(NOW, kinds);
    }

    JpaSubjectDirectory directory(Instant now, SubjectKind... kinds) {
        return JpaSubjectDirectory.of(
                transactions(),
                started().structure().mappings(),
                started().catalog(),
                Clock.fixed(now, ZoneOffset.UTC),
                List.of(kinds));
    }

    Club.Member member() {
        Club.Member member = new Club.Member();
        member.id = NUMBERS.incrementAndGet();
        return member;
    }

    void persist(Object... entities) {
        transactions().<Boolean>inNew(() -> {
            persistHere(entities);
            return true;
        });
    }

    /** In the current transaction. What they refer to is persisted with them, or was before. */
    void persistHere(Object... entities) {
        transactions().<Boolean>with(manager -> {
            Arrays.stream(entities).forEach(manager::persist);
            return true;
        });
    }

    List<String> statementsOf(Supplier<?> work) {
        started().data().forget();
        work.get();
        return started().data().executed();
    }
}
