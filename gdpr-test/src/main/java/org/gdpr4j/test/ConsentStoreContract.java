package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gdpr4j.consent.AgeBand;
import org.gdpr4j.consent.ConsentEvent;
import org.gdpr4j.consent.ConsentEvent.Given;
import org.gdpr4j.consent.ConsentEvent.Kind;
import org.gdpr4j.consent.ConsentKey;
import org.gdpr4j.consent.ConsentState;
import org.gdpr4j.consent.ConsentState.Status;
import org.gdpr4j.consent.ConsentStore;
import org.gdpr4j.consent.Evidence;
import org.gdpr4j.consent.Guardian;
import org.gdpr4j.consent.Shown;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ConsentStore} must do. Who implements one extends this class and gives the store and how it reaches its
 * database; the tests commit, use fresh ids and mind no rows of others.
 */
public abstract class ConsentStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:09:10.123456Z");
    private static final Instant LATER = Instant.parse("2027-03-01T08:09:10.654321Z");
    private static final Actor JANA = Actor.user("jana");
    private static final Shown SHOWN = new Shown("privacy", 3, "cs", "ab".repeat(32), true);
    private static final Evidence CLICK = Evidence.clicked(Channel.WEB, "žádost 81");
    private static final int RACERS = 4;

    private final ControllerId controller = new ControllerId("acme " + UUID.randomUUID());
    private final SubjectId subject = SubjectId.of("customer", UUID.randomUUID());
    private final ConsentKey key = new ConsentKey(controller, subject, "newsletter");

    /** For who implements the store. */
    protected ConsentStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract ConsentStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(state(key)).isEqualTo(new ConsentStore.Reading(ConsentState.NOTHING, true));
        assertThat(events(key)).isEmpty();
        assertThat(transactions().inNew(() -> store().lastNumber(key))).isZero();
        assertThat(transactions().inNew(() -> store().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void anEventWithAllItsPartsComesBackAsItWasAdded() {
        Evidence evidence = CLICK.at(NOW.minusSeconds(86_400))
                .from(new Evidence.Connection("2001:db8::1", "a browser/1.0 (žlutá)"));
        Given given = new Given(
                SHOWN,
                true,
                true,
                true,
                LATER,
                AgeBand.BELOW_LIMIT,
                "CZ",
                new Guardian("guardian:7", "mother", "signature compared"));
        ConsentEvent event = new ConsentEvent(
                UUID.randomUUID(), controller, subject, "newsletter", 1, Kind.GIVEN, NOW, JANA, evidence, given, "x");
        add(event, given(1));

        assertThat(events(key)).containsExactly(event);
        assertThat(transactions().inNew(() -> store().find(event.id()))).contains(event);
    }

    @Test
    void eventsWithFewPartsComeBackAsTheyWereAdded() {
        Given bare = new Given(null, false, false, false, null, null, null, null);
        ConsentEvent imported = event(key, 1, Kind.IMPORTED, CLICK, bare);
        ConsentEvent expired = event(key, 2, Kind.EXPIRED, null, null);
        add(imported, given(1));
        add(expired, after(2, Status.EXPIRED));

        assertThat(events(key)).containsExactly(imported, expired);
    }

    @Test
    void theStateIsTheOneThatWasGivenLast() {
        ConsentState full = new ConsentState(1, 1, Status.GIVEN, NOW, true, true, true, LATER, "privacy", 3);
        ConsentState bare = new ConsentState(1, 2, Status.WITHDRAWN, LATER, false, false, false, null, null, 0);
        add(given(key, 1), full);
        assertThat(state(key)).isEqualTo(new ConsentStore.Reading(full, true));

        add(event(key, 2, Kind.WITHDRAWN, CLICK, null), bare);
        assertThat(state(key)).isEqualTo(new ConsentStore.Reading(bare, true));
    }

    @Test
    void othersAreOthers() {
        add(given(key, 1), given(1));

        assertThat(state(new ConsentKey(controller, subject, "profiling")).state())
                .isEqualTo(ConsentState.NOTHING);
        assertThat(state(new ConsentKey(controller, SubjectId.of("employee", subject.key()), "newsletter"))
                        .state())
                .isEqualTo(ConsentState.NOTHING);
        assertThat(state(new ConsentKey(ControllerId.DEFAULT, subject, "newsletter"))
                        .state())
                .isEqualTo(ConsentState.NOTHING);
        assertThat(events(new ConsentKey(controller, subject, "Newsletter"))).isEmpty();
    }

    @Test
    void aNumberIsGivenOnce() {
        ConsentEvent first = given(key, 1);
        add(first, given(1));

        assertThat(append(given(key, 1), after(1, Status.REFUSED))).isFalse();

        assertThat(events(key)).containsExactly(first);
        assertThat(state(key).state()).isEqualTo(given(1));
    }

    @Test
    void anIdIsGivenOnce() {
        ConsentEvent first = given(key, 1);
        add(first, given(1));
        ConsentEvent again = new ConsentEvent(
                first.id(), controller, subject, "newsletter", 2, Kind.WITHDRAWN, NOW, JANA, CLICK, null, null);

        assertThat(append(again, after(2, Status.WITHDRAWN))).isFalse();

        assertThat(events(key)).containsExactly(first);
        assertThat(state(key).state()).isEqualTo(given(1));
    }

    @Test
    void aTransactionGoesOnAfterALostRace() {
        add(given(key, 1), given(1));

        Undone.in(transactions(), () -> {
            assertThat(store().append(given(key, 1), given(1))).isFalse();
            assertThat(store().lastNumber(key)).isEqualTo(1);
            assertThat(store().append(event(key, 2, Kind.WITHDRAWN, CLICK, null), after(2, Status.WITHDRAWN)))
                    .isTrue();
        });

        assertThat(state(key).state().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void ofSeveralAtTheSameTimeOneGetsTheNumber() throws Exception {
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        try {
            for (int number = 1; number <= 10; number++) {
                int next = number;
                List<Callable<Boolean>> attempts = IntStream.range(0, RACERS)
                        .<Callable<Boolean>>mapToObj(it -> () -> append(given(key, next), given(next)))
                        .toList();
                int won = 0;
                for (Future<Boolean> attempt : racers.invokeAll(attempts)) {
                    won += attempt.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        } finally {
            racers.shutdown();
        }
        assertThat(events(key)).hasSize(10);
    }

    @Test
    void whatIsNotCommittedIsNotSettled() {
        Undone.in(transactions(), () -> {
            assertThat(store().append(given(key, 1), given(1))).isTrue();
            assertThat(store().state(key)).isEqualTo(new ConsentStore.Reading(given(1), false));
        });

        assertThat(state(key)).isEqualTo(new ConsentStore.Reading(given(1), true));
    }

    @Test
    void whatWasWrittenGoesWithItsTransaction() {
        ConsentEvent kept = given(key, 1);
        add(kept, given(1));

        assertThatThrownBy(() -> Undone.in(transactions(), () -> {
                    assertThat(store().append(event(key, 2, Kind.REFUSED, CLICK, null), after(2, Status.REFUSED)))
                            .isTrue();
                    assertThat(store().forget(subject)).isEqualTo(1);
                    assertThat(store().delete(List.of(kept.id()))).isEqualTo(1);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(events(key)).containsExactly(kept);
        assertThat(state(key)).isEqualTo(new ConsentStore.Reading(given(1), true));
    }

    @Test
    void whatHasEndedIsFoundTheEarliestFirst() {
        ConsentKey second = new ConsentKey(controller, SubjectId.of("customer", 7), "newsletter");
        ConsentKey third = new ConsentKey(controller, SubjectId.of("customer", 8), "newsletter");
        ConsentKey withdrawn = new ConsentKey(controller, SubjectId.of("customer", 9), "newsletter");
        add(given(key, 1), until(Status.GIVEN, NOW));
        add(given(second, 1), until(Status.UNCONFIRMED, NOW.minusSeconds(1)));
        add(given(third, 1), until(Status.GIVEN, LATER));
        add(given(withdrawn, 1), until(Status.WITHDRAWN, NOW));

        assertThat(ended(NOW.minusNanos(1_000), 10)).containsExactly(second);
        assertThat(ended(NOW, 10)).containsExactly(second, key);
        assertThat(ended(NOW, 1)).containsExactly(second);
        assertThat(ended(LATER, 10)).containsExactly(second, key, third);
    }

    @Test
    void whatRestsOnAnOlderNoticeIsFound() {
        ConsentKey newer = new ConsentKey(controller, SubjectId.of("customer", 7), "newsletter");
        ConsentKey other = new ConsentKey(controller, subject, "profiling");
        ConsentKey refused = new ConsentKey(controller, SubjectId.of("customer", 9), "newsletter");
        add(given(key, 1), under("privacy", 3, Status.GIVEN));
        add(given(newer, 1), under("privacy", 4, Status.GIVEN));
        add(given(other, 1), under("privacy", 3, Status.GIVEN));
        add(given(refused, 1), under("privacy", 3, Status.REFUSED));

        assertThat(transactions().inNew(() -> store().under(controller, "newsletter", "privacy", 4, 10)))
                .containsExactly(key);
        assertThat(transactions().inNew(() -> store().under(controller, "newsletter", "privacy", 5, 10)))
                .containsExactlyInAnyOrder(key, newer);
        assertThat(transactions().inNew(() -> store().under(controller, "newsletter", "privacy", 5, 1)))
                .hasSize(1);
        assertThat(transactions().inNew(() -> store().under(controller, "newsletter", "terms", 9, 10)))
                .isEmpty();
    }

    @Test
    void aForgottenPersonLeavesProofAndNumbersGoOn() {
        ConsentEvent first = given(key, 1);
        add(first, given(1));

        assertThat(transactions().inNew(() -> store().forget(subject))).isEqualTo(1);

        assertThat(state(key).state()).isEqualTo(ConsentState.NOTHING);
        assertThat(transactions().inNew(() -> store().eventsOf(subject))).containsExactly(first);
        assertThat(transactions().inNew(() -> store().lastNumber(key))).isEqualTo(1);
        ConsentState anew = new ConsentState(2, 2, Status.GIVEN, LATER, false, false, false, null, null, 0);
        add(given(key, 2), anew);
        assertThat(state(key).state()).isEqualTo(anew);
    }

    @Test
    void allEventsOfAPersonAreFoundAndDeletedByTheirIds() {
        ConsentKey other = new ConsentKey(ControllerId.DEFAULT, subject, "profiling");
        ConsentEvent first = given(key, 1);
        ConsentEvent second = event(key, 2, Kind.WITHDRAWN, CLICK, null);
        ConsentEvent third = given(other, 1);
        add(first, given(1));
        add(second, after(2, Status.WITHDRAWN));
        add(third, given(1));
        add(given(new ConsentKey(controller, SubjectId.of("employee", subject.key()), "newsletter"), 1), given(1));

        assertThat(transactions().inNew(() -> store().eventsOf(subject)))
                .containsExactlyInAnyOrder(first, second, third)
                .containsSubsequence(first, second);
        assertThat(transactions().inNew(() -> store().forget(subject))).isEqualTo(2);
        assertThat(transactions().inNew(() -> store().delete(List.of(first.id(), third.id(), UUID.randomUUID()))))
                .isEqualTo(2);
        assertThat(transactions().inNew(() -> store().eventsOf(subject))).containsExactly(second);
        assertThat(transactions().inNew(() -> store().delete(List.of()))).isZero();
    }

    @Test
    void hostileTextsAreKeptAsTheyAreAndNobodyIsTakenForAnother() {
        List<ConsentKey> keys = new ArrayList<>();
        for (String value : Hostile.VALUES) {
            if (value.length() <= 200 && value.chars().noneMatch(Character::isISOControl)) {
                keys.add(new ConsentKey(controller, new SubjectId("customer", value + subject.key()), "newsletter"));
                keys.add(new ConsentKey(controller, subject, value));
            }
            Evidence evidence = Evidence.written(Channel.POST, value.substring(0, Math.min(500, value.length())));
            ConsentKey own = new ConsentKey(controller, subject, "evidence " + Hostile.VALUES.indexOf(value));
            ConsentEvent event = event(own, 1, Kind.WITHDRAWN, evidence, null);
            add(event, after(1, Status.WITHDRAWN));
            assertThat(events(own)).as(Hostile.escaped(value)).containsExactly(event);
        }
        for (ConsentKey each : keys) {
            assertThat(state(each).state()).isEqualTo(ConsentState.NOTHING);
            ConsentEvent event = event(each, 1, Kind.WITHDRAWN, CLICK, null);
            add(event, after(1, Status.WITHDRAWN));
            assertThat(events(each))
                    .as(Hostile.escaped(each.subject().key() + " " + each.purpose()))
                    .containsExactly(event);
        }
    }

    private ConsentEvent given(ConsentKey whose, int number) {
        return event(whose, number, Kind.GIVEN, CLICK, new Given(SHOWN, false, false, false, null, null, null, null));
    }

    private static ConsentEvent event(
            ConsentKey whose, int number, Kind kind, @Nullable Evidence evidence, @Nullable Given given) {
        return new ConsentEvent(
                UUID.randomUUID(),
                whose.controller(),
                whose.subject(),
                whose.purpose(),
                number,
                kind,
                NOW,
                JANA,
                evidence,
                given,
                null);
    }

    private static ConsentState given(int number) {
        return after(number, Status.GIVEN);
    }

    private static ConsentState after(int number, Status status) {
        return new ConsentState(1, number, status, NOW, false, false, false, null, "privacy", 3);
    }

    private static ConsentState until(Status status, Instant end) {
        return new ConsentState(1, 1, status, NOW, false, false, false, end, null, 0);
    }

    private static ConsentState under(String notice, int version, Status status) {
        return new ConsentState(1, 1, status, NOW, false, false, false, null, notice, version);
    }

    private void add(ConsentEvent event, ConsentState after) {
        assertThat(append(event, after)).isTrue();
    }

    private boolean append(ConsentEvent event, ConsentState after) {
        return transactions().inNew(() -> store().append(event, after));
    }

    private ConsentStore.Reading state(ConsentKey whose) {
        return transactions().inNew(() -> store().state(whose));
    }

    private List<ConsentEvent> events(ConsentKey whose) {
        return transactions().inNew(() -> store().events(whose));
    }

    private List<ConsentKey> ended(Instant at, int limit) {
        return transactions().inNew(() -> store().ended(controller, at, limit));
    }
}
