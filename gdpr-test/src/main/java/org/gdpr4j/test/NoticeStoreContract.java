package org.gdpr4j.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.notice.Exemption;
import org.gdpr4j.notice.ExemptionGround;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.NoticeStore;
import org.gdpr4j.notice.NoticeStore.Published;
import org.gdpr4j.notice.NoticeStore.Told;
import org.gdpr4j.notice.NoticeText;
import org.gdpr4j.notice.ServedNotice;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.ControllerId;
import org.gdpr4j.subject.SubjectId;
import org.gdpr4j.transaction.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link NoticeStore} must do. Who implements one extends this class and gives the store and how it reaches its
 * database; the tests commit, use fresh ids and mind no rows of others.
 */
public abstract class NoticeStoreContract {

    private static final Instant AT = Instant.parse("2026-03-01T08:09:10.123456Z");
    private static final Actor JANA = Actor.user("jana");
    private static final int MANY = 3_000;

    private final ControllerId controller = new ControllerId(UUID.randomUUID().toString());
    private final NoticeId privacy = new NoticeId("privacy", 1);
    private final NoticeId second = new NoticeId("privacy", 2);
    private final NoticeId other = new NoticeId("a-notice", 1);
    private final SubjectId eva = SubjectId.of("customer", UUID.randomUUID());
    private final SubjectId jan = SubjectId.of("customer", 4711L);

    /** For who implements the store. */
    protected NoticeStoreContract() {}

    /** The store under test, the same for the whole of one test. */
    protected abstract NoticeStore store();

    /** How the store reaches its database. */
    protected abstract Transactions transactions();

    /** All tests but those on publishing need some versions. */
    @BeforeEach
    void publishSome() {
        in(() -> {
            store().publish(published(controller, privacy), texts());
            store().publish(published(controller, second), texts());
            store().publish(published(controller, other), texts());
        });
    }

    @Test
    void versionsComeBackAsTheyWerePublishedByNameAndNumber() {
        assertThat(of(() -> store().versions(controller)))
                .containsExactly(
                        published(controller, other), published(controller, privacy), published(controller, second));
        assertThat(of(() -> store().versions(new ControllerId("nobody")))).isEmpty();
    }

    @Test
    void textsAndTheirHashesComeBackByLanguage() {
        assertThat(of(() -> store().texts(controller, privacy))).containsExactlyElementsOf(texts());
        assertThat(of(() -> store().texts(controller, new NoticeId("privacy", 3))))
                .isEmpty();
        assertThat(of(() -> store().hash(controller, privacy, "en")))
                .contains(texts().get(1).sha256());
        assertThat(of(() -> store().hash(controller, privacy, "de"))).isEmpty();
        assertThat(of(() -> store().hash(new ControllerId("nobody"), privacy, "en")))
                .isEmpty();
    }

    @Test
    void aVersionIsNeverReplaced() {
        Published other = new Published(controller, privacy, AT.plusSeconds(1), "{}", AT, Actor.job("other"));

        assertThat(of(() -> store().publish(other, List.of(texts().get(0))))).isFalse();
        assertThat(of(() -> store().versions(controller))).contains(published(controller, privacy));
        assertThat(of(() -> store().texts(controller, privacy))).hasSize(2);
    }

    @Test
    void anotherControllerHasNoticesOfItsOwn() {
        ControllerId another = new ControllerId(UUID.randomUUID().toString());
        in(() -> {
            store().publish(published(another, privacy), texts());
            assertThat(store().serve(serving(another, eva, privacy, AT))).isTrue();
            store().exempt(exemption(another, eva, ExemptionGround.ALREADY_INFORMED));
            store().communicated(another, eva, AT, JANA);
        });

        assertThat(of(() -> store().versions(another))).hasSize(1);
        assertThat(of(() -> store().served(controller, eva))).isEmpty();
        assertThat(of(() -> store().told(controller, List.of(eva)))).isEmpty();
        assertThat(of(() -> store().exemptions(controller, List.of(eva)))).isEmpty();
        assertThat(of(() -> store().firstCommunications(controller, List.of(eva))))
                .isEmpty();
    }

