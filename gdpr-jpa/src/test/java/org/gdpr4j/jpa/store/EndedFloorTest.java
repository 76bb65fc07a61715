package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.fixtures.Receipt;
import org.gdpr4j.jpa.fixtures.Shop;
import org.gdpr4j.jpa.source.CountingDataSource;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A floor ends by the earlier of two clocks, and the database is asked for its own only when that matters. */
class EndedFloorTest {

    private static final Actor JANA = Actor.user("jana");
    private static final Clock UTC = Clock.systemUTC();

    private static ErasurePlan plan(Gdpr gdpr, long customer) {
        return gdpr.erasure().plan(SubjectId.of("customer", customer), ErasureGround.NO_LONGER_NEEDED, JANA);
    }

    @ParameterizedTest
    @EnumSource
    void theDatabasesTimeIsReadOnceWhereAFloorHasEnded(Place place) {
        CountingDataSource data = new CountingDataSource(place.freshUrl());
        try (EntityManagerFactory factory = started(place, data)) {
            LocalDate today = LocalDate.now(UTC.withZone(ZoneOffset.UTC));
            fill(factory, 1, List.of());
            fill(factory, 2, List.of(today.minusYears(3), today.minusYears(2), today.minusYears(4)));
            fill(factory, 3, List.of(today.minusDays(200)));
            Gdpr gdpr = gdpr(factory, UTC);
            Gdpr ahead = gdpr(factory, Clock.offset(UTC, Duration.ofDays(300)));

            assertThat(timesRead(gdpr, data, 1)).isZero();
            assertThat(timesRead(gdpr, data, 2)).isEqualTo(1);
            assertThat(plan(gdpr, 3).kept()).isNotEmpty();
            assertThat(plan(ahead, 3).kept()).isEqualTo(plan(gdpr, 3).kept());
        }
    }

    /** How often an execution asks the database for its time. */
    private static long timesRead(Gdpr gdpr, CountingDataSource data, long customer) {
        ErasurePlan plan = plan(gdpr, customer);
        gdpr.erasure().approve(plan.id(), plan.fingerprint(), JANA);
        data.forget();
        gdpr.erasure().execute(plan.id(), JANA);
        return data.executed().stream()
                .filter(sql -> sql.contains("current_timestamp"))
                .count();
    }

    private static EntityManagerFactory started(Place place, CountingDataSource data) {
        List<Class<?>> hosts = List.of(Shop.Customer.class, Receipt.class);
        List<Class<?>> entities = new ArrayList<>(JpaGdpr.entities());
        entities.addAll(hosts);
        Map<String, Object> create = Map.of("jakarta.persistence.schema-generation.database.action", "create");
        place.start(data, create, hosts, List.of()).createEntityManager().close();
        EntityManagerFactory factory = place.start(data, Map.of(), entities, List.of());
        JpaGdpr.createSchema(factory);
        return factory;
    }

    private static Gdpr gdpr(EntityManagerFactory factory, Clock clock) {
        Declarations declarations = Declarations.builder()
                .on(Shop.Customer.class, it -> it.field("name", name -> name.erase(Strategy.clear())))
                .build();
        return JpaGdpr.builder(factory)
                .rootKey(RootKey.random())
                .declarations(declarations)
                .clock(clock)
                .build();
    }

    private static void fill(EntityManagerFactory factory, long id, List<LocalDate> days) {
        factory.runInTransaction(manager -> {
            Shop.Customer customer = new Shop.Customer();
            customer.id = id;
            customer.name = "Customer Number " + id;
            manager.persist(customer);
            for (LocalDate day : days) {
                Receipt receipt = new Receipt();
                receipt.id = id * 10 + days.indexOf(day);
                receipt.buyer = customer;
                receipt.issued = day;
                manager.persist(receipt);
            }
        });
    }
}
