package org.gdpr4j.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.spring.shop.Customer;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

class SpringTransactionsTest {

    @Test
    void workThatReturnsIsCommittedAndWorkThatThrowsIsRolledBack() {
        run((app, ours) -> {
            ours.inNew(() -> persist(ours, "Ewa"));
            assertThatThrownBy(() -> ours.inNew(() -> {
                        persist(ours, "Jan");
                        throw new IllegalStateException("planned");
                    }))
                    .hasMessage("planned");
            assertThat(names(ours)).containsExactly("Ewa");
        });
    }

    @Test
    void joiningHasTheCallersEntityManagerAndLeavesTheCommitToTheCaller() {
        run((app, ours) -> {
            template(app).executeWithoutResult(status -> {
                Object outer = ours.with(manager -> manager.unwrap(org.hibernate.Session.class));
                ours.joining(() -> {
                    assertThat((Object) ours.with(manager -> manager.unwrap(org.hibernate.Session.class)))
                            .isSameAs(outer);
                    return persist(ours, "Ewa");
                });
                status.setRollbackOnly();
            });
            assertThat(names(ours)).isEmpty();
        });
    }

    @Test
    void aCallerThatSwallowsAFailureOfOursCannotCommitHalfOfIt() {
        run((app, ours) -> {
            assertThatThrownBy(() -> template(app).executeWithoutResult(status -> {
                        try {
                            ours.joining(() -> {
                                persist(ours, "Ewa");
                                throw new GdprException("refused");
                            });
                        } catch (GdprException swallowed) {
                            assertThat(swallowed).hasMessage("refused");
                        }
                    }))
                    .isInstanceOf(UnexpectedRollbackException.class);
            assertThat(names(ours)).isEmpty();
        });
    }

    @Test
    void aNewTransactionInsideOneIsRefused() {
        run((app, ours) -> {
            TransactionTemplate template = template(app);
            template.setName("Shop.order");
            assertThatThrownBy(() -> template.execute(status -> ours.inNew(() -> 1)))
                    .isInstanceOf(GdprException.class)
                    .hasMessageContaining("Shop.order");
            assertThatThrownBy(() -> ours.inNew(() -> ours.inNew(() -> 1))).isInstanceOf(GdprException.class);
        });
    }

    @Test
    void whatComesAfterTheCommitComesAfterItAndNeverAfterARollback() {
        run((app, ours) -> {
            List<String> order = new ArrayList<>();
            ours.inNew(() -> {
                ours.afterCommit(() -> order.add("after"));
                return order.add("work");
            });
            assertThat(order).containsExactly("work", "after");

            template(app).executeWithoutResult(status -> {
                ours.afterCommit(() -> order.add("never"));
                status.setRollbackOnly();
            });
            assertThat(order).doesNotContain("never");
            assertThatThrownBy(() -> ours.afterCommit(() -> {})).isInstanceOf(GdprException.class);
        });
    }

    @Test
    void aCommitThatTheDatabaseRefusesTellsNoValue() {
        run((app, ours) -> {
            ours.inNew(() -> sql(ours, "alter table customer add constraint only_one unique (email)"));
            ours.inNew(() -> persist(ours, "Ewa"));
            assertThatThrownBy(() -> ours.inNew(() -> persist(ours, "Ewa")))
                    .isInstanceOf(StatementFailedException.class)
                    .hasMessageContaining("23505")
                    .hasMessageNotContaining("Ewa")
                    .hasNoCause();
        });
    }

    private interface Work {
        void on(ApplicationContext app, SpringTransactions ours);
    }

    private static void run(Work work) {
        Apps.shop().run(app -> work.on(app, app.getBean(SpringTransactions.class)));
    }

    private static boolean persist(SpringTransactions ours, String name) {
        return ours.with(manager -> {
            manager.persist(new Customer(name, name + "@example.org"));
            return true;
        });
    }

    private static int sql(SpringTransactions ours, String sql) {
        return ours.with(manager -> manager.createNativeQuery(sql).executeUpdate());
    }

    private static List<String> names(SpringTransactions ours) {
        return ours.with(manager -> manager.createQuery("select c.name from Customer c", String.class)
                .getResultList());
    }

    private static TransactionTemplate template(ApplicationContext app) {
        return new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
    }
}
