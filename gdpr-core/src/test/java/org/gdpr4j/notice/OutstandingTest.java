package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gdpr4j.notice.Outstanding.Reason;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutstandingTest {

    private final World world = new World();
    private final SubjectId eva = world.person(World.customer(1), World.START);

    @Test
    void underArticle13APersonMustBeToldWhenTheirDataAreCollected() {
        NoticeId privacy = world.publish(World.privacy(1).purpose(World.ORDERS));

        assertThat(world.notices.outstanding(eva))
                .containsExactly(new Outstanding(
                        eva, privacy, Reason.NEVER_TOLD, List.of("orders"), "13(1)", World.START, true));
        world.serve(eva, privacy);
        assertThat(world.notices.outstanding(eva)).isEmpty();
    }

    @Test
    void aPurposeThatWasAddedIsDueWhenTheVersionIsValid() {
        world.serve(eva, world.publish(World.privacy(1).purpose(World.ORDERS)));
        Instant change = World.START.plus(Duration.ofDays(10));
        NoticeId second = world.publish(
                World.privacy(2).purpose(World.ORDERS).purpose(World.NEWS).validFrom(change));

        assertThat(world.notices.outstanding(eva)).isEmpty();
        assertThat(world.lacking(second))
                .as("a campaign may begin before")
                .containsExactly(new Outstanding(
                        eva, second, Reason.PURPOSE_ADDED, List.of("newsletter"), "13(3)", change, false));
        world.later(Duration.ofDays(10));
        assertThat(world.notices.outstanding(eva))
                .extracting(Outstanding::overdue)
                .containsExactly(true);
    }

    @Test
    void aPurposeThatChangedInBetweenIsDueSinceThen() {
        world.serve(eva, world.publish(World.privacy(1).purpose(World.ORDERS).purpose(World.NEWS)));
        Instant second = World.START.plus(Duration.ofDays(10));
        Instant third = World.START.plus(Duration.ofDays(20));
        world.publish(World.privacy(2)
                .purpose(NoticePurpose.of(World.ORDERS).changedMaterially())
                .purpose(World.NEWS)
                .validFrom(second));
        world.publish(World.privacy(3)
                .purpose(World.ORDERS)
                .purpose(NoticePurpose.of(World.NEWS).changedMaterially())
                .purpose(NoticePurpose.of(World.SCORING).withInterest("risk"))
                .validFrom(third));
        world.later(Duration.ofDays(30));

        assertThat(world.notices.outstanding(eva))
                .extracting(Outstanding::reason, Outstanding::purposes, Outstanding::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Reason.PURPOSE_ADDED, List.of("scoring"), third),
                        org.assertj.core.groups.Tuple.tuple(
                                Reason.PURPOSE_CHANGED, List.of("orders", "newsletter"), second));
    }

    @Test
    void aPurposeThatWasDroppedAndComesBackIsAdded() {
        world.serve(eva, world.publish(World.privacy(1).purpose(World.ORDERS).purpose(World.NEWS)));
        world.publish(World.privacy(2).purpose(World.ORDERS));
        assertThat(world.notices.outstanding(eva)).isEmpty();
        world.publish(World.privacy(3).purpose(World.ORDERS).purpose(World.NEWS));

        assertThat(world.notices.outstanding(eva))
                .extracting(Outstanding::reason)
                .containsExactly(Reason.PURPOSE_ADDED);
    }

    @ParameterizedTest
    @CsvSource({
        // The month ends with its last day in Prague.
        "2026-01-15T09:00:00Z, 2026-02-15T23:00:00Z",
        // The last day of a shorter month.
        "2026-01-31T09:00:00Z, 2026-02-28T23:00:00Z",
        "2028-01-30T09:00:00Z, 2028-02-29T23:00:00Z",
        // Already the next day in Prague.
        "2026-01-15T23:30:00Z, 2026-02-16T23:00:00Z",
        // Summer time begins in between.
        "2026-03-10T09:00:00Z, 2026-04-10T22:00:00Z",
        // And ends.
        "2026-10-10T09:00:00Z, 2026-11-10T23:00:00Z",
    })
    void underArticle14AMonthIsOneOfTheCalendarInTheControllersZone(Instant obtained, Instant due) {
        NoticeId bought = world.publish(World.bought(1).purpose(World.ORDERS));
        SubjectId jan = world.person(World.customer(2), obtained);
        world.at(due.minusNanos(1_000).toString());
        assertThat(only(jan, bought).overdue()).isFalse();
        world.at(due.toString());

        assertThat(only(jan, bought))
                .isEqualTo(new Outstanding(jan, bought, Reason.NEVER_TOLD, List.of("orders"), "14(3)(a)", due, true));
    }

    @Test
    void aCommunicationOrDisclosureMakesItDueEarlier() {
        NoticeId bought = world.publish(World.bought(1).purpose(World.ORDERS));
        Instant tenth = World.START.plus(Duration.ofDays(10));
        world.notices.communicated(eva, tenth.plusSeconds(5), World.JANA);
        world.notices.communicated(eva, tenth, World.JANA);
        world.notices.communicated(eva, tenth.plusSeconds(9), World.JANA);

        assertThat(only(eva, bought).due()).isEqualTo(tenth);
        assertThat(only(eva, bought).article()).isEqualTo("14(3)(b)");

        world.disclosed.first.put(eva, tenth.minusSeconds(1));
        assertThat(only(eva, bought).due()).isEqualTo(tenth.minusSeconds(1));
        assertThat(only(eva, bought).article()).isEqualTo("14(3)(c)");

        world.disclosed.first.put(eva, tenth.plus(Duration.ofDays(300)));
        assertThat(only(eva, bought).article()).isEqualTo("14(3)(b)");
    }

    @Test
    void whereNobodyKnowsSinceWhenItIsDueAsSoonAsTheNoticeIsValid() {
        NoticeId bought = world.publish(World.bought(1).purpose(World.ORDERS));
        SubjectId jan = world.person(World.customer(2), null);

        assertThat(only(jan, bought).due()).isEqualTo(World.START);
        assertThat(only(jan, bought).overdue()).isTrue();
    }

    @Test
    void aNoticeConcernsOnlyPersonsOfItsKindsAndSources() {
        world.publish(
                World.privacy(1).purpose(World.ORDERS).audience(new Audience(Set.of("customer"), Set.of("form"))));
        SubjectId bought = world.person(World.customer(2), World.START, "register");
        SubjectId lead = world.person(SubjectId.of("lead", 1), World.START);

        assertThat(world.notices.outstanding(eva)).hasSize(1);
        assertThat(world.notices.outstanding(bought)).isEmpty();
        assertThat(world.notices.outstanding(lead)).isEmpty();
        assertThat(world.lacking(new NoticeId("privacy", 1)))
                .extracting(Outstanding::subject)
                .containsExactly(eva);
        assertThat(world.notices.outstanding(World.customer("unknown"))).isEmpty();
    }

    @Test
    void anExemptionForOnePersonLeavesTheOthersUntilItIsEnded() {
        NoticeId bought = world.publish(World.bought(1).purpose(World.ORDERS));
        SubjectId jan = world.person(World.customer(2), World.START);
        UUID exemption =
                world.notices.exempt(bought, eva, ExemptionGround.PROFESSIONAL_SECRECY, "lawyer's file", World.JANA);

        assertThat(world.lacking(bought)).extracting(Outstanding::subject).containsExactly(jan);
        assertThat(World.body(world.ledgerOf(eva).get(0))).containsEntry("article", "14(5)(d)");
        world.notices.endExemption(exemption, World.JANA);
        assertThat(world.lacking(bought)).hasSize(2);
        assertThatThrownBy(() -> world.notices.endExemption(exemption, World.JANA))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining(exemption.toString());
    }

    @Test
    void anExemptionForAllHoldsForLaterVersionsToo() {
        NoticeId bought = world.publish(World.bought(1).purpose(World.ORDERS));
        world.notices.exemptAll(
                bought, ExemptionGround.IMPOSSIBLE_OR_DISPROPORTIONATE, "published on the site", World.JANA);
        NoticeId second = world.publish(World.bought(2).purpose(World.ORDERS).purpose(World.NEWS));

        assertThat(world.lacking(second)).isEmpty();
    }

    @Test
    void whoKnowsAVersionAlreadyLacksWhatCameAfterIt() {
        NoticeId first = world.publish(World.bought(1).purpose(World.ORDERS));
        world.notices.exempt(first, eva, ExemptionGround.ALREADY_INFORMED, "told by the broker", World.JANA);
        assertThat(world.notices.outstanding(eva)).isEmpty();
        world.publish(World.bought(2).purpose(World.ORDERS).purpose(World.NEWS));

        assertThat(world.notices.outstanding(eva))
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.PURPOSE_ADDED))
                .satisfies(it -> assertThat(it.article()).isEqualTo("14(4)"));
        assertThat(world.notices.wasTold(eva, "orders", World.START))
                .as("known is not told")
                .isFalse();
    }

    @Test
    void article13ExemptsOnlyFromWhatIsKnownAlready() {
        NoticeId privacy = world.publish(World.privacy(1).purpose(World.ORDERS));

        assertThatThrownBy(() ->
                        world.notices.exempt(privacy, eva, ExemptionGround.LAID_DOWN_BY_LAW, "an act", World.JANA))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("13(4)");
        world.notices.exempt(privacy, eva, ExemptionGround.ALREADY_INFORMED, "bought before", World.JANA);
        assertThat(world.notices.outstanding(eva)).isEmpty();
        assertThatThrownBy(() -> world.notices.exemptAll(privacy, ExemptionGround.ALREADY_INFORMED, " ", World.JANA))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void aVersionThatHasBeenFollowedIsNotAskedAbout() {
        NoticeId first = world.publish(World.privacy(1).purpose(World.ORDERS));
        world.publish(World.privacy(2).purpose(World.ORDERS));

        assertThatThrownBy(() -> world.lacking(first))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("privacy@2");
        assertThatThrownBy(() -> world.lacking(new NoticeId("privacy", 3)))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("privacy@3");
    }

    @Test
    void manyPersonsAreHandedOverEachOnceInOrder() {
        NoticeId privacy = world.publish(World.privacy(1).purpose(World.ORDERS));
        for (int i = 2; i <= 1_234; i++) {
            SubjectId person = world.person(World.customer(i), World.START);
            if (i % 3 == 0) {
                world.serve(person, privacy);
            }
        }

        assertThat(world.lacking(privacy))
                .extracting(it -> it.subject().key())
                .hasSize(823)
                .isSorted()
                .noneMatch(key -> Integer.parseInt(key) % 3 == 0);
    }

    private Outstanding only(SubjectId subject, NoticeId notice) {
        List<Outstanding> found = world.notices.outstanding(subject);
        assertThat(found).hasSize(1);
        assertThat(world.lacking(notice)).as("the campaign says the same").contains(found.get(0));
        return found.get(0);
    }
}
