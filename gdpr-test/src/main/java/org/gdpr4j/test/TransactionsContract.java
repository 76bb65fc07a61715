package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Transactions} must do. Who implements one extends this class and gives it, together with something
 * small that can be written and read in it.
 */
public abstract class TransactionsContract {

    /** For who implements transactions. */
    protected TransactionsContract() {}

    /** The transactions under test, the same for the whole of one test. */
    protected abstract Transactions transactions();

    /** Writes one more of something, inside the present transaction. */
    protected abstract void write();

    /** How many were written, read inside the present transaction. */
    protected abstract int written();

    @Test
    void workInATransactionOfItsOwnIsCommittedAndItsResultGiven() {
        String result = transactions().inNew(() -> {
            write();
            return "result";
        });

        assertThat(result).isEqualTo("result");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void joiningWorkOutsideOfATransactionIsCommitted() {
        assertThat(transactions().joining(() -> {
                    write();
                    return written();
                }))
                .isEqualTo(1);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatThrowsIsUndoneAndThrownOn() {
        assertThatThrownBy(() -> transactions().inNew(this::writeAndThrow)).isInstanceOf(Undone.class);
        assertThatThrownBy(() -> transactions().joining(this::writeAndThrow)).isInstanceOf(Undone.class);

        assertThat(count()).isZero();
    }

    @Test
    void joiningWorkGoesWithTheTransactionThatItJoined() {
        assertThatThrownBy(() -> transactions().inNew(() -> {
                    int joined = transactions().joining(() -> {
                        write();
                        return written();
                    });
                    assertThat(joined).isEqualTo(1);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(count()).isZero();
    }

    @Test
    void aNewTransactionInsideOfAnotherIsRefusedAndItsWorkNotRun() {
        AtomicInteger ran = new AtomicInteger();

        assertThatThrownBy(() -> transactions().inNew(() -> transactions().inNew(ran::incrementAndGet)))
                .isInstanceOf(GdprException.class);
        assertThatThrownBy(() -> transactions().joining(() -> transactions().inNew(ran::incrementAndGet)))
                .isInstanceOf(GdprException.class);

        assertThat(ran).hasValue(0);
    }

    @Test
    void afterAnyEndTheNextTransactionBegins() {
        assertThatThrownBy(() -> transactions().inNew(this::writeAndThrow)).isInstanceOf(Undone.class);
        assertThatThrownBy(() -> transactions().inNew(() -> transactions().inNew(this::writeAndThrow)))
                .isInstanceOf(GdprException.class);

        Undone.in(transactions(), this::write);

        assertThat(count()).isEqualTo(1);
    }

    private int count() {
        return transactions().inNew(this::written);
    }

    private int writeAndThrow() {
        write();
        throw new Undone();
    }
}
