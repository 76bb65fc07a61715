package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.jpa.JpaGdpr;
import org.gdpr4j.jpa.fixtures.Shop;
import org.gdpr4j.jpa.source.CountingDataSource;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library on its stores, from the plan to the report. */
class WholeErasureTest {

    private static final Actor JANA = Actor.user("jana");
    private static final int TABLES = 2;

    /** The key, the intent, the outcome, and its entry in the ledger with the payload. */
    private static final int OWN = 5;

    @ParameterizedTest
    @EnumSource
    void aPersonIsErasedAndReportedWithFewStatements(Place place) {
        CountingDataSource data = new CountingDataSource(place.freshUrl());
        List<Class<?>> entities = new ArrayList<>(JpaGdpr.entities());
        entities.addAll(List.of(Shop.Customer.class, Shop.Purchase.class));
        Map<String, Object> create = Map.of("jakarta.persistence.schema-generation.database.action", "create");
        List<Class<?>> hosts = List.of(Shop.Customer.class, Shop.Purchase.class);
        place.start(data, create, hosts, List.of()).createEntityManager().close();
        try (EntityManagerFactory factory = place.start(data, Map.of(), entities, List.of())) {
            JpaGdpr.createSchema(factory);
            Gdpr gdpr = JpaGdpr.builder(factory).rootKey(RootKey.random()).build();
            fill(factory);

            ErasurePlan plan = gdpr.erasure().plan(SubjectId.of("customer", 1L), ErasureGround.NO_LONGER_NEEDED, JANA);
            gdpr.erasure().approve(plan.id(), plan.fingerprint(), JANA);
            data.forget();
            gdpr.erasure().execute(plan.id(), JANA);
            List<String> executed = data.executed();
            List<String> readings =
                    executed.stream().filter(WholeErasureTest::reads).toList();

            assertThat(executed.size() - readings.size())
                    .as("%s", String.join("\n", executed))
                    .isLessThanOrEqualTo(TABLES + OWN);
            assertThat(gdpr.erasure().prove(JANA).reports()).containsExactly(plan.id());
            assertThat(gdpr.erasure().report(plan.id()).orElseThrow().steps()).hasSize(TABLES);
            assertThat(gdpr.catalog().records())
                    .extracting(RecordType::name)
                    .containsExactlyInAnyOrder("Customer", "Purchase");
        }
    }

    /** What is read, the plan, the states and the rows with their values for the proof, is counted apart. */
    private static boolean reads(String sql) {
        return sql.toLowerCase(Locale.ROOT).startsWith("select");
    }

    private static void fill(EntityManagerFactory factory) {
        factory.runInTransaction(manager -> {
            for (long id = 1; id <= 2; id++) {
                Shop.Customer customer = new Shop.Customer();
                customer.id = id;
                customer.name = "Customer Number " + id;
                manager.persist(customer);
                Shop.Purchase purchase = new Shop.Purchase();
                purchase.id = id;
                purchase.buyer = customer;
                purchase.address = id + " Long Street, Brno";
                manager.persist(purchase);
            }
        });
    }
}
