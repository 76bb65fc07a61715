package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gdpr4j.ledger.ClaimAccess;
import org.gdpr4j.ledger.Ledger;
import org.gdpr4j.ledger.LedgerEvent;
import org.gdpr4j.ledger.LedgerOptions;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements the ledger sends: appending must cost no more than the rows themselves. */
class LedgerStatementsTest {

    private static final Actor JANA = Actor.user("jana");
    private static final int BATCH = 300;

    @BeforeEach
    void empty() {
        for (Place place : Place.values()) {
            place.emptyLedger();
        }
    }

    @ParameterizedTest
    @EnumSource
    void appendingOneIsInsertsOnlyAndOneStatementWhereTheDatabaseCan(Place place) {
        Ledger ledger = warm(place);

        List<String> sent = place.statementsOf(() -> ledger.append(event(1)));

        assertThat(sent).hasSize(place == Place.HIBERNATE_POSTGRESQL ? 1 : 2).allMatch(LedgerStatementsTest::inserts);
    }

    @ParameterizedTest
    @EnumSource
    void appendingManyIsNotMoreStatementsThanAppendingOne(Place place) {
        Ledger ledger = warm(place);

        List<String> sent = place.statementsOf(done(() -> ledger.appendAll(events())));

        assertThat(sent).hasSize(place == Place.HIBERNATE_POSTGRESQL ? 1 : 2).allMatch(LedgerStatementsTest::inserts);
    }

    /** Lock, unplaced entries, edge of the tree, tiles, head, positions. */
    @ParameterizedTest
    @EnumSource
    void aBatchOfTheSequencerIsSixStatementsHoweverManyEntries(Place place) {
        Ledger ledger = warm(place);
        ledger.appendAll(events());
        assertThat(ledger.sequence()).isEqualTo(BATCH);
        ledger.appendAll(events());
        place.forgetStatements();

        assertThat(ledger.sequence()).isEqualTo(BATCH);

        assertThat(place.sent()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void erasingIsTwoStatementsAndTheEntryThatSaysSo(Place place) {
        Ledger ledger = warm(place);
        ledger.appendAll(events());
        int appending = place == Place.HIBERNATE_POSTGRESQL ? 1 : 2;

        List<String> sent = place.statementsOf(
                () -> ledger.erasePayloads(SubjectId.of("customer", 1), type -> true, JANA, "with the person"));

        // Whose payloads these are is the first.
        assertThat(sent).hasSize(3 + appending);
    }

    /** The entry, the newest checkpoint, the head and all tiles on the way at once. */
    @ParameterizedTest
    @EnumSource
    void aProofIsAHandfulOfReads(Place place) {
        Ledger ledger = warm(place);
        List<LedgerEvent> events = events();
        ledger.appendAll(events);
        assertThat(ledger.sequence()).isEqualTo(BATCH);

        List<String> sent =
                place.statementsOf(() -> ledger.inclusion(events.get(7).id()));

        assertThat(sent).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void verifyReadsTheEntriesInOneStatementAndManyTilesAtATime(Place place) {
        Ledger ledger = warm(place);
        ledger.appendAll(events());
        assertThat(ledger.sequence()).isEqualTo(BATCH);
        ledger.appendAll(events());
        assertThat(ledger.sequence()).isEqualTo(BATCH);
        ledger.checkpoint();

        List<String> sent = place.statementsOf(() -> ledger.verify().fault());

        assertThat(sent.stream().filter(sql -> sql.contains("ledger_payload")).toList())
                .hasSize(1);
        assertThat(sent).hasSizeLessThan(40);
    }

    private static boolean inserts(String sql) {
        String words = sql.toLowerCase(Locale.ROOT);
        return words.contains("insert into") && !words.contains("for update");
    }

    /** One that knows which database it is on. */
    private static Ledger warm(Place place) {
        Ledger ledger = new Ledger(
                JpaLedgerStore.of(place.transactions()),
                place.transactions(),
                Clock.systemUTC(),
                new Secrets(RootKey.random(), JpaSecretStore.of(place.transactions())),
                LedgerOptions.defaults(),
                List.of(),
                new ClaimAccess.Issuer());
        ledger.append(event(0));
        assertThat(ledger.sequence()).isOne();
        return ledger;
    }

    private static List<LedgerEvent> events() {
        return IntStream.range(0, BATCH).mapToObj(LedgerStatementsTest::event).toList();
    }

    private static LedgerEvent event(int number) {
        return LedgerEvent.of("consent.given", SubjectId.of("customer", number % 3), JANA, Map.of("number", number));
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
