package org.gdpr4j.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.secret.InMemorySecretStore;
import org.gdpr4j.secret.RootKey;
import org.gdpr4j.secret.Secrets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Actor JANA = Actor.user("jana");
    private static final Actor FORM = Actor.job("form");
    private static final Identifier EVA = Identifier.of(IdentifierType.EMAIL, "eva@example.cz");
    private static final SubjectId CUSTOMER = SubjectId.of("customer", 7L);

    private final InMemorySubjectStore store = new InMemorySubjectStore();
    private final Secrets secrets = new Secrets(RootKey.random(), new InMemorySecretStore());
    private final Subjects subjects = at(NOW);

    @Test
    void whoIsKnownByOneIdentifierOnlyGetsARandomKey() {
        SubjectId person = subjects.recognise("person", EVA, "form:callback", FORM);

        assertThat(person.kind()).isEqualTo("person");
        assertThat(UUID.fromString(person.key())).hasToString(person.key());
        assertThat(subjects.recognise(
                        "person", Identifier.of(IdentifierType.EMAIL, " EVA@Example.CZ "), "import", FORM))
                .isEqualTo(person);
        assertThat(subjects.recognise("visitor", EVA, "form:callback", FORM)).isNotEqualTo(person);
        assertThat(subjects.identifiers(person)).singleElement().satisfies(known -> {
            assertThat(known.founding()).isTrue();
            assertThat(known.source()).isEqualTo("form:callback");
            assertThat(known.since()).isEqualTo(NOW);
            assertThat(known.addedBy()).isEqualTo(FORM);
            assertThat(known.verified()).isNull();
        });
    }

    @Test
    void anIdentifierThatSomebodyMerelyTypedInDoesNotMakeItTheirs() {
        SubjectId mallory = subjects.recognise("person", email("mallory@example.cz"), "form", FORM);
        KnownIdentifier typed = subjects.add(mallory, EVA, "form", FORM);

        SubjectId eva = subjects.recognise("person", EVA, "form", FORM);

        assertThat(eva).isNotEqualTo(mallory);
        subjects.verify(typed.id(), "link opened", FORM);
        assertThat(subjects.recognise("person", EVA, "form", FORM)).isEqualTo(mallory);
    }

    @Test
    void whoseIdentifierHasEndedIsNotRecognisedByItAnyMore() {
        SubjectId former = subjects.recognise("person", EVA, "form", FORM);
        subjects.end(subjects.identifiers(former).get(0).id(), JANA);

        assertThat(subjects.recognise("person", EVA, "form", FORM)).isNotEqualTo(former);
        assertThat(subjects.find(EVA)).extracting(KnownIdentifier::former).containsExactly(true, false);
    }

    @Test
    void aFormerIdentifierSaysUntilWhenItWasTheirsAndWhoSaidSo() {
        Instant moved = NOW.minus(Duration.ofDays(30));
        KnownIdentifier old = subjects.add(CUSTOMER, EVA, "contract", NOW.minus(Duration.ofDays(90)), JANA);
        subjects.end(old.id(), moved, JANA);

        KnownIdentifier former = subjects.identifiers(CUSTOMER).get(0);
        assertThat(former.former()).isTrue();
        assertThat(former.ended()).isEqualTo(new KnownIdentifier.Ending(moved, JANA, NOW));
        assertThat(former.validAt(moved)).isFalse();
        assertThat(former.validAt(moved.minusMillis(1))).isTrue();
        assertThat(former.validAt(former.since())).isTrue();
        assertThat(former.validAt(former.since().minusMillis(1))).isFalse();
    }

    @Test
    void whatIsNotSoYetIsNotNoted() {
        KnownIdentifier known = subjects.add(CUSTOMER, EVA, "contract", JANA);

        refused(() -> subjects.add(CUSTOMER, email("x@example.cz"), "contract", NOW.plusSeconds(1), JANA));
        refused(() -> subjects.end(known.id(), NOW.plusSeconds(1), JANA));
        refused(() -> subjects.end(known.id(), NOW.minusSeconds(1), JANA));
    }

    @Test
    void whatThereIsNotCanBeNeitherVerifiedNorEnded() {
        refused(() -> subjects.verify(UUID.randomUUID(), "link opened", JANA));
        refused(() -> subjects.end(UUID.randomUUID(), JANA));
        refused(() -> subjects.unlink(CUSTOMER, SubjectId.of("lead", 1L), JANA));
        refused(() -> subjects.link(CUSTOMER, CUSTOMER, "same", JANA));
        refused(() -> subjects.link(CUSTOMER, SubjectId.of("lead", 1L), " ", JANA));
        refused(() -> subjects.add(CUSTOMER, EVA, "", JANA));
    }

    @Test
    void anotherControllerSeesNothing() {
        subjects.add(CUSTOMER, EVA, "contract", JANA);
        subjects.link(CUSTOMER, SubjectId.of("lead", 1L), "same ID card", JANA);
        Subjects others = new Subjects(store, this::hash, new ControllerId("other"), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(others.find(EVA)).isEmpty();
        assertThat(others.identifiers(CUSTOMER)).isEmpty();
        assertThat(others.linked(CUSTOMER)).containsExactly(CUSTOMER);
    }

    @Test
    void aWholeHumanBeingIsForgottenByAllTheirIds() {
        SubjectId lead = SubjectId.of("lead", 1L);
        subjects.add(CUSTOMER, EVA, "contract", JANA);
        subjects.add(lead, email("old@example.cz"), "form", FORM);
        subjects.link(lead, CUSTOMER, "same ID card", JANA);

        Set<SubjectId> human = subjects.linked(CUSTOMER);
        assertThat(subjects.identifiers(human)).hasSize(2);
        human.forEach(subjects::forget);

        assertThat(subjects.identifiers(human)).isEmpty();
        assertThat(subjects.links(lead)).isEmpty();
        assertThat(subjects.find(EVA)).isEmpty();
    }

    static Stream<Identifier> unfit() {
        return Stream.of(
                Identifier.of(IdentifierType.EMAIL, "canary\u0000@example.cz"),
                Identifier.of(IdentifierType.EMAIL, "canary\uD83D@example.cz"),
                Identifier.of(IdentifierType.USER_NAME, "\uDE00canary"),
                Identifier.of(IdentifierType.USER_NAME, "canary".repeat(200_000)),
                Identifier.of(IdentifierType.EMAIL, "x".repeat(1_001)),
                Identifier.of(IdentifierType.EMAIL, "  "),
                Identifier.of(IdentifierType.PHONE, "call me, canary"),
                Identifier.of(IdentifierType.PHONE, "+canary"),
                Identifier.of(IdentifierType.NATIONAL_NUMBER, "-/-"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    @Tag("F14")
    void whatNoDatabaseHoldsOrNobodyCanCompareIsRefusedWithoutBeingShown(Identifier identifier) {
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> subjects.add(CUSTOMER, identifier, "form", FORM))
                .withMessageContaining(identifier.type().name())
                .withMessageNotContaining("canary");
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> subjects.find(identifier))
                .withMessageNotContaining("canary");
        refused(() -> subjects.recognise("person", identifier, "form", FORM));
        assertThat(subjects.identifiers(CUSTOMER)).isEmpty();
    }

    @Test
    @Tag("F14")
    void subjectsAndActorsThatNoDatabaseHoldsAreRefused() {
        refused(() -> new SubjectId("customer", "a\uD83D"));
        refused(() -> new SubjectId("customer", "a\u0000"));
        refused(() -> new SubjectId("custo\u0000mer", "a"));
        refused(() -> new SubjectId("c".repeat(101), "a"));
        refused(() -> Actor.user("jana\uD83D"));
        refused(() -> Actor.user("jana\u0000"));
    }

    @Test
    void theValueIsShownByNoText() {
        KnownIdentifier known = subjects.add(CUSTOMER, email("canary@example.cz"), "contract", JANA);

        assertThat(known.toString()).contains("EMAIL", "customer:7").doesNotContain("canary");
    }

    @Test
    void theHashIsKeyedAndNeverTheValue() {
        List<String> hashed = new ArrayList<>();
        Subjects watched = new Subjects(
                store,
                text -> {
                    hashed.add(text);
                    return hash(text);
                },
                Clock.fixed(NOW, ZoneOffset.UTC));
        watched.add(CUSTOMER, email("Eva@Example.cz"), "contract", JANA);

        assertThat(hashed).containsExactly("EMAIL:eva@example.cz");
        refused(() -> new Subjects(store, text -> "", Clock.systemUTC()).find(EVA));
        refused(() -> new Subjects(store, text -> "x".repeat(65), Clock.systemUTC()).find(EVA));
    }

    @Test
    void whoIsKnownByAnIdentifierOnlyIsInADirectory() {
        List<SubjectId> all = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            all.add(subjects.recognise("person", email("p" + i + "@example.cz"), "form:callback", FORM));
        }
        SubjectQuery directory = subjects.directory("person", "visitor");
        List<KnownSubject> found = new ArrayList<>();
        directory.each("person", found::add);

        assertThat(found).extracting(KnownSubject::id).containsExactlyInAnyOrderElementsOf(all);
        assertThat(directory.find(all.get(9))).hasValue(new KnownSubject(all.get(9), NOW, "form:callback", Set.of()));
        assertThat(directory.exists(SubjectId.of("person", UUID.randomUUID()))).isFalse();
        assertThat(directory.kinds()).containsExactly("person", "visitor");
        assertThat(directory.running("person").toText()).isEqualTo("false");
        assertThatExceptionOfType(GdprException.class)
                .isThrownBy(() -> directory.exists(CUSTOMER))
                .withMessageContainingAll("'customer'", "person, visitor");
        subjects.forget(all.get(9));
        assertThat(directory.exists(all.get(9))).isFalse();
    }

    private Subjects at(Instant now) {
        return new Subjects(store, this::hash, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String hash(String text) {
        return secrets.hash("gdpr4j.identifier", text);
    }

    private static Identifier email(String address) {
        return Identifier.of(IdentifierType.EMAIL, address);
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(GdprException.class).isThrownBy(act::run);
    }
}
