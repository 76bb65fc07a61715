package org.gdpr4j.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.ClassSource;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.Retain;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.RecordIds;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.InMemoryTransactions;
import org.junit.jupiter.api.Test;

/** By which clock a floor ends. */
class FloorsTest {

    private static final LocalDate START = LocalDate.of(2016, 6, 30);
    private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant BEFORE = END.minusNanos(1_000);

    @Retain(atLeast = "P10Y", from = "day", basis = LawfulBasis.LEGAL_OBLIGATION, law = "VAT Act")
    static class Invoice {
        UUID id;

        @NotPersonal
        LocalDate day;
    }

    /** States in a database that has a time of its own. */
    private record Dated(StateStore states, Instant time, AtomicInteger asked) implements StateStore {

        @Override
        public void add(Collection<StateEntry> entries) {
            states.add(entries);
        }

        @Override
        public boolean end(UUID id, Instant at, Actor by) {
            return states.end(id, at, by);
        }

        @Override
        public List<StateEntry> active(Collection<SubjectId> subjects, Collection<RecordId> records, Instant at) {
            return states.active(subjects, records, at);
        }

        @Override
        public Instant earlier(Clock clock) {
            asked.incrementAndGet();
            Instant node = clock.instant();
            return node.isBefore(time) ? node : time;
        }

        @Override
        public List<RecordId> records(String record, RecordState state, Instant at) {
            return states.records(record, state, at);
        }
    }

    private final Catalog catalog = Catalog.of(ClassSource.of(Invoice.class), Declarations.none());
    private final AtomicInteger asked = new AtomicInteger();

    /** Floors at a node's time, over a store whose database has a time of its own. */
    private Floors floors(Instant node, Instant database) {
        StateStore store = new Dated(new InMemoryStateStore(), database, asked);
        Secrets secrets = new Secrets(RootKey.random(), new InMemorySecretStore());
        return new Retention(
                        catalog,
                        new RecordIds(catalog, List.of(), secrets),
                        store,
                        new InMemoryTransactions(List.of()),
                        Clock.fixed(node, ZoneOffset.UTC))
                .floors();
    }

    private boolean keeps(Floors floors, LocalDate day) {
        Row row = new Row("Invoice", Key.of(UUID.randomUUID()), Map.of("day", day), Map.of(), Map.of());
        return floors.of(catalog.record("Invoice"), row).isPresent();
    }

    @Test
    void aNodesClockThatIsAheadEndsNothing() {
        assertThat(keeps(floors(END, BEFORE), START)).isTrue();
        assertThat(keeps(floors(END, END), START)).isFalse();
    }

    @Test
    void aDatabasesClockThatIsAheadEndsNothingAndIsNotAsked() {
        assertThat(keeps(floors(BEFORE, END), START)).isTrue();
        assertThat(asked).hasValue(0);
    }

    @Test
    void theDatabaseIsAskedOnceForManyRows() {
        Floors floors = floors(END, END);

        for (int i = 0; i < 10; i++) {
            assertThat(keeps(floors, START.minusDays(i))).isFalse();
        }

        assertThat(asked).hasValue(1);
    }
}
