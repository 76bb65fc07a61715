package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gdpr4j.notice.Delivery;
import org.gdpr4j.notice.DeliveryState;
import org.gdpr4j.notice.DeliveryStore;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.RecipientChange;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DeliveryStore} must do. Who implements one extends this class and gives the store and how it reaches its
 * database; the tests commit, use fresh ids and mind no rows of others.
 */
public abstract class DeliveryStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T08:09:10.123456Z");
    private static final Actor JANA = Actor.user("jana");
    private static final int THREADS = 8;
    private static final int MANY = 2_500;
    private static final Set<DeliveryState> ALL = EnumSet.allOf(DeliveryState.class);

    private final ControllerId controller = new ControllerId("acme");
    private final String campaign = "spring " + UUID.randomUUID();

    /** For who implements the store. */
    protected DeliveryStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract DeliveryStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void deliveriesComeBackAsTheyWereAddedInTheirOrder() {
        Delivery toPerson = toPerson("zz");
        Delivery toRecipient = toRecipient();
        assertThat(add(toPerson, toRecipient)).isEqualTo(2);

        assertThat(list(ALL, null, 10)).containsExactly(toPerson, toRecipient);
        assertThat(list(ALL, null, 1)).containsExactly(toPerson);
        assertThat(find(toPerson.id())).isEqualTo(toPerson);
        assertThat(find(toRecipient.id())).isEqualTo(toRecipient);
        assertThat(of(() -> store().find(UUID.randomUUID()))).isEmpty();
        assertThat(of(() -> store().list(controller, "other", ALL, null, 10))).isEmpty();
        assertThat(of(() -> store().list(ControllerId.DEFAULT, campaign, ALL, null, 10)))
                .isEmpty();
    }

    @Test
    void oneThatIsThereAlreadyIsLeftAsItIs() {
        Delivery first = toPerson("1");
        add(first);
        move(first, DeliveryState.QUEUED, 0, DeliveryState.SENDING, AT);

        assertThat(add(first, toPerson("2"))).isEqualTo(1);
        assertThat(find(first.id()).state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void manyAreAddedAndCountedAtOnce() {
        List<Delivery> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(toPerson("many-" + i));
        }
        assertThat(of(() -> store().add(many))).isEqualTo(MANY);
        assertThat(of(() -> store().add(many))).isZero();
        assertThat(of(() -> store().add(List.of()))).isZero();
        move(many.get(7), DeliveryState.QUEUED, 0, DeliveryState.FAILED, AT);

        assertThat(of(() -> store().count(controller, campaign)))
                .isEqualTo(Map.of(DeliveryState.QUEUED, MANY - 1L, DeliveryState.FAILED, 1L));
        assertThat(list(Set.of(DeliveryState.QUEUED), null, 8))
                .extracting(Delivery::id)
                .containsExactlyElementsOf(List.of(0, 1, 2, 3, 4, 5, 6, 8).stream()
                        .map(i -> many.get(i).id())
                        .toList());
    }

    @Test
    void aDeliveryMovesOnlyFromWhereItWasSeen() {
        Delivery it = toPerson("1");
        add(it);

        assertThat(move(it, DeliveryState.SENDING, 0, DeliveryState.SENT, AT)).isFalse();
        assertThat(move(it, DeliveryState.QUEUED, 1, DeliveryState.SENDING, AT)).isFalse();
        assertThat(move(it, DeliveryState.QUEUED, 0, DeliveryState.SENDING, AT.plusSeconds(1)))
                .isTrue();
        assertThat(move(it, DeliveryState.QUEUED, 0, DeliveryState.SENDING, AT)).isFalse();
        assertThat(find(it.id()).attempt()).isEqualTo(1);
        assertThat(find(it.id()).changedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(of(() -> store().move(it.id(), DeliveryState.SENDING, 1, DeliveryState.FAILED, "no-address", AT)))
                .isTrue();
        assertThat(find(it.id()).code()).isEqualTo("no-address");
        assertThat(move(it, DeliveryState.FAILED, 1, DeliveryState.QUEUED, AT)).isTrue();
        assertThat(find(it.id()).code()).isNull();
        assertThat(move(it, DeliveryState.QUEUED, 0, DeliveryState.SENDING, AT))
                .as("what was seen before it failed")
                .isFalse();
        assertThat(move(it, DeliveryState.QUEUED, 1, DeliveryState.SENDING, AT)).isTrue();
        assertThat(find(it.id()).attempt()).isEqualTo(2);
        assertThat(of(() -> store().move(UUID.randomUUID(), DeliveryState.QUEUED, 0, DeliveryState.SENDING, null, AT)))
                .isFalse();
    }

    @Test
    void whatCameIntoItsStateLaterIsLeftOut() {
        Delivery early = toPerson("1");
        Delivery late = toPerson("2");
        add(early, late);
        move(early, DeliveryState.QUEUED, 0, DeliveryState.SENDING, AT.plusSeconds(1));
        move(
                late,
                DeliveryState.QUEUED,
                0,
                DeliveryState.SENDING,
                AT.plusSeconds(1).plusNanos(1_000));

        assertThat(list(Set.of(DeliveryState.SENDING, DeliveryState.UNKNOWN), AT.plusSeconds(1), 10))
                .extracting(Delivery::id)
                .containsExactly(early.id());
    }

    @Test
    void ofSeveralWhoMoveItAtOnceExactlyOneDoes() throws Exception {
        Delivery it = toPerson("1");
        add(it);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(() -> move(it, DeliveryState.QUEUED, 0, DeliveryState.SENDING, AT));
            }
            int moved = 0;
            for (Future<Boolean> each : threads.invokeAll(all, 1, TimeUnit.MINUTES)) {
                moved += each.get() ? 1 : 0;
            }
            assertThat(moved).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatWasWrittenGoesWithItsTransaction() {
        Delivery kept = toPerson("1");
        Delivery lost = toPerson("2");
        add(kept);
        assertThatThrownBy(() -> Undone.in(transactions(), () -> {
                    store().add(List.of(lost));
                    assertThat(store().move(kept.id(), DeliveryState.QUEUED, 0, DeliveryState.SENDING, null, AT))
                            .isTrue();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(list(ALL, null, 10)).containsExactly(kept);
    }

    private Delivery toPerson(String key) {
        NoticeId notice = new NoticeId("privacy", 3);
        return delivery(SubjectId.of("customer", key), notice, "cs", Channel.EMAIL, null, null);
    }

    private Delivery toRecipient() {
        SubjectId subject = SubjectId.of("customer", UUID.randomUUID());
        return delivery(subject, null, null, null, RecipientChange.ERASURE, "Dopravce s.r.o. ".repeat(100));
    }

    private Delivery delivery(
            SubjectId subject,
            @Nullable NoticeId notice,
            @Nullable String language,
            @Nullable Channel channel,
            @Nullable RecipientChange change,
            @Nullable String recipient) {
        return new Delivery(
                UUID.randomUUID(),
                controller,
                campaign,
                subject,
                notice,
                language,
                channel,
                change,
                recipient,
                UUID.randomUUID(),
                change == null,
                DeliveryState.QUEUED,
                0,
                null,
                AT,
                JANA);
    }

    private int add(Delivery... planned) {
        return of(() -> store().add(Arrays.asList(planned)));
    }

    private boolean move(Delivery it, DeliveryState from, int attempt, DeliveryState to, Instant at) {
        return of(() -> store().move(it.id(), from, attempt, to, null, at));
    }

    private Delivery find(UUID id) {
        return of(() -> store().find(id)).orElseThrow();
    }

    private List<Delivery> list(Set<DeliveryState> states, @Nullable Instant since, int atMost) {
        return of(() -> store().list(controller, campaign, states, since, atMost));
    }

    private <T> T of(Supplier<T> work) {
        return transactions().inNew(work);
    }
}
