package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gdpr4j.Gdpr;
import org.gdpr4j.Stores;
import org.gdpr4j.adoption.Adoption;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasureOptions;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.erasure.InMemoryErasureStore;
import org.gdpr4j.jpa.EntityManagers;
import org.gdpr4j.jpa.JpaCatalogSource;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.retention.InMemoryStateStore;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.SecretStore;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class BeansTest {

    private static final List<Class<?>> OURS = List.of(
            Gdpr.class,
            Catalog.class,
            Adoption.class,
            JpaCatalogSource.class,
            Transactions.class,
            EntityManagers.class,
            Stores.class,
            ErasureOptions.class);

    @Test
    void everyPartIsThereByDefault() {
        Apps.shop().run(app -> OURS.forEach(type -> assertThat(app).hasSingleBean(type)));
    }

    @Test
    void nothingIsAddedThatTheApplicationMightLookForItself() {
        Apps.shop()
                .run(app -> assertThat(app)
                        .doesNotHaveBean(Clock.class)
                        .doesNotHaveBean(RootKey.class)
                        .doesNotHaveBean(Declarations.class)
                        .doesNotHaveBean(MappedTables.class));
    }

    @Test
    void aPartOfTheApplicationsOwnReplacesOurs() {
        InMemoryErasureStore erasures = new InMemoryErasureStore();
        InMemorySecretStore secrets = new InMemorySecretStore();
        InMemoryStateStore states = new InMemoryStateStore();
        ErasureOptions two = ErasureOptions.defaults().withApprovals(2);
        Apps.shop()
                .withBean("mine1", ErasureStore.class, () -> erasures)
                .withBean("mine2", SecretStore.class, () -> secrets)
                .withBean("mine3", StateStore.class, () -> states)
                .withBean("mine4", ErasureOptions.class, () -> two)
                .run(app -> {
                    Stores used = app.getBean(Stores.class);
                    assertThat(used.erasures()).isSameAs(erasures);
                    assertThat(used.secrets()).isSameAs(secrets);
                    assertThat(used.states()).isSameAs(states);
                    assertThat(app.getBean(ErasureOptions.class)).isSameAs(two);
                    assertThat(app.getBean(Gdpr.class)).isNotNull();
                });
    }

    @Test
    void transactionsOfTheApplicationsOwnReplaceOurs() {
        Apps.shop().withUserConfiguration(OwnTransactions.class).run(app -> {
            assertThat(app).hasSingleBean(Transactions.class).doesNotHaveBean(SpringTransactions.class);
            assertThat(app.getBean(Gdpr.class)).isNotNull();
        });
    }

    @Test
    void anApplicationWithoutJpaIsLeftAlone() {
        Apps.app()
                .withClassLoader(new FilteredClassLoader(EntityManagerFactory.class.getPackageName()))
                .run(app -> assertThat(app).hasNotFailed().doesNotHaveBean(StartUp.class));
    }

    @Test
    void anApplicationWithoutADatabaseIsLeftAlone() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(GdprAutoConfiguration.class, GdprTablesAutoConfiguration.class))
                .run(app -> assertThat(app).hasNotFailed().doesNotHaveBean(StartUp.class));
    }

    @Test
    void declarationsOfTheApplicationAreRead() {
        Apps.shop()
                .withBean(
                        Declarations.class,
                        () -> Declarations.builder()
                                .purpose(new Purpose("newsletter", "Offers by mail", LawfulBasis.CONSENT))
                                .build())
                .run(app -> assertThat(app.getBean(Catalog.class).purposes())
                        .extracting(Purpose::name)
                        .containsExactly("newsletter"));
    }

    @Test
    void twoDeclarationsAreRefusedInsteadOfOneBeingLost() {
        Apps.shop()
                .withBean("one", Declarations.class, Declarations::none)
                .withBean("two", Declarations.class, Declarations::none)
                .withPropertyValues("gdpr.mode=enforce")
                .run(app -> assertThat(app.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(GdprStartException.class)
                        .hasMessageContaining("Put them together"));
    }

    @Test
    void withoutARootKeyOnlyWhatNeedsOneRefuses() {
        Apps.shop().withPropertyValues("gdpr.tables.mapped=true").run(app -> {
            Gdpr gdpr = app.getBean(Gdpr.class);
            assertThat(gdpr.dataMap().toText()).contains("Customer");
            assertThat(gdpr.search().find(SubjectId.of("customer", 1)).rows()).isEmpty();
            gdpr.retention().hold(SubjectId.of("customer", 1), "a claim", "Art. 17(3)(e)", Actor.user("u1"));
            assertThatThrownBy(gdpr::erasure)
                    .isInstanceOf(GdprException.class)
                    .hasMessageContaining("gdpr.root-key")
                    .hasMessageContaining("openssl rand -base64 32");
        });
    }

    @Test
    void aRootKeyOfABeanCountsBeforeTheProperty() {
        Apps.shop()
                .withBean(RootKey.class, RootKey::random)
                .withPropertyValues("gdpr.root-key=no key at all")
                .run(app -> assertThat(app.getBean(Gdpr.class).erasure()).isNotNull());
    }

    @Test
    void aRootKeyThatIsNoneIsRefusedWithoutShowingIt() {
        Apps.shop()
                .withPropertyValues("gdpr.mode=enforce", "gdpr.root-key=hunter2")
                .run(app -> {
                    assertThat(app.getStartupFailure()).rootCause().hasMessageContaining("gdpr.root-key");
                    for (Throwable at = app.getStartupFailure(); at != null; at = at.getCause()) {
                        assertThat(at.toString()).doesNotContain("hunter2");
                    }
                });
    }

    @Test
    void theApplicationsClockIsUsed() {
        Instant then = Instant.parse("2020-01-01T00:00:00Z");
        Apps.erasing()
                .withBean(Clock.class, () -> Clock.fixed(then, ZoneOffset.UTC))
                .run(app -> {
                    ErasurePlan plan = app.getBean(Gdpr.class)
                            .erasure()
                            .plan(SubjectId.of("customer", 1), ErasureGround.NO_LONGER_NEEDED, Actor.user("u1"));
                    assertThat(plan.createdAt()).isEqualTo(then);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnTransactions {
        @Bean
        JpaTransactions transactions(EntityManagerFactory factory) {
            return JpaTransactions.of(factory);
        }
    }
}
