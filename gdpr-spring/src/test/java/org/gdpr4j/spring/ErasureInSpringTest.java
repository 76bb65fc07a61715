package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gdpr4j.Gdpr;
import org.gdpr4j.erasure.Erasure;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.store.JpaSchema;
import org.gdpr4j.jpa.store.StoreTables;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.SearchingSource;
import org.gdpr4j.spring.shop.Customer;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole erasure within the application's own transactions, with one connection in the pool. */
class ErasureInSpringTest {

    private static final Actor ANNA = Actor.user("anna");

    /** Whoever waits for a second connection fails after a second. */
    private final ApplicationContextRunner shop = Apps.erasing()
            .withPropertyValues(
                    "spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=1000");

    @Test
    void aPersonIsErasedAndTheErasureProvedWithASingleConnection() {
        shop.run(app -> {
            SubjectId ewa = register(app);
            Erasure erasure = app.getBean(Gdpr.class).erasure();

            ErasurePlan plan = erasure.plan(ewa, ErasureGround.NO_LONGER_NEEDED, ANNA);
            assertThat(plan.blockers()).isEmpty();
            erasure.approve(plan.id(), plan.fingerprint(), ANNA);
            erasure.execute(plan.id(), ANNA);

            assertThat(customers(app)).isZero();
            assertThat(erasure.prove(Actor.job("proof")).reports()).containsExactly(plan.id());
            assertThat(erasure.report(plan.id())).isPresent();
        });
    }

    @Test
    void aSessionThatStaysOpenForTheViewNeedsNoSecondConnection() {
        shop.run(app -> {
            SubjectId ewa = register(app);
            EntityManagerFactory factory = app.getBean(EntityManagerFactory.class);
            EntityManager view = factory.createEntityManager();
            TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(view));
            try {
                assertThat(customers(app)).isOne();
                Erasure erasure = app.getBean(Gdpr.class).erasure();
                ErasurePlan plan = erasure.plan(ewa, ErasureGround.NO_LONGER_NEEDED, ANNA);
                erasure.approve(plan.id(), plan.fingerprint(), ANNA);
                erasure.execute(plan.id(), ANNA);
                assertThat(customers(app)).isZero();
            } finally {
                TransactionSynchronizationManager.unbindResource(factory);
                view.close();
            }
        });
    }

    @Test
    void theTablesMayBeInstalledByTheScriptInstead() {
        Apps.shop().withPropertyValues("gdpr.root-key=" + Apps.ROOT_KEY).run(app -> {
            JpaSchema.create(app.getBean(EntityManagers.class), StoreTables.defaults());
            SubjectId ewa = register(app);
            Erasure erasure = app.getBean(Gdpr.class).erasure();
            assertThat(erasure.plan(ewa, ErasureGround.NO_LONGER_NEEDED, ANNA).isEmpty())
                    .isFalse();
        });
    }

    @Test
    void planningJoinsTheCallersTransactionAndRollsBackWithIt() {
        shop.run(app -> {
            SubjectId ewa = register(app);
            Erasure erasure = app.getBean(Gdpr.class).erasure();
            UUID undone = inTransaction(app, status -> {
                UUID id =
                        erasure.plan(ewa, ErasureGround.NO_LONGER_NEEDED, ANNA).id();
                assertThat(erasure.find(id)).isPresent();
                status.setRollbackOnly();
                return id;
            });
            assertThat(erasure.find(undone)).isEmpty();

            UUID kept = inTransaction(
                    app,
                    status -> erasure.plan(ewa, ErasureGround.NO_LONGER_NEEDED, ANNA)
                            .id());
            assertThat(erasure.find(kept)).isPresent();
        });
    }

    @Test
    void planningSeesWhatTheCallersTransactionHasNotWrittenYet() {
        shop.run(app -> inTransaction(app, status -> {
            Customer unwritten = new Customer("Jan Lis", "jan@example.org");
            entities(app).persist(unwritten);
            Gdpr gdpr = app.getBean(Gdpr.class);
            assertThat(gdpr.search()
                            .find(SubjectId.of("customer", unwritten.id))
                            .rows())
                    .hasSize(1);
            return true;
        }));
    }

    @Test
    void executingInsideATransactionIsRefusedWithoutWaitingForAConnection() {
        shop.run(app -> {
            SubjectId ewa = register(app);
            Erasure erasure = app.getBean(Gdpr.class).erasure();
            ErasurePlan plan = erasure.plan(ewa, ErasureGround.NO_LONGER_NEEDED, ANNA);
            erasure.approve(plan.id(), plan.fingerprint(), ANNA);

            assertThatThrownBy(() -> inTransaction(app, status -> erasure.execute(plan.id(), ANNA)))
                    .isInstanceOf(GdprException.class)
                    .hasMessageContaining("inside the transaction")
                    .hasMessageContaining("not from a @Transactional method");
            assertThat(customers(app)).isOne();
        });
    }

    @Test
    void sourcesOfTheApplicationAreSearchedToo() {
        Mailbox mailbox = new Mailbox();
        Archive archive = new Archive();
        shop.withBean(Mailbox.class, () -> mailbox)
                .withBean(Archive.class, () -> archive)
                .run(app -> {
                    SubjectId ewa = register(app);
                    Erasure erasure = app.getBean(Gdpr.class).erasure();
                    ErasurePlan plan = erasure.plan(ewa, ErasureGround.NO_LONGER_NEEDED, ANNA);
                    erasure.approve(plan.id(), plan.fingerprint(), ANNA);
                    erasure.execute(plan.id(), ANNA);
                    erasure.prove(ANNA);
                    assertThat(mailbox.searched).isNotEmpty();
                    assertThat(archive.searched).isNotEmpty();
                });
    }

    private static SubjectId register(ApplicationContext app) {
        return inTransaction(app, status -> {
            Customer ewa = new Customer("Ewa Kowalczyk", "ewa.kowalczyk@example.org");
            entities(app).persist(ewa);
            return SubjectId.of("customer", ewa.id);
        });
    }

    private static long customers(ApplicationContext app) {
        return entities(app)
                .createQuery("select count(c) from Customer c", Long.class)
                .getSingleResult();
    }

    private static EntityManager entities(ApplicationContext app) {
        return SharedEntityManagerCreator.createSharedEntityManager(app.getBean(EntityManagerFactory.class));
    }

    private static <T> T inTransaction(ApplicationContext app, TransactionCallback<T> work) {
        return new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).execute(work);
    }

    /** Holds nothing, and remembers that it was asked. */
    private abstract static class Asked implements SearchingSource {

        final List<Needles> searched = new ArrayList<>();

        @Override
        public Set<String> records() {
            return Set.of();
        }

        @Override
        public void search(Needles needles, Consumer<Hit> hits) {
            searched.add(needles);
        }
    }

    private static final class Mailbox extends Asked {
        @Override
        public String name() {
            return "mailbox";
        }
    }

    private static final class Archive extends Asked {
        @Override
        public String name() {
            return "archive";
        }
    }
}
