package org.gdpr4j.jpa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.fixtures.People.Customer;
import org.gdpr4j.jpa.sql.StatementFailedException;
import org.gdpr4j.problem.GdprException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stand.class)
class TransactionsTest {

    @Parameter
    Stand stand;

    @Test
    void whatThrowsIsRolledBackAndTheNextOneIsNew() {
        Customer customer = Rows.customer();
        assertThatThrownBy(() -> stand.in(manager -> {
                    manager.persist(customer);
                    manager.flush();
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stand.locate("Customer", customer.id)).isEmpty();
    }

    @Test
    void joiningUsesTheOneThatIsThereAndANewOneIsRefusedInside() {
        JpaTransactions transactions = stand.transactions();
        transactions.<Boolean>inNew(() -> transactions.with(outer -> {
            assertThat(transactions.<EntityManager>joining(() -> transactions.with(inner -> inner)))
                    .isSameAs(outer);
            assertThatThrownBy(() -> transactions.inNew(() -> true))
                    .isInstanceOf(GdprException.class)
                    .hasMessageContaining("inside a transaction");
            return true;
        }));
    }

    @Test
    void aTransactionOfTheCallersCanBeJoined() {
        Customer customer = Rows.customer();
        try (EntityManager callers = stand.factory().createEntityManager()) {
            assertThatThrownBy(() -> stand.transactions().within(callers, () -> true))
                    .isInstanceOf(GdprException.class);
            callers.getTransaction().begin();
            callers.persist(customer);
            assertThat(stand.transactions().within(callers, () -> stand.locate("Customer", customer.id)))
                    .hasSize(1);
            callers.getTransaction().rollback();
        }
        assertThat(stand.locate("Customer", customer.id)).isEmpty();
    }

    @Test
    void afterCommitRunsOnlyWhenItCommits() {
        List<String> ran = new ArrayList<>();
        stand.in(manager -> stand.transactions().afterCommit(() -> ran.add("committed")));
        assertThat(ran).containsExactly("committed");
        assertThatThrownBy(() -> stand.in(manager -> {
                    stand.transactions().afterCommit(() -> ran.add("rolled back"));
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ran).hasSize(1);
    }

    @Test
    void aRefusedCommitTellsNoValue() {
        Customer one = Rows.customer();
        Customer two = Rows.customer();
        two.number = one.number;
        stand.persist(one);
        assertThatThrownBy(() -> stand.persist(two))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("COMMIT")
                .hasMessageNotContaining(one.number)
                .hasNoCause();
    }
}
