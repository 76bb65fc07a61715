package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.Subjects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements the stores send: erasing must not cost more than the tables and a handful. */
class StatementsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final SubjectId SUBJECT = SubjectId.of("customer", UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void eachCallOfTheErasureStoreIsOneStatement(Place place) {
        JpaErasureStore store = JpaErasureStore.of(place.transactions());
        UUID plan = UUID.randomUUID();

        assertThat(place.statementsOf(done(() -> store.save(plan, SUBJECT.toString(), "default", "{}"))))
                .hasSize(1);
        assertThat(place.statementsOf(done(() -> store.append(entry(plan))))).hasSize(1);
        assertThat(place.statementsOf(() -> store.find(plan))).hasSize(1);
        assertThat(place.statementsOf(store::awaitingReport)).hasSize(1);
        assertThat(place.statementsOf(() -> store.plansOf(SUBJECT.toString()))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void eachCallOfTheStateStoreIsOneStatementHoweverManyRecords(Place place) {
        JpaStateStore store = JpaStateStore.of(place.transactions());
        List<StateEntry> states =
                IntStream.range(0, 600).mapToObj(it -> retained("row-" + it)).toList();
        List<RecordId> records = states.stream().map(StateEntry::record).toList();

        assertThat(place.statementsOf(done(() -> store.add(states)))).hasSize(1);
        assertThat(place.statementsOf(() -> store.active(List.of(SUBJECT), records, NOW)))
                .hasSize(1);
        assertThat(place.statementsOf(() -> store.active(List.of(SUBJECT), List.of(), NOW)))
                .hasSize(1);
        assertThat(place.statementsOf(() -> store.end(states.get(0).id(), NOW, Actor.user("jana"))))
                .hasSize(1);
        assertThat(place.statementsOf(() -> store.records("Order", RecordState.RETAINED, NOW)))
                .hasSize(1);
        assertThat(place.statementsOf(done(() -> store.add(List.of())))).isEmpty();
        assertThat(place.statementsOf(() -> store.earlier(Clock.systemUTC()))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void eachCallOfTheSecretStoreIsOneStatement(Place place) {
        JpaSecretStore store = JpaSecretStore.of(place.transactions());
        String name = "erasure:" + UUID.randomUUID();

        assertThat(place.statementsOf(done(() -> store.save(name, new byte[] {1}))))
                .hasSize(1);
        assertThat(place.statementsOf(() -> store.find(name))).hasSize(1);
        assertThat(place.statementsOf(() -> store.destroy(name))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void findingWhoHasAnIdentifierIsOneStatement(Place place) {
        JpaSubjectStore store = JpaSubjectStore.of(place.transactions());
        Subjects subjects = new Subjects(store, text -> UUID.randomUUID().toString(), Clock.systemUTC());
        Identifier eva = Identifier.of(IdentifierType.EMAIL, "eva@example.cz");
        SubjectId one = SubjectId.of("customer", UUID.randomUUID());
        SubjectId two = SubjectId.of("lead", UUID.randomUUID());
        Actor jana = Actor.user("jana");

        assertThat(place.statementsOf(() -> subjects.find(eva))).hasSize(1);
        assertThat(place.statementsOf(() -> subjects.add(one, eva, "form", jana)))
                .hasSize(1);
        UUID id = place.transactions()
                .joining(() -> subjects.identifiers(one))
                .get(0)
                .id();
        assertThat(place.statementsOf(() -> subjects.identifiers(Set.of(one, two))))
                .hasSize(1);
        assertThat(place.statementsOf(done(() -> subjects.verify(id, "link opened", jana))))
                .hasSize(1);
        assertThat(place.statementsOf(done(() -> subjects.end(id, jana)))).hasSize(1);
        assertThat(place.statementsOf(() -> subjects.recognise("person", eva, "form", jana)))
                .hasSize(2);
        assertThat(place.statementsOf(() -> subjects.directory("lead").exists(two)))
                .hasSize(1);
        assertThat(place.statementsOf(() -> subjects.linked(one))).hasSize(1);
        assertThat(place.statementsOf(done(() -> subjects.link(one, two, "same ID card", jana))))
                .hasSize(2);
        assertThat(place.statementsOf(() -> subjects.linked(one))).hasSize(2);
        assertThat(place.statementsOf(() -> subjects.links(one))).hasSize(1);
        assertThat(place.statementsOf(done(() -> subjects.unlink(one, two, jana))))
                .hasSize(1);
        assertThat(place.statementsOf(() -> subjects.forget(one))).hasSize(2);
    }

    private static JournalEntry entry(UUID plan) {
        return new JournalEntry(plan, Kind.INTENT, "1", NOW, "user:jana", "{}", null);
    }

    private static StateEntry retained(String key) {
        RecordId record = new RecordId("Order", key);
        Actor jana = Actor.user("jana");
        return new StateEntry(
                UUID.randomUUID(), RecordState.RETAINED, null, record, "VAT", "235/2004", NOW, null, jana, null, null);
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
