package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.retention.StateStore;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StateStore} must do. Who implements one extends this class and gives the store and how it reaches its
 * database; the tests commit, use fresh ids and mind no rows of others.
 */
public abstract class StateStoreContract {

    private static final Instant FROM = Instant.parse("2026-03-01T08:09:10.123456Z");
    private static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2028-02-29T23:59:59.999999Z");
    private static final Actor JANA = Actor.user("jana");
    private static final int MANY = 3_000;

    private final SubjectId subject = SubjectId.of("customer", UUID.randomUUID());
    private final String record = "Invoice" + UUID.randomUUID();
    private final RecordId invoice = new RecordId(record, "42");

    /** For who implements the store. */
    protected StateStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract StateStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void aStateOfAPersonComesBackAsItWasAdded() {
        StateEntry entry = entry(RecordState.HELD, subject, null, null);
        add(entry);

        assertThat(active(List.of(), BETWEEN)).containsExactly(entry);
    }

    @Test
    void aStateOfARecordComesBackAsItWasAdded() {
        StateEntry entry = entry(RecordState.RETAINED, null, invoice, UNTIL);
        add(entry);

        assertThat(active(List.of(invoice), BETWEEN)).containsExactly(entry);
    }

    @Test
    void statesOfOtherPersonsAndOtherRecordsAreNotGiven() {
        add(
                entry(RecordState.HELD, SubjectId.of("customer", UUID.randomUUID()), null, null),
                entry(RecordState.HELD, SubjectId.of("employee", subject.key()), null, null),
                entry(RecordState.HELD, null, new RecordId(record, "43"), null),
                entry(RecordState.HELD, null, new RecordId("Order", "42"), null));

        assertThat(active(List.of(invoice, new RecordId("Order", "43")), BETWEEN))
                .isEmpty();
    }

    @Test
    void severalPersonsAreAskedForAtOnce() {
        SubjectId other = SubjectId.of("customer", UUID.randomUUID());
        StateEntry ofOne = entry(RecordState.HELD, subject, null, null);
        StateEntry ofOther = entry(RecordState.RESTRICTED, other, null, null);
        StateEntry ofRecord = entry(RecordState.HELD, null, invoice, null);
        add(ofOne, ofOther, ofRecord, entry(RecordState.HELD, SubjectId.of("customer", UUID.randomUUID()), null, null));

        assertThat(transactions()
                        .inNew(() -> store().active(List.of(other, subject, other), List.of(invoice), BETWEEN)))
                .containsExactlyInAnyOrder(ofOne, ofOther, ofRecord);
        assertThat(transactions().inNew(() -> store().active(List.of(), List.of(invoice), BETWEEN)))
                .containsExactly(ofRecord);
    }

    @Test
    void aStateBeginsInsideItsFromAndEndsOutsideItsUntil() {
        add(entry(RecordState.RETAINED, null, invoice, UNTIL));

        assertThat(active(List.of(invoice), FROM.minusNanos(1_000))).isEmpty();
        assertThat(active(List.of(invoice), FROM)).hasSize(1);
        assertThat(active(List.of(invoice), UNTIL.minusNanos(1_000))).hasSize(1);
        assertThat(active(List.of(invoice), UNTIL)).isEmpty();
    }

    @Test
    void severalStatesOfOneRecordStandBesideEachOther() {
        StateEntry held = entry(RecordState.HELD, null, invoice, null);
        StateEntry restricted = entry(RecordState.RESTRICTED, null, invoice, null);
        StateEntry ofPerson = entry(RecordState.RESTRICTED, subject, null, null);
        add(held, restricted, ofPerson);

        assertThat(active(List.of(invoice), BETWEEN)).containsExactlyInAnyOrder(held, restricted, ofPerson);
    }

    @Test
    void anEndedStateHoldsNoMoreButDidUntilThen() {
        StateEntry entry = entry(RecordState.HELD, subject, null, null);
        add(entry);

        assertThat(end(entry.id(), BETWEEN)).isTrue();

        assertThat(active(List.of(), BETWEEN)).isEmpty();
        List<StateEntry> before = active(List.of(), BETWEEN.minusNanos(1_000));
        assertThat(before).extracting(StateEntry::endedAt).containsExactly(BETWEEN);
        assertThat(before).extracting(StateEntry::endedBy).containsExactly(JANA);
    }

