package org.gdpr4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gdpr4j.consent.Room.CLICK;
import static org.gdpr4j.consent.Room.EVA;
import static org.gdpr4j.consent.Room.HERSELF;
import static org.gdpr4j.consent.Room.SHOWN;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.gdpr4j.ledger.InMemoryLedgerStore;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerStore;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing stops a withdrawal but the store of consents itself; a store that fails means no. */
class WithdrawalTest {

    private final Room room = new Room();
    private boolean broken;

    @Test
    void aListenerThatFailsStopsAGivingButNoWithdrawal() {
        Consents consents = room.builder().listener(this::fail).build();
        consents.give(Giving.of(EVA, "newsletter", CLICK, SHOWN), HERSELF);
        broken = true;

        assertThatThrownBy(() -> consents.give(Giving.of(EVA, "yearly", CLICK, SHOWN), HERSELF))
                .isInstanceOf(GdprException.class);
        assertThat(consents.holds(EVA, "yearly")).isFalse();
        assertThat(consents.withdraw(EVA, "newsletter", CLICK, HERSELF)).isPresent();
        assertThat(consents.holds(EVA, "newsletter")).isFalse();
        assertThat(room.proofs()).contains("consent.withdrawn");
    }

    @Test
    void aLedgerThatFailsStopsNoWithdrawal() {
        InMemoryLedgerStore real = new InMemoryLedgerStore();
        LedgerStore store = (LedgerStore) Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(), new Class<?>[] {LedgerStore.class}, (proxy, method, arguments) -> {
                    if (broken) {
                        throw new GdprException("The ledger is broken.");
                    }
                    return method.invoke(real, arguments);
                });
        Consents consents = room.builder()
                .ledger(Ledger.of(store, room.transactions, room.clock))
                .build();
        consents.give(Giving.of(EVA, "newsletter", CLICK, SHOWN), HERSELF);
        broken = true;

        assertThatThrownBy(() -> consents.refuse(EVA, "newsletter", CLICK, HERSELF))
                .isInstanceOf(GdprException.class);
        assertThat(consents.holds(EVA, "newsletter")).isTrue();
        assertThat(consents.withdraw(EVA, "newsletter", CLICK, HERSELF)).isPresent();
        assertThat(consents.holds(EVA, "newsletter")).isFalse();
    }

    @Test
    @Tag("F9")
    void whatAnotherNodeHasWithdrawnAlreadyIsANoHereOnceItIsWithdrawnHereToo() {
        room.give("newsletter");
        assertThat(room.holds("newsletter")).isTrue();
        room.builder().build().withdraw(EVA, "newsletter", CLICK, HERSELF);
        assertThat(room.consents.withdraw(EVA, "newsletter", CLICK, HERSELF)).isEmpty();

        assertThat(room.holds("newsletter")).isFalse();
    }

    @Test
    void aTransactionThatIsUndoneLeavesEverythingAsItWas() {
        room.give("newsletter");
        assertThat(room.holds("newsletter")).isTrue();

        assertThatThrownBy(() -> room.transactions.inNew(() -> {
                    room.consents.withdraw(EVA, "newsletter", CLICK, HERSELF);
                    assertThat(room.holds("newsletter")).isFalse();
                    room.give("yearly");
                    assertThat(room.holds("yearly")).isTrue();
                    throw new GdprException("undone");
                }))
                .hasMessage("undone");

        assertThat(room.holds("newsletter")).isTrue();
        assertThat(room.holds("yearly")).isFalse();
        assertThat(room.proofs()).containsExactly("consent.given");
    }

    @Test
    @Tag("F9")
    void aStoreThatFailsMeansNoAndIsAskedAgain() {
        room.give("newsletter");
        ConsentStore store = (ConsentStore) Proxy.newProxyInstance(
                ConsentStore.class.getClassLoader(),
                new Class<?>[] {ConsentStore.class},
                (proxy, method, arguments) -> {
                    if (broken) {
                        throw new IllegalStateException("out of order");
                    }
                    return method.invoke(room.store, arguments);
                });
        Consents consents = room.builder().store(store).build();
        broken = true;
        assertThat(consents.holds(EVA, "newsletter")).isFalse();
        broken = false;
        assertThat(consents.holds(EVA, "newsletter")).isTrue();
    }

    @Test
    void transactionsThatCannotBeginMeanNo() {
        room.give("newsletter");
        Consents consents = room.builder().transactions(new Exhausted()).build();

        assertThat(consents.holds(EVA, "newsletter")).isFalse();
    }

    private static final class Exhausted implements Transactions {
        @Override
        public <T> T joining(Supplier<T> work) {
            throw new GdprException("The pool is exhausted.");
        }

        @Override
        public <T> T inNew(Supplier<T> work) {
            return joining(work);
        }
    }

    private void fail(ConsentChange change) {
        if (broken) {
            throw new GdprException("The listener is broken.");
        }
    }
}
