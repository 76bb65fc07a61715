package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.erasure.ErasureStore;
import org.gdpr4j.erasure.ErasureStore.Dossier;
import org.gdpr4j.erasure.ErasureStore.JournalEntry;
import org.gdpr4j.erasure.ErasureStore.JournalEntry.Kind;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ErasureStore} must do. Who implements one extends this class and gives the store and how it reaches
 * its database; the tests commit, use fresh ids and mind no rows of others.
 */
public abstract class ErasureStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T08:09:10.123456Z");

    private final String subject = "customer:" + UUID.randomUUID();

    /** For who implements the store. */
    protected ErasureStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract ErasureStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void aPlanComesBackAsItWasSaved() {
        String json = "{\"text\":\"Příliš žluťoučký kůň\",\"emoji\":\"\uD83D\uDC0E\",\"n\":1}" + " ".repeat(70_000);
        UUID plan = UUID.randomUUID();
        act(() -> store().save(plan, subject, "default", json));

        Dossier dossier = dossier(plan);

        assertThat(dossier.plan()).isEqualTo(plan);
        assertThat(dossier.json()).isEqualTo(json);
        assertThat(dossier.journal()).isEmpty();
    }

    @Test
    void anUnknownPlanIsEmpty() {
        assertThat(in(() -> store().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void thePlanOfAnIdIsNeverReplaced() {
        UUID plan = plan();

        refused(() -> store().save(plan, subject, "default", "{\"other\":1}"));

        assertThat(dossier(plan).json()).isEqualTo("{}");
    }

    @Test
    void theJournalComesBackInTheOrderInWhichItWasWritten() {
        UUID plan = plan();
        List<JournalEntry> written = List.of(
                entry(plan, Kind.PROVED, "2", null),
                entry(plan, Kind.APPROVED, "user:jana", null),
                entry(plan, Kind.APPROVED, "user:Jana", null),
                entry(plan, Kind.PROVED, "1", "c2VhbGVk".repeat(10_000)));
        written.forEach(entry -> act(() -> store().append(entry)));

        assertThat(dossier(plan).journal()).containsExactlyElementsOf(written);
    }

    @Test
    void entriesOfOneTransactionKeepTheirOrderToo() {
        UUID plan = plan();
        act(() -> {
            store().append(entry(plan, Kind.INTENT, "1", null));
            store().append(entry(plan, Kind.APPROVED, "b", null));
            store().append(entry(plan, Kind.APPROVED, "a", null));
        });

        assertThat(dossier(plan).journal())
                .extracting(JournalEntry::discriminator)
                .containsExactly("1", "b", "a");
    }

    @Test
    void theSameEntryTwiceIsRefusedWhateverElseItSays() {
        UUID plan = plan();
        act(() -> store().append(entry(plan, Kind.OUTCOME, "1", "first")));

        refused(() -> store().append(entry(plan, Kind.OUTCOME, "1", "second")));

        assertThat(dossier(plan).journal()).extracting(JournalEntry::sealed).containsExactly("first");
    }

    @Test
    void theSameDiscriminatorServesOtherPlansAndOtherKinds() {
        UUID one = plan();
        UUID other = plan();
        act(() -> {
            store().append(entry(one, Kind.INTENT, "1", null));
            store().append(entry(one, Kind.OUTCOME, "1", null));
            store().append(entry(other, Kind.INTENT, "1", null));
        });

        assertThat(dossier(one).journal()).hasSize(2);
        assertThat(dossier(other).journal()).hasSize(1);
    }

    @Test
    void anEntryWithoutAPlanIsRefused() {
        refused(() -> store().append(entry(UUID.randomUUID(), Kind.INTENT, "1", null)));
    }

    @Test
    void plansWithAnOutcomeAndWithoutAReportWaitOldestFirst() {
        UUID first = plan();
        UUID second = plan();
        UUID onlyIntended = plan();
        UUID reported = plan();
        act(() -> {
            store().append(entry(second, Kind.OUTCOME, "1", null));
            store().append(entry(first, Kind.OUTCOME, "1", null));
            store().append(entry(onlyIntended, Kind.INTENT, "1", null));
            store().append(entry(reported, Kind.OUTCOME, "1", null));
            store().append(entry(reported, Kind.REPORTED, "1", null));
        });

        assertThat(in(() -> store().awaitingReport()))
                .filteredOn(List.of(first, second, onlyIntended, reported)::contains)
                .containsExactly(first, second);
    }

    @Test
    void thePlansOfASubjectComeOldestFirstAndNoOthers() {
        UUID first = plan();
        UUID second = plan();
        act(() -> store().save(UUID.randomUUID(), subject + "0", "default", "{}"));

        assertThat(in(() -> store().plansOf(subject))).containsExactly(first, second);
        assertThat(in(() -> store().plansOf("customer:" + UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatWasWrittenGoesWithItsTransaction() {
        UUID before = plan();
        UUID lost = UUID.randomUUID();

        assertThatThrownBy(() -> act(() -> {
                    store().save(lost, subject, "default", "{}");
                    store().append(entry(before, Kind.INTENT, "1", null));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(in(() -> store().find(lost))).isEmpty();
        assertThat(dossier(before).journal()).isEmpty();
    }

    @Test
    void whatWasWrittenIsSeenInItsOwnTransaction() {
        UUID plan = UUID.randomUUID();

        List<JournalEntry> seen = in(() -> {
            store().save(plan, subject, "default", "{}");
            store().append(entry(plan, Kind.INTENT, "1", null));
            return store().find(plan).orElseThrow().journal();
        });

        assertThat(seen).hasSize(1);
    }

    private UUID plan() {
        UUID plan = UUID.randomUUID();
        act(() -> store().save(plan, subject, "default", "{}"));
        return plan;
    }

    private static JournalEntry entry(UUID plan, Kind kind, String discriminator, @Nullable String sealed) {
        return new JournalEntry(plan, kind, discriminator, AT, "user:jana", "{\"a\":\"ž\"}", sealed);
    }

    private Dossier dossier(UUID plan) {
        return in(() -> store().find(plan).orElseThrow());
    }

    private <T> T in(Supplier<T> work) {
        return transactions().inNew(work);
    }

    private void act(Runnable work) {
        Undone.in(transactions(), work);
    }

    private void refused(Runnable work) {
        assertThatThrownBy(() -> act(work)).isInstanceOf(GdprException.class);
    }
}
