package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gdpr4j.condition.Condition;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectQuery;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every directory must do that can be asked by a condition. Who implements one extends this class, gives the
 * directory and makes persons in it; the tests mind no persons of others. Two contracts are declared for the kind of
 * person: {@value #SUBSCRIPTION} and {@value #LOAN}.
 */
public abstract class SubjectDirectoryContract {

    /** The name of a contract that persons of the kind can have. */
    protected static final String SUBSCRIPTION = "subscription";

    /** The name of another contract that persons of the kind can have. */
    protected static final String LOAN = "loan";

    private static final Instant SINCE = Instant.parse("2024-02-29T00:00:00Z");
    private static final int MANY = 2_300;

    /** For who implements a directory. */
    protected SubjectDirectoryContract() {}

    /** The directory under test, the same for the whole of one test. */
    protected abstract SubjectQuery directory();

    /** How the directory reaches its database. */
    protected abstract Transactions transactions();

    /** The kind of the persons that {@link #person} makes. */
    protected abstract String kind();

    /** Makes a person, committed, who is known since then and with whom these contracts run now. */
    protected abstract SubjectId person(@Nullable Instant since, String source, Set<String> runningContracts);

    /** Makes so many persons, committed, of whom nothing is known. */
    protected abstract List<SubjectId> persons(int howMany);

    /** An id of the kind, of a form that a person could have, of nobody. */
    protected abstract SubjectId nobody();

    @Test
    void whoIsThereIsFoundWithWhatIsKnownOfThem() {
        SubjectId eva = person(SINCE, "fair", Set.of(SUBSCRIPTION, LOAN));
        SubjectId jan = person(null, "shop", Set.of());

        assertThat(directory().exists(eva)).isTrue();
        assertThat(directory().find(eva)).hasValue(new KnownSubject(eva, SINCE, "fair", Set.of(SUBSCRIPTION, LOAN)));
        assertThat(directory().find(jan)).hasValue(new KnownSubject(jan, null, "shop", Set.of()));
    }

    @Test
    void whoIsNotThereIsNobody() {
        for (SubjectId stranger : List.of(
                nobody(),
                new SubjectId(kind(), "' OR 1=1--"),
                new SubjectId(kind(), "%"),
                new SubjectId(kind(), " " + person(null, "shop", Set.of()).key()))) {
            assertThat(directory().exists(stranger)).isFalse();
            assertThat(directory().find(stranger)).isEmpty();
        }
    }

    @Test
    void anUnknownKindIsRefusedByNameEverywhere() {
        String unknown = "nosuchkind";
        SubjectId stranger = new SubjectId(unknown, nobody().key());
        Stream.<Runnable>of(
                        () -> directory().exists(stranger),
                        () -> directory().find(stranger),
                        () -> directory().each(unknown, person -> {}),
                        () -> directory().each(unknown, Condition.never(), person -> {}),
                        () -> directory().running(unknown))
                .forEach(act -> assertThatExceptionOfType(GdprException.class)
                        .isThrownBy(act::run)
                        .withMessageContainingAll(unknown, kind()));
        assertThat(List.copyOf(directory().kinds()))
                .contains(kind())
                .doesNotContain(unknown)
                .isSorted();
    }

    @Test
    void everybodyIsGivenOnceAndInTheSameOrderEachTime() {
        List<SubjectId> made = persons(MANY);

        List<SubjectId> first = all(Condition.always());
        assertThat(first).doesNotHaveDuplicates().containsAll(made);
        assertThat(all(Condition.always())).containsExactlyElementsOf(first);
    }

    @Test
    void whoHasARunningContractIsChosenByTheConditionThatSaysSo() {
        SubjectId both = person(SINCE, "shop", Set.of(SUBSCRIPTION, LOAN));
        SubjectId one = person(SINCE, "shop", Set.of(LOAN));
        SubjectId none = person(SINCE, "shop", Set.of());

        assertThat(all(directory().running(kind()))).contains(both, one).doesNotContain(none);
        assertThat(all(KnownSubject.hasContract(SUBSCRIPTION))).contains(both).doesNotContain(one, none);
        assertThat(all(Condition.not(KnownSubject.hasContract(SUBSCRIPTION))))
                .contains(one, none)
                .doesNotContain(both);
        assertThat(all(Condition.all(
                        KnownSubject.hasContract(LOAN), Condition.not(KnownSubject.hasContract(SUBSCRIPTION)))))
                .contains(one)
                .doesNotContain(both, none);
        assertThat(all(Condition.never())).isEmpty();
    }

    @Test
    void theListAndTheCheckOfOnePersonAgree() {
        List<SubjectId> made = List.of(
                person(SINCE, "shop", Set.of(SUBSCRIPTION)),
                person(SINCE, "shop", Set.of(LOAN)),
                person(SINCE, "shop", Set.of()));
        Condition running = directory().running(kind());
        List<SubjectId> listed = all(running);

        for (SubjectId person : made) {
            KnownSubject known = directory().find(person).orElseThrow();
            assertThat(listed.contains(person)).isEqualTo(running.holds(known.values()));
            assertThat(running.holds(known.values()))
                    .isEqualTo(!known.runningContracts().isEmpty());
        }
        assertThat(Condition.parse(running.toText())).isEqualTo(running);
    }

    @Test
    void whoReceivesThePersonsMayUseTransactionsOfTheirOwn() {
        SubjectId eva = person(SINCE, "shop", Set.of());
        List<SubjectId> seen = new ArrayList<>();

        directory().each(kind(), person -> {
            if (person.id().equals(eva)) {
                transactions()
                        .inNew(() ->
                                seen.add(directory().find(eva).orElseThrow().id()));
            }
        });

        assertThat(seen).containsExactly(eva);
    }

    @Test
    void withinATransactionItReadsInIt() {
        SubjectId eva = person(SINCE, "shop", Set.of());

        assertThat(transactions().<Boolean>inNew(() -> directory().exists(eva))).isTrue();
        assertThat(transactions().<List<SubjectId>>inNew(() -> all(Condition.always())))
                .contains(eva);
    }

    private List<SubjectId> all(Condition where) {
        List<SubjectId> all = new ArrayList<>();
        directory().each(kind(), where, person -> all.add(person.id()));
        return all;
    }
}