    @Test
    void aStateEndsOnce() {
        StateEntry entry = entry(RecordState.HELD, subject, null, null);
        add(entry);

        assertThat(end(entry.id(), BETWEEN)).isTrue();
        assertThat(end(entry.id(), UNTIL)).isFalse();
        assertThat(end(UUID.randomUUID(), UNTIL)).isFalse();

        assertThat(active(List.of(), BETWEEN)).isEmpty();
    }

    @Test
    void addingTheSameIdAgainChangesNothing() {
        StateEntry entry = entry(RecordState.HELD, subject, null, null);
        add(entry);
        add(new StateEntry(
                entry.id(), RecordState.RETAINED, null, invoice, "other", "other", FROM, null, JANA, null, null));
        assertThat(end(entry.id(), BETWEEN)).isTrue();
        add(entry);

        assertThat(active(List.of(invoice), FROM)).extracting(StateEntry::state).containsExactly(RecordState.HELD);
        assertThat(active(List.of(invoice), BETWEEN)).isEmpty();
    }

    @Test
    void theRecordsOfAStateAreGivenEachOnce() {
        StateEntry ended = entry(RecordState.RETAINED, null, new RecordId(record, "44"), null);
        add(
                entry(RecordState.RETAINED, null, invoice, null),
                entry(RecordState.RETAINED, null, invoice, null),
                entry(RecordState.RETAINED, null, new RecordId(record, "#hash"), null),
                entry(RecordState.HELD, null, new RecordId(record, "43"), null),
                entry(RecordState.RETAINED, null, new RecordId("Order", "45"), null),
                ended);
        assertThat(end(ended.id(), FROM)).isTrue();

        assertThat(transactions().inNew(() -> store().records(record, RecordState.RETAINED, BETWEEN)))
                .containsExactlyInAnyOrder(invoice, new RecordId(record, "#hash"));
    }

    @Test
    void ofTwoClocksTheEarlierIsTold() {
        Clock behind = Clock.fixed(FROM, ZoneOffset.UTC);
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));

        assertThat(transactions().inNew(() -> store().earlier(behind))).isEqualTo(FROM);
        Instant told = transactions().inNew(() -> store().earlier(ahead));
        assertThat(told).isBeforeOrEqualTo(ahead.instant());
        assertThat(told).isAfter(Clock.systemUTC().instant().minus(Duration.ofHours(1)));
    }

    @Test
    void manyRecordsAreAskedForAtOnce() {
        List<StateEntry> entries = new ArrayList<>();
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            RecordId id = new RecordId(record, "many-" + i);
            ids.add(id);
            entries.add(entry(RecordState.RETAINED, null, id, null));
        }
        Undone.in(transactions(), () -> store().add(entries));

        assertThat(active(ids, BETWEEN)).hasSize(MANY);
    }

    @Test
    void whatWasWrittenGoesWithItsTransaction() {
        StateEntry kept = entry(RecordState.HELD, subject, null, null);
        add(kept);

        assertThatThrownBy(() -> Undone.in(transactions(), () -> {
                    store().add(List.of(entry(RecordState.HELD, null, invoice, null)));
                    assertThat(store().end(kept.id(), BETWEEN, JANA)).isTrue();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(active(List.of(invoice), BETWEEN)).containsExactly(kept);
    }

    private StateEntry entry(
            RecordState state, @Nullable SubjectId ofSubject, @Nullable RecordId ofRecord, @Nullable Instant until) {
        return new StateEntry(
                UUID.randomUUID(),
                state,
                ofSubject,
                ofRecord,
                "a lawsuit about žluťoučký kůň",
                "case 7 C 12/2026",
                FROM,
                until,
                JANA,
                null,
                null);
    }

    private void add(StateEntry... entries) {
        Undone.in(transactions(), () -> store().add(List.of(entries)));
    }

    private boolean end(UUID id, Instant at) {
        return transactions().inNew(() -> store().end(id, at, JANA));
    }

    private List<StateEntry> active(List<RecordId> records, Instant at) {
        return transactions().inNew(() -> store().active(List.of(subject), records, at));
    }
}
