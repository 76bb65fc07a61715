package org.gdpr4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.catalog.Link;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.RecordType;
import org.gdpr4j.catalog.Strategy;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.StateEntry;
import org.gdpr4j.source.Element;
import org.gdpr4j.source.InMemorySource;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.LinkEnd;
import org.gdpr4j.source.LocatingSource;
import org.gdpr4j.source.Lookup;
import org.gdpr4j.source.Row;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

/** What a plan says to who has to approve it. */
class PlanTest {

    @Test
    void aKindOfPersonThatNobodyDeclaresIsAnErrorThatNamesThoseThereAre() {
        World world = new World(OwnershipTest.shop());
        SubjectId costumer = SubjectId.of("costumer", 1L);

        for (Runnable act : List.<Runnable>of(
                () -> world.erasure.plan(costumer, ErasureGround.CONSENT_WITHDRAWN, World.JANA),
                () -> world.retention.hold(costumer, "a lawsuit", "7 C 12/2026", World.JANA),
                () -> world.retention.restrict(costumer, "contested", "Art. 18(1)(a)", World.JANA))) {
            assertThatExceptionOfType(GdprException.class)
                    .isThrownBy(act::run)
                    .withMessageContaining("'costumer'")
                    .withMessageContaining("There are: customer.");
        }
        assertThat(world.plan(Key.of(7L)).isEmpty()).isTrue();
    }

    @Test
    void rowsOfASourceThatCannotEraseBlockThePlan() {
        World world = new World(OwnershipTest.shop());
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        world.erasure = world.erasure(world.catalog, ErasureOptions.defaults(), List.of(new ReadOnly(world.source)));

        assertThat(world.plan(eva).blockers()).singleElement().asString().contains("source replica", "cannot erase");
        assertThat(world.plan(Key.of(7L)).blockers()).isEmpty();
    }

    @Test
    void aLinkThatCannotBeEmptiedBlocksOnlyWhereItWouldBe() {
        Model model = OwnershipTest.shop();
        model.record("Message")
                .required()
                .toOne("sender", "Customer", it -> it.ownedBy())
                .required()
                .toOne("recipient", "Customer", it -> it.accessedBy())
                .text("text", it -> it.personal("communication"));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        Key jan = world.add("Customer", "id", 2L);
        Key message = world.add("Message", "id", 1L, "sender", eva, "recipient", jan, "text", "Dear Jan");

        assertThat(world.plan(jan).blockers())
                .anySatisfy(blocker -> assertThat(blocker).contains("Message.recipient", "NOT NULL"));
        ErasurePlan plan = world.plan(eva);
        assertThat(plan.blockers()).isEmpty();
        assertThat(plan.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("Message.recipient", "NOT NULL"));
        world.erase(eva);
        assertThat(world.has("Message", message)).isFalse();
    }

    @Test
    void errorsInOtherRecordsAreWorthKnowing() {
        Model model = OwnershipTest.shop();
        model.record("Note")
                .required()
                .toOne("owner", "Customer", it -> it.ownedBy())
                .text("text", it -> it.personal("contact").erase(Strategy.generalise("year")));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");

        ErasurePlan plan = world.plan(eva);

        assertThat(plan.blockers()).isEmpty();
        assertThat(plan.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("1 other record has errors", "catalog().verify()"));
    }

    @Test
    void whyAFieldIsDeclaredToStayIsSaid() {
        Model model = OwnershipTest.shop();
        model.record("Sale")
                .toOne("buyer", "Customer", it -> it.ownedBy())
                .text("town", it -> it.personal("contact").erase(Strategy.keep("statistics of the ministry")))
                .says(it -> it.whenErased(RecordStrategy.DETACH));
        World world = new World(model);
        Key eva = world.add("Customer", "id", 1L);
        world.add("Sale", "id", 1L, "buyer", eva, "town", "Brno");

        assertThat(world.plan(eva).toText()).contains("declared to stay: town (statistics of the ministry)");
    }

    @Test
    void theEndIsSaidInTheZoneOfTheController() {
        Kept kept = new Kept(
                "memory",
                "Invoice",
                RecordState.RETAINED,
                List.of("1"),
                List.of("address"),
                "kept",
                "VAT Act",
                Instant.parse("2036-06-30T22:00:00Z"),
                ZoneId.of("Europe/Prague"),
                "17(3)(b)");

        assertThat(kept.words()).contains("until 2036-07-01T00:00+02:00[Europe/Prague]");
        assertThat(PlanFormat.read(PlanFormat.write(kept), Kept.class)).isEqualTo(kept);
    }

    @Test
    void onlyRecordsAreMarkedAsRetainedAndAMarkKeepsNothing() {
        World world = new World(OwnershipTest.shop());
        Key eva = world.add("Customer", "id", 1L, "name", "Eva Nová");
        StateEntry mark = entry(RecordState.RETAINED, null, new RecordId("Customer", "1"));
        world.retention.retain(List.of(mark));
        for (StateEntry other : List.of(
                entry(RecordState.RETAINED, World.customer(eva), null),
                entry(RecordState.HELD, null, new RecordId("Customer", "1")))) {
            assertThatExceptionOfType(GdprException.class).isThrownBy(() -> world.retention.retain(List.of(other)));
        }
        world.states.add(List.of(entry(RecordState.RETAINED, World.customer(eva), null)));

        world.erase(eva);

        assertThat(world.cells()).isEmpty();
    }

    private static StateEntry entry(RecordState state, SubjectId subject, RecordId record) {
        return new StateEntry(
                UUID.randomUUID(),
                state,
                subject,
                record,
                "a mark",
                "VAT Act",
                World.NOW,
                null,
                World.JANA,
                null,
                null);
    }

    /** Finds what another source has. */
    private record ReadOnly(InMemorySource source) implements LocatingSource {

        @Override
        public String name() {
            return "replica";
        }

        @Override
        public Set<String> records() {
            return source.records();
        }

        @Override
        public List<Row> locate(Lookup lookup) {
            return source.locate(lookup);
        }

        @Override
        public List<LinkEnd> ends(RecordType record, Link link, List<Key> keys) {
            return source.ends(record, link, keys);
        }

        @Override
        public List<Element> elements(RecordType record, String collection, List<Key> keys) {
            return source.elements(record, collection, keys);
        }

        @Override
        public Key key(RecordType record, String text) {
            return source.key(record, text);
        }
    }
}
