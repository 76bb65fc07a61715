package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.consent.PendingForm;
import org.gdpr4j.consent.PendingFormStore;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PendingFormStore} must do. Who implements one extends this class and gives the store and how it reaches
 * its database; the tests commit, use a controller of their own and mind no rows of others.
 */
public abstract class PendingFormStoreContract {

    private static final Instant ENDS = Instant.parse("2026-03-01T08:09:10.123456Z");
    private static final int LONG = 200_000;

    private final ControllerId controller =
            new ControllerId(UUID.randomUUID().toString().substring(0, 30));
    private final ControllerId other = new ControllerId(controller.value() + "-other");

    /** For who implements the store. */
    protected PendingFormStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract PendingFormStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void aFormIsFoundByItsId() {
        PendingForm form = added("x".repeat(LONG), ENDS);

        assertThat(in(() -> store().find(controller, form.id()))).contains(form);
        assertThat(in(() -> store().find(other, form.id()))).isEmpty();
        assertThat(in(() -> store().find(controller, UUID.randomUUID()))).isEmpty();
    }

    @Test
    void addingAgainChangesNothing() {
        PendingForm form = added("first", ENDS);
        PendingForm again = new PendingForm(form.id(), controller, "second", ENDS);
        in(() -> {
            store().add(again);
            return true;
        });

        assertThat(in(() -> store().find(controller, form.id()))).contains(form);
    }

    @Test
    void aFormIsTakenOutOnce() {
        PendingForm form = added("sealed", ENDS);

        assertThat(in(() -> store().remove(other, form.id()))).isFalse();
        assertThat(in(() -> store().remove(controller, form.id()))).isTrue();
        assertThat(in(() -> store().remove(controller, form.id()))).isFalse();
        assertThat(in(() -> store().find(controller, form.id()))).isEmpty();
    }

    @Test
    void expiredIsWhoseEndHasComeTheEarliestFirst() {
        PendingForm last = added("c", ENDS.plusSeconds(9));
        PendingForm first = added("a", ENDS);
        PendingForm second = added("b", ENDS.plusSeconds(1));

        assertThat(in(() -> store().expired(controller, ENDS.minusNanos(1_000), 9)))
                .isEmpty();
        assertThat(in(() -> store().expired(controller, ENDS, 9))).containsExactly(first.id());
        assertThat(in(() -> store().expired(controller, last.expiresAt(), 2))).containsExactly(first.id(), second.id());
        assertThat(in(() -> store().expired(other, last.expiresAt(), 9))).isEmpty();
    }

    @Test
    void nothingOfATransactionThatIsUndoneStays() {
        PendingForm form = new PendingForm(UUID.randomUUID(), controller, "sealed", ENDS);
        assertThatThrownBy(() -> Undone.in(transactions(), () -> {
                    store().add(form);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(in(() -> store().find(controller, form.id()))).isEmpty();
    }

    private PendingForm added(String sealed, Instant ends) {
        PendingForm form = new PendingForm(UUID.randomUUID(), controller, sealed, ends);
        in(() -> {
            store().add(form);
            return true;
        });
        return form;
    }

    private <T> T in(Supplier<T> work) {
        return transactions().inNew(work);
    }
}
