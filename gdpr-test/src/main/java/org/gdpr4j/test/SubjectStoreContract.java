package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.Identifier;
import org.gdpr4j.subject.IdentifierType;
import org.gdpr4j.subject.KnownIdentifier;
import org.gdpr4j.subject.KnownIdentifier.Ending;
import org.gdpr4j.subject.KnownIdentifier.Verification;
import org.gdpr4j.subject.KnownSubject;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.subject.SubjectLink;
import org.gdpr4j.subject.SubjectStore;
import org.gdpr4j.subject.Subjects;
import org.gdpr4j.transaction.Transactions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SubjectStore} must do. Who implements one extends this class and gives the store and how it reaches
 * its database; the tests commit, use fresh ids and mind no rows of others.
 */
public abstract class SubjectStoreContract {

    private static final Instant SINCE = Instant.parse("2026-03-01T08:09:10.123456Z");
    private static final Instant LATER = Instant.parse("2028-02-29T23:59:59.999999Z");
    private static final Actor JANA = Actor.user("jana");
    private static final Actor IMPORT = Actor.job("import");
    private static final ControllerId ACME = new ControllerId("acme");
    private static final int THREADS = 4;

    private final String kind = "person" + UUID.randomUUID();
    private final SubjectId subject = SubjectId.of(kind, UUID.randomUUID());
    private final SubjectId other = SubjectId.of(kind, 4711L);
    private final String hash = UUID.randomUUID().toString();

    /** For who implements the store. */
    protected SubjectStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract SubjectStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    @Test
    void anIdentifierComesBackAsItWasAdded() {
        KnownIdentifier known = known(subject, "eva@example.cz", false);

        assertThat(add(known, hash)).isEqualTo(known);

        assertThat(find(hash)).containsExactly(known);
        assertThat(of(subject)).containsExactly(known);
        assertThat(of(subject).get(0).identifier().value()).isEqualTo("eva@example.cz");
    }

    @Test
    @Tag("F14")
    void hostileValuesComeBackCodeUnitByCodeUnit() {
        for (String value : Hostile.VALUES) {
            SubjectId somebody = SubjectId.of(kind, UUID.randomUUID());
            add(known(somebody, value, false), UUID.randomUUID().toString());

            assertThat(of(somebody))
                    .extracting(it -> it.identifier().value())
                    .as("of %s code units", value.length())
                    .containsExactly(value);
        }
    }

    @Test
    @Tag("F14")
    void aHostileValueFindsWhoHasTheSameOneAndNobodyElse() {
        ControllerId own = new ControllerId(UUID.randomUUID().toString());
        Subjects subjects =
                new Subjects(store(), SubjectStoreContract::sha256, own, Clock.fixed(LATER, ZoneOffset.UTC));
        List<Identifier> all = Stream.of(IdentifierType.EMAIL, IdentifierType.USER_NAME)
                .flatMap(type -> Hostile.VALUES.stream().map(value -> Identifier.of(type, value)))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            SubjectId somebody = SubjectId.of(kind, i);
            Identifier identifier = all.get(i);
            in(() -> subjects.add(somebody, identifier, "form", JANA));
        }

