package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.consent.MarketingObjection;
import org.gdpr4j.consent.Objection;
import org.gdpr4j.consent.Objection.Decision;
import org.gdpr4j.consent.ObjectionStore;
import org.gdpr4j.consent.ObjectionStore.Standing;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ObjectionStore} must do. Who implements one extends this class and gives the store and how it reaches
 * its database; the tests commit, use a controller of their own and mind no rows of others.
 */
public abstract class ObjectionStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T08:09:10.123456Z");
    private static final Instant LATER = Instant.parse("2026-03-02T00:00:00Z");
    private static final Actor JANA = Actor.user("jana");
    private static final UUID FIRST = new UUID(0, 0);
    private static final int MANY = 30;

    private final ControllerId controller =
            new ControllerId(UUID.randomUUID().toString().substring(0, 30));
    private final ControllerId other = new ControllerId(controller.value() + "-other");
    private final SubjectId subject = SubjectId.of("customer", UUID.randomUUID());
    private final String hash = "h" + UUID.randomUUID();

    /** For who implements the store. */
    protected ObjectionStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract ObjectionStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void anObjectionComesBackAsItWasAdded() {
        Objection objection = objection(subject, "profiling", AT);
        add(objection);

        assertThat(in(() -> store().find(controller, objection.id()))).contains(objection);
        assertThat(in(() -> store().of(controller, subject))).containsExactly(objection);
        assertThat(in(() -> store().open(controller, MANY))).containsExactly(objection);
    }

    @Test
    void addingAgainChangesNothing() {
        Objection objection = objection(subject, "profiling", AT);
        add(objection);
        add(new Objection(objection.id(), controller, subject, "scoring", LATER, null, null, null));

        assertThat(in(() -> store().of(controller, subject))).containsExactly(objection);
    }

    @Test
    void objectionsOfAPersonComeOldestFirst() {
        Objection late = objection(subject, "profiling", LATER);
        Objection early = objection(subject, "scoring", AT);
        add(late);
        add(early);

        assertThat(in(() -> store().of(controller, subject))).containsExactly(early, late);
        assertThat(in(() -> store().open(controller, 1))).containsExactly(early);
    }

    @Test
    void anObjectionOfAnotherControllerIsNotGiven() {
        Objection objection = objection(subject, "profiling", AT);
        add(objection);

        assertThat(in(() -> store().find(other, objection.id()))).isEmpty();
        assertThat(in(() -> store().of(other, subject))).isEmpty();
        assertThat(in(() -> store().decide(other, objection.id(), Decision.REJECTED, LATER, JANA)))
                .isFalse();
        assertThat(standing(other, subject, "profiling")).isEqualTo(new Standing(false, false));
    }

    @Test
    void anObjectionIsDecidedOnce() {
        Objection objection = objection(subject, "profiling", AT);
        add(objection);

        assertThat(in(() -> store().decide(controller, objection.id(), Decision.UPHELD, LATER, JANA)))
                .isTrue();
        assertThat(in(() -> store().decide(controller, objection.id(), Decision.REJECTED, LATER, JANA)))
                .isFalse();
        assertThat(in(() -> store().find(controller, objection.id())))
                .contains(new Objection(
                        objection.id(), controller, subject, "profiling", AT, Decision.UPHELD, LATER, JANA));
        assertThat(in(() -> store().open(controller, MANY))).isEmpty();
        assertThat(in(() -> store().decide(controller, UUID.randomUUID(), Decision.UPHELD, LATER, JANA)))
                .isFalse();
    }

    @Test
    void anOpenAndAnUpheldObjectionStandARejectedOneDoesNot() {
        Objection objection = objection(subject, "profiling", AT);
        add(objection);
        assertThat(standing(controller, subject, "profiling")).isEqualTo(new Standing(false, true));
        assertThat(standing(controller, subject, "scoring")).isEqualTo(new Standing(false, false));
        assertThat(standing(controller, SubjectId.of("employee", subject.key()), "profiling"))
                .isEqualTo(new Standing(false, false));

        in(() -> store().decide(controller, objection.id(), Decision.REJECTED, LATER, JANA));
        assertThat(standing(controller, subject, "profiling")).isEqualTo(new Standing(false, false));

        Objection anew = objection(subject, "profiling", LATER);
        add(anew);
        in(() -> store().decide(controller, anew.id(), Decision.UPHELD, LATER, JANA));
        assertThat(standing(controller, subject, "profiling")).isEqualTo(new Standing(false, true));
    }

    @Test
    void aLineComesBackAndStandsAgainstEveryPurpose() {
        MarketingObjection line = line(UUID.randomUUID(), subject, AT, hash, hash + "2");
        list(line);

        assertThat(in(() -> store().lines(controller, subject))).containsExactly(line);
        assertThat(standing(controller, subject, "whatever")).isEqualTo(new Standing(true, false));
        assertThat(standing(other, subject, "whatever")).isEqualTo(new Standing(false, false));
        assertThat(listed(controller, "nothing", hash)).isTrue();
        assertThat(listed(other, hash)).isFalse();
        assertThat(listed(controller, "nothing")).isFalse();
        assertThat(listed(controller)).isFalse();
    }

    @Test
    void aLineMayBeAboutSomebodyUnknown() {
        MarketingObjection line = line(UUID.randomUUID(), null, AT, hash);
        list(line);

        assertThat(listed(controller, hash)).isTrue();
        assertThat(in(() -> store().linesBefore(controller, LATER, FIRST, MANY)))
                .containsExactly(line);
    }

    @Test
    void aLineThatIsWrittenAgainGrowsAndKeepsItsLaterInstant() {
        UUID id = UUID.randomUUID();
        list(line(id, subject, LATER, hash));
        list(line(id, subject, AT, hash, hash + "2"));

        assertThat(in(() -> store().lines(controller, subject)))
                .containsExactly(line(id, subject, LATER, hash, hash + "2"));
        list(line(id, subject, LATER.plusSeconds(1)));
        assertThat(in(() -> store().lines(controller, subject)))
                .containsExactly(line(id, subject, LATER.plusSeconds(1), hash, hash + "2"));
    }

    @Test
    void linesAreWalkedThroughByTheirIds() {
        Set<UUID> expected = new TreeSet<>();
        for (int i = 0; i < MANY; i++) {
            MarketingObjection line = line(UUID.randomUUID(), subject, AT, hash + i, hash + "-" + i);
            list(line);
            expected.add(line.id());
        }
        list(line(UUID.randomUUID(), subject, LATER, hash));

        List<UUID> seen = new ArrayList<>();
        UUID after = FIRST;
        List<MarketingObjection> window = window(after);
        while (!window.isEmpty()) {
            assertThat(window)
                    .hasSizeLessThanOrEqualTo(7)
                    .allSatisfy(line -> assertThat(line.hashes()).hasSize(2));
            window.forEach(line -> seen.add(line.id()));
            after = seen.get(seen.size() - 1);
            window = window(after);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStruckLineIsGoneWithItsHashesAndOthersStay() {
        MarketingObjection gone = line(UUID.randomUUID(), subject, AT, hash);
        MarketingObjection stays = line(UUID.randomUUID(), null, AT, hash + "2");
        list(gone);
        list(stays);

        assertThat(in(() -> store().strike(other, List.of(gone.id())))).isZero();
        assertThat(in(() -> store().strike(controller, List.of(gone.id(), UUID.randomUUID()))))
                .isEqualTo(1);
        assertThat(standing(controller, subject, "whatever").marketing()).isFalse();
        assertThat(listed(controller, hash)).isFalse();
        assertThat(listed(controller, hash + "2")).isTrue();
        assertThat(in(() -> store().strike(controller, List.of()))).isZero();
    }

    @Test
    void nothingOfATransactionThatIsUndoneStays() {
        Objection objection = objection(subject, "profiling", AT);
        assertThatThrownBy(() -> Undone.in(transactions(), () -> {
                    store().add(objection);
                    store().list(line(UUID.randomUUID(), subject, AT, hash));
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(in(() -> store().of(controller, subject))).isEmpty();
        assertThat(standing(controller, subject, "profiling")).isEqualTo(new Standing(false, false));
        assertThat(listed(controller, hash)).isFalse();
    }

    @Test
    void oddTextsAreKeptAsTheyAre() {
        String odd = "' OR 1=1-- %_ \u202e\u200bİı ";
        SubjectId person = new SubjectId("customer", odd);
        Objection objection = objection(person, odd, AT);
        add(objection);
        list(line(UUID.randomUUID(), person, AT, hash));

        assertThat(in(() -> store().of(controller, person))).containsExactly(objection);
        assertThat(standing(controller, person, odd)).isEqualTo(new Standing(true, true));
        assertThat(standing(controller, person, odd.strip())).isEqualTo(new Standing(true, false));
        assertThat(standing(controller, new SubjectId("customer", odd.strip()), odd))
                .isEqualTo(new Standing(false, false));
    }

    private List<MarketingObjection> window(UUID after) {
        return in(() -> store().linesBefore(controller, LATER, after, 7));
    }

    private Objection objection(SubjectId who, String purpose, Instant at) {
        return new Objection(UUID.randomUUID(), controller, who, purpose, at, null, null, null);
    }

    private MarketingObjection line(UUID id, @Nullable SubjectId who, Instant at, String... hashes) {
        return new MarketingObjection(id, controller, who, Set.of(hashes), at);
    }

    private void add(Objection objection) {
        in(() -> {
            store().add(objection);
            return true;
        });
    }

    private void list(MarketingObjection line) {
        in(() -> {
            store().list(line);
            return true;
        });
    }

    private Standing standing(ControllerId whose, SubjectId who, String purpose) {
        return in(() -> store().standing(whose, who, purpose));
    }

    private boolean listed(ControllerId whose, String... hashes) {
        return in(() -> store().listed(whose, List.of(hashes)));
    }

    private <T> T in(Supplier<T> work) {
        return transactions().inNew(work);
    }
}
