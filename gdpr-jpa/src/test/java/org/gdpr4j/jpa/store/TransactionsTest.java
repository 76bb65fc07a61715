package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose commit it is, and who wins when several want the same. */
class TransactionsTest {

    private static final int THREADS = 8;
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest
    @EnumSource
    void ofEightThreadsThatWriteTheSameEntryExactlyOneWins(Place place) throws Exception {
        JpaErasureStore store = JpaErasureStore.of(place.transactions());
        UUID plan = saved(place);

        List<GdprException> refused = together(number -> place.transactions().inNew(() -> {
            store.append(new JournalEntry(plan, Kind.OUTCOME, "1", NOW, "user:jana", "{}", "of " + number));
            return number;
        }));

        assertThat(refused).hasSize(THREADS - 1);
        assertThat(refused).allSatisfy(it -> assertThat(it).hasMessageNotContaining("jana"));
        assertThat(place.transactions()
                        .joining(() -> store.find(plan).orElseThrow().journal()))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofEightThreadsThatAddTheSameStateNobodySpoilsIt(Place place) throws Exception {
        JpaStateStore store = JpaStateStore.of(place.transactions());
        RecordId record = new RecordId("Order", UUID.randomUUID().toString());
        Actor jana = Actor.user("jana");
        StateEntry state = new StateEntry(
                UUID.randomUUID(), RecordState.HELD, null, record, "suit", "7 C 12", NOW, null, jana, null, null);

        List<GdprException> refused = together(number -> place.transactions().inNew(() -> {
            store.add(List.of(state));
            return number;
        }));

        if (place == Place.HIBERNATE_POSTGRESQL) {
            assertThat(refused).isEmpty();
        }
        SubjectId anybody = SubjectId.of("customer", UUID.randomUUID());
        assertThat(place.transactions().joining(() -> store.active(List.of(anybody), List.of(record), NOW)))
                .containsExactly(state);
    }

    @ParameterizedTest
    @EnumSource
    void theCallersOwnTransactionIsJoinedAndItsRollbackLeavesNothing(Place place) {
        JpaTransactions transactions = JpaTransactions.of(place.factory());
        JpaErasureStore store = JpaErasureStore.of(transactions);
        JpaSecretStore secrets = JpaSecretStore.of(transactions);
        UUID plan = UUID.randomUUID();
        try (EntityManager callers = place.factory().createEntityManager()) {
            callers.getTransaction().begin();
            boolean seen = transactions.within(callers, () -> {
                store.save(plan, "customer:1", "default", "{}");
                secrets.save(plan.toString(), new byte[] {1});
                return store.find(plan).isPresent();
            });
            assertThat(seen).isTrue();
            callers.getTransaction().rollback();
        }

        assertThat(transactions.joining(() -> store.find(plan))).isEmpty();
        assertThat(transactions.joining(() -> secrets.find(plan.toString()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalSaysWhatIsThereAlreadyAndNamesNoValue(Place place) {
        JpaErasureStore store = JpaErasureStore.of(place.transactions());
        UUID plan = saved(place);

        assertThatThrownBy(() -> place.transactions().inNew(() -> {
                    store.save(plan, "customer:secret-1", "default", "{\"a\":\"secret-2\"}");
                    return true;
                }))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("already a plan " + plan)
                .hasStackTraceContaining("23505")
                .satisfies(it -> assertThat(stackTrace(it)).doesNotContain("secret-"));
    }

    private static UUID saved(Place place) {
        UUID plan = UUID.randomUUID();
        return place.transactions().inNew(() -> {
            JpaErasureStore.of(place.transactions()).save(plan, "customer:1", "default", "{}");
            return plan;
        });
    }

    private static String stackTrace(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text, true));
        return text.toString();
    }

    private interface Act {
        Integer run(int number);
    }

    /** Runs the act in several threads that begin together; gives what was refused. */
    private static List<GdprException> together(Act act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                all.add(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return act.run(number);
                });
            }
            List<GdprException> refused = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(all)) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    refused.add((GdprException) e.getCause());
                }
            }
            return refused;
        } finally {
            threads.shutdownNow();
        }
    }
}