        for (Identifier wanted : all) {
            List<KnownIdentifier> found = in(() -> subjects.find(wanted));
            List<SubjectId> expected = IntStream.range(0, all.size())
                    .filter(i -> all.get(i).equals(wanted))
                    .mapToObj(i -> SubjectId.of(kind, i))
                    .toList();
            assertThat(found)
                    .extracting(KnownIdentifier::subject)
                    .as(() -> Hostile.escaped(wanted.value()))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void anIdentifierIsFoundByItsTypeHashAndControllerOnly() {
        add(known(subject, "eva@example.cz", false), hash);

        assertThat(find(hash + "x")).isEmpty();
        assertThat(find(hash.substring(1))).isEmpty();
        assertThat(in(() -> store().find(ControllerId.DEFAULT, IdentifierType.USER_NAME, hash)))
                .isEmpty();
        assertThat(in(() -> store().find(ACME, IdentifierType.EMAIL, hash))).isEmpty();
        assertThat(in(() -> store().of(ACME, List.of(subject)))).isEmpty();
        assertThat(of(SubjectId.of(kind + "x", subject.key()))).isEmpty();
    }

    @Test
    void severalPersonsMayHaveTheSameIdentifierAndOneMayHaveSeveral() {
        KnownIdentifier one = known(subject, "family@example.cz", false);
        KnownIdentifier two = known(other, "family@example.cz", false);
        KnownIdentifier own = known(other, "jan@example.cz", false);
        add(one, hash);
        add(two, hash);
        add(own, hash + "own");

        assertThat(find(hash)).containsExactly(one, two);
        assertThat(of(other)).containsExactly(two, own);
        assertThat(of(other, subject)).containsExactly(one, two, own);
        assertThat(of()).isEmpty();
    }

    @Test
    void addingTheSameIdOrTheSameIdentifierAgainGivesWhatWasThere() {
        KnownIdentifier known = add(known(subject, "eva@example.cz", false), hash);

        assertThat(add(known, hash)).isEqualTo(known);
        assertThat(add(known(subject, "EVA@example.cz", false), hash)).isEqualTo(known);
        assertThat(add(known(subject, "EVA@example.cz", true), hash)).isEqualTo(known);

        assertThat(of(subject)).containsExactly(known);
    }

    @Test
    void ofAKindOnlyOneIsFoundedOnAnIdentifierAsLongAsItIsTheirs() {
        KnownIdentifier first = add(known(subject, "eva@example.cz", true), hash);

        assertThat(add(known(other, "eva@example.cz", true), hash)).isEqualTo(first);
        KnownIdentifier otherKind = known(SubjectId.of(kind + "x", 1L), "eva@example.cz", true);
        assertThat(add(otherKind, hash)).isEqualTo(otherKind);
        assertThat(end(first.id())).isTrue();
        KnownIdentifier second = known(other, "eva@example.cz", true);
        assertThat(add(second, hash)).isEqualTo(second);
    }

    @Test
    void ofManyThatFoundAPersonAtOnceOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<SubjectId>> attempts = IntStream.range(0, THREADS * 4)
                    .mapToObj(i -> (Callable<SubjectId>) () -> add(
                                    known(SubjectId.of(kind, UUID.randomUUID()), "eva@example.cz", true), hash)
                            .subject())
                    .toList();
            Set<SubjectId> winners = Set.copyOf(results(threads.invokeAll(attempts)));

            assertThat(winners).hasSize(1);
            assertThat(find(hash)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theLastVerificationCounts() {
        KnownIdentifier known = add(known(subject, "eva@example.cz", false), hash);
        Verification first = new Verification("ID card shown", JANA, SINCE);
        Verification second = new Verification("link opened", IMPORT, LATER);

        assertThat(verify(known.id(), first)).isTrue();
        assertThat(find(hash)).extracting(KnownIdentifier::verified).containsExactly(first);
        assertThat(verify(known.id(), second)).isTrue();
        assertThat(find(hash)).extracting(KnownIdentifier::verified).containsExactly(second);
        assertThat(verify(UUID.randomUUID(), second)).isFalse();
        assertThat(in(() -> store().verify(ACME, known.id(), first))).isFalse();
    }

    @Test
    void anEndedIdentifierIsAFormerOneAndEndsOnce() {
        KnownIdentifier known = add(known(subject, "eva@example.cz", false), hash);
        Ending ending = new Ending(SINCE.plusSeconds(1), IMPORT, LATER);

        assertThat(in(() -> store().end(ACME, known.id(), ending))).isFalse();
        assertThat(in(() -> store().end(ControllerId.DEFAULT, known.id(), ending)))
                .isTrue();
        assertThat(end(known.id())).isFalse();
        assertThat(verify(known.id(), new Verification("late", JANA, LATER))).isFalse();
        assertThat(end(UUID.randomUUID())).isFalse();

        assertThat(find(hash)).extracting(KnownIdentifier::ended).containsExactly(ending);
        KnownIdentifier again = known(subject, "eva@example.cz", false);
        assertThat(add(again, hash)).isEqualTo(again);
        assertThat(of(subject)).extracting(KnownIdentifier::former).containsExactly(true, false);
    }

    @Test
    void subjectsAreGivenInWindowsEachOnce() {
        List<SubjectId> all =
                IntStream.range(0, 7).mapToObj(i -> SubjectId.of(kind, "k" + i)).toList();
        all.forEach(it -> add(
                known(it, it.key() + "@example.cz", false), UUID.randomUUID().toString()));
        add(known(all.get(3), "second@example.cz", false), hash);
        add(known(SubjectId.of(kind + "x", "k9"), "else@example.cz", false), hash + "x");

        List<KnownSubject> found = new ArrayList<>();
        String after = null;
        List<KnownSubject> window;
        do {
            String from = after;
            window = in(() -> store().subjects(ControllerId.DEFAULT, kind, from, 3));
            found.addAll(window);
            after = window.isEmpty() ? null : window.get(window.size() - 1).id().key();
        } while (window.size() == 3);

        assertThat(found).extracting(KnownSubject::id).containsExactlyElementsOf(all);
        assertThat(found)
                .allSatisfy(
                        it -> assertThat(it).isEqualTo(new KnownSubject(it.id(), SINCE, "form:callback", Set.of())));
    }

    @Test
    void linksLeadOnThroughOthersAndRoundInCircles() {
        SubjectId third = SubjectId.of("employee", UUID.randomUUID());
        SubjectId stranger = SubjectId.of(kind, 5L);
        link(subject, other);
        link(third, other);
        link(third, subject);

        assertThat(linked(subject)).containsExactlyInAnyOrder(subject, other, third);
        assertThat(linked(third)).containsExactlyInAnyOrder(subject, other, third);
        assertThat(linked(stranger)).containsExactly(stranger);
        assertThat(in(() -> store().linked(ACME, subject))).containsExactly(subject);
    }

    @Test
    void aLinkThatWasTakenBackIsKeptAsSuch() {
        link(subject, other);
        link(other, subject);

        assertThat(links(subject)).hasSize(1);
        assertThat(unlink(other, subject)).isTrue();
        assertThat(unlink(other, subject)).isFalse();

        assertThat(linked(subject)).containsExactly(subject);
        assertThat(links(other)).hasSize(1).allSatisfy(it -> {
            assertThat(it.one()).isEqualTo(subject);
            assertThat(it.other()).isEqualTo(other);
            assertThat(it.by()).isEqualTo(JANA);
            assertThat(it.at()).isEqualTo(SINCE);
            assertThat(it.endedBy()).isEqualTo(IMPORT);
            assertThat(it.endedAt()).isEqualTo(LATER);
        });
        link(other, subject);
        assertThat(links(subject)).hasSize(2);
        assertThat(linked(subject)).containsExactlyInAnyOrder(subject, other);
    }

    @Test
    void whatIsForgottenLeavesNothing() {
        add(known(subject, "eva@example.cz", true), hash);
        KnownIdentifier former = add(known(subject, "old@example.cz", false), hash + "old");
        assertThat(end(former.id())).isTrue();
        KnownIdentifier others = add(known(other, "eva@example.cz", false), hash);
        link(subject, other);

        assertThat(in(() -> store().forget(ACME, subject))).isZero();
        assertThat(in(() -> store().forget(ControllerId.DEFAULT, subject))).isEqualTo(2);

        assertThat(of(subject)).isEmpty();
        assertThat(links(other)).isEmpty();
        assertThat(find(hash)).containsExactly(others);
        assertThat(find(hash + "old")).isEmpty();
        assertThat(in(() -> store().forget(ControllerId.DEFAULT, subject))).isZero();
        KnownIdentifier anew = known(SubjectId.of(kind, 6L), "eva@example.cz", true);
        assertThat(add(anew, hash)).isEqualTo(anew);
    }

    @Test
    void whatWasWrittenGoesWithItsTransaction() {
        KnownIdentifier kept = add(known(subject, "eva@example.cz", false), hash);
        link(subject, other);

        assertThatThrownBy(() -> Undone.in(transactions(), () -> {
                    store().add(known(other, "jan@example.cz", true), hash + "2");
                    assertThat(store().end(ControllerId.DEFAULT, kept.id(), new Ending(LATER, JANA, LATER)))
                            .isTrue();
                    assertThat(store().unlink(ControllerId.DEFAULT, subject, other, JANA, LATER))
                            .isTrue();
                    assertThat(store().forget(ControllerId.DEFAULT, subject)).isOne();
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(find(hash)).containsExactly(kept);
        assertThat(of(other)).isEmpty();
        assertThat(linked(subject)).containsExactlyInAnyOrder(subject, other);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private KnownIdentifier known(SubjectId whose, String value, boolean founding) {
        return new KnownIdentifier(
                UUID.randomUUID(),
                ControllerId.DEFAULT,
                whose,
                Identifier.of(IdentifierType.EMAIL, value),
                founding,
                "form:callback",
                SINCE,
                JANA,
                LATER,
                null,
                null);
    }

    private KnownIdentifier add(KnownIdentifier identifier, String by) {
        return in(() -> store().add(identifier, by));
    }

    private boolean verify(UUID id, Verification how) {
        return in(() -> store().verify(ControllerId.DEFAULT, id, how));
    }

    private boolean end(UUID id) {
        return in(() -> store().end(ControllerId.DEFAULT, id, new Ending(LATER, JANA, LATER)));
    }

    private List<KnownIdentifier> find(String by) {
        return in(() -> store().find(ControllerId.DEFAULT, IdentifierType.EMAIL, by));
    }

    private List<KnownIdentifier> of(SubjectId... whose) {
        return in(() -> store().of(ControllerId.DEFAULT, List.of(whose)));
    }

    private void link(SubjectId one, SubjectId two) {
        Undone.in(
                transactions(),
                () -> store().link(new SubjectLink(
                        UUID.randomUUID(), ControllerId.DEFAULT, one, two, "same ID card", JANA, SINCE, null, null)));
    }

    private boolean unlink(SubjectId one, SubjectId two) {
        return in(() -> store().unlink(ControllerId.DEFAULT, one, two, IMPORT, LATER));
    }

    private Set<SubjectId> linked(SubjectId whose) {
        return in(() -> store().linked(ControllerId.DEFAULT, whose));
    }

    private List<SubjectLink> links(SubjectId whose) {
        return in(() -> store().links(ControllerId.DEFAULT, whose));
    }

    private <T> T in(Supplier<T> work) {
        return transactions().inNew(work);
    }
}