    @Test
    void whatWasServedComesBackByTime() {
        ServedNotice late = serving(controller, eva, privacy, AT.plusSeconds(1));
        ServedNotice early = serving(controller, eva, second, AT);
        in(() -> {
            assertThat(store().serve(late)).isTrue();
            assertThat(store().serve(early)).isTrue();
            assertThat(store().serve(serving(controller, jan, other, AT))).isTrue();
        });

        assertThat(of(() -> store().served(controller, eva))).containsExactly(early, late);
        assertThat(of(() -> store().served(late.id()))).contains(late);
        assertThat(of(() -> store().served(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void theSameIdAgainChangesNothing() {
        ServedNotice first = serving(controller, eva, privacy, AT);
        in(() -> {
            assertThat(store().serve(first)).isTrue();
            assertThat(store().serve(first)).isFalse();
        });
        ServedNotice again = new ServedNotice(
                first.id(),
                controller,
                jan,
                second,
                "en",
                first.sha256(),
                Channel.SMS,
                Manner.MAILED,
                AT.plusSeconds(9),
                Actor.job("other"));

        in(() -> {
            assertThat(store().serve(again)).isFalse();
            assertThat(store().serve(again)).isFalse();
        });
        assertThat(of(() -> store().served(first.id()))).contains(first);
    }

    @Test
    void whichVersionsPersonsWereToldIsGivenEachOnce() {
        in(() -> {
            store().serve(serving(controller, eva, privacy, AT));
            store().serve(serving(controller, eva, privacy, AT.plusSeconds(1)));
            store().serve(serving(controller, eva, second, AT));
            store().serve(serving(controller, jan, other, AT));
            store().serve(serving(controller, SubjectId.of("lead", jan.key()), second, AT));
        });

        assertThat(of(() -> store().told(controller, List.of(eva, jan, eva, SubjectId.of("customer", 1L)))))
                .containsExactlyInAnyOrder(new Told(eva, privacy), new Told(eva, second), new Told(jan, other));
        assertThat(of(() -> store().told(controller, List.of()))).isEmpty();
    }

    @Test
    void manyPersonsAreAskedForAtOnce() {
        List<SubjectId> many = new ArrayList<>();
        in(() -> {
            for (int i = 0; i < MANY; i++) {
                SubjectId subject = SubjectId.of("customer", "many-" + i);
                many.add(subject);
                store().serve(serving(controller, subject, privacy, AT));
            }
        });

        assertThat(of(() -> store().told(controller, many))).hasSize(MANY);
    }

    @Test
    void exemptionsOfAPersonAndOfAllHoldUntilTheyAreEnded() {
        Exemption ofEva = exemption(controller, eva, ExemptionGround.IMPOSSIBLE_OR_DISPROPORTIONATE);
        Exemption ofAll = exemption(controller, null, ExemptionGround.LAID_DOWN_BY_LAW);
        in(() -> {
            store().exempt(ofEva);
            store().exempt(ofEva);
            store().exempt(ofAll);
        });

        assertThat(of(() -> store().exemptions(controller, List.of(eva)))).containsExactlyInAnyOrder(ofEva, ofAll);
        assertThat(of(() -> store().exemptions(controller, List.of(jan)))).containsExactly(ofAll);
        in(() -> {
            assertThat(store().endExemption(ofAll.id(), AT, JANA)).isTrue();
            assertThat(store().endExemption(ofAll.id(), AT, JANA)).isFalse();
            assertThat(store().endExemption(UUID.randomUUID(), AT, JANA)).isFalse();
            store().exempt(ofAll);
        });
        assertThat(of(() -> store().exemptions(controller, List.of(eva, jan)))).containsExactly(ofEva);
    }

    @Test
    void ofCommunicationsTheEarliestCounts() {
        in(() -> {
            store().communicated(controller, eva, AT.plusSeconds(5), JANA);
            store().communicated(controller, eva, AT, JANA);
            store().communicated(controller, eva, AT.plusSeconds(9), JANA);
            store().communicated(controller, jan, AT.plusSeconds(3), JANA);
        });

        SubjectId nobody = SubjectId.of("customer", "nobody");
        assertThat(of(() -> store().firstCommunications(controller, List.of(eva, jan, nobody))))
                .isEqualTo(Map.of(eva, AT, jan, AT.plusSeconds(3)));
    }

    @Test
    void whatWasWrittenGoesWithItsTransaction() {
        ServedNotice served = serving(controller, eva, privacy, AT);
        NoticeId third = new NoticeId("privacy", 3);
        assertThatThrownBy(() -> in(() -> {
                    store().publish(published(controller, third), texts());
                    store().serve(served);
                    store().exempt(exemption(controller, null, ExemptionGround.LAID_DOWN_BY_LAW));
                    store().communicated(controller, eva, AT, JANA);
                    throw new Undone();
                }))
                .isInstanceOf(Undone.class);

        assertThat(of(() -> store().versions(controller))).hasSize(3);
        assertThat(of(() -> store().texts(controller, third))).isEmpty();
        assertThat(of(() -> store().served(served.id()))).isEmpty();
        assertThat(of(() -> store().exemptions(controller, List.of(eva)))).isEmpty();
        assertThat(of(() -> store().firstCommunications(controller, List.of(eva))))
                .isEmpty();
    }

    private static Published published(ControllerId controller, NoticeId id) {
        return new Published(controller, id, AT, "{\"žluťoučký\":\"kůň\"}", AT.plusSeconds(1), JANA);
    }

    private static List<NoticeText> texts() {
        return List.of(
                new NoticeText("cs", "Ochrana údajů 😀", "Zpracováváme\r\n\t'údaje'", null),
                new NoticeText("en", "Privacy", "x".repeat(100_000), "You may object."));
    }

    private static ServedNotice serving(ControllerId of, SubjectId subject, NoticeId notice, Instant at) {
        return new ServedNotice(
                UUID.randomUUID(),
                of,
                subject,
                notice,
                "cs",
                texts().get(0).sha256(),
                Channel.WEB,
                Manner.LINKED_IN_FORM,
                at,
                JANA);
    }

    private Exemption exemption(ControllerId of, @Nullable SubjectId subject, ExemptionGround ground) {
        return new Exemption(UUID.randomUUID(), of, privacy, subject, ground, "published on the site", AT, JANA);
    }

    private void in(Runnable work) {
        Undone.in(transactions(), work);
    }

    private <T> T of(Supplier<T> reading) {
        return transactions().inNew(reading);
    }
}
