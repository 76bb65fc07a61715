package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gdpr4j.ledger.LedgerEntry;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class ServedTest {

    private final World world = new World();
    private final SubjectId eva = World.customer(1);
    private final NoticeId privacy =
            world.publish(World.privacy(1).purpose(World.ORDERS).purpose(World.NEWS));

    @Test
    void whatWasServedIsRecordedEvenThoughNobodyAnswered() {
        ServedNotice served = world.serve(eva, privacy);

        assertThat(served.at()).isEqualTo(World.START);
        assertThat(served.sha256()).isEqualTo(hash(privacy, "cs"));
        assertThat(world.notices.servedTo(eva)).containsExactly(served);
        assertThat(world.notices.servedTo(World.customer(2))).isEmpty();
    }

    @Test
    void itGoesToTheLedgerUnderAnIdOfItsOwn() {
        ServedNotice served = world.serve(eva, privacy);

        assertThat(world.ledgerOf(eva)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isNotEqualTo(served.id());
            assertThat(entry.type()).isEqualTo("notice.served");
            assertThat(entry.payload().orElseThrow().by()).isEqualTo(World.JANA);
            assertThat(World.body(entry))
                    .containsEntry("served", served.id().toString())
                    .containsEntry("notice", "privacy@1")
                    .containsEntry("language", "cs")
                    .containsEntry("sha256", served.sha256())
                    .containsEntry("channel", "WEB")
                    .containsEntry("how", "LINKED_IN_FORM");
        });
    }

    @Test
    void theSameIdAgainRecordsNothingNew() {
        Serving serving = serving(privacy, "cs");
        ServedNotice first = world.notices.served(serving);
        world.later(Duration.ofDays(1));

        assertThat(world.notices.served(serving)).isEqualTo(first);
        assertThat(world.notices.servedTo(eva)).containsExactly(first);
        assertThat(world.ledgerOf(eva)).hasSize(1);
    }

    @Test
    void anIdThatWasUsedForSomethingElseIsRefused() {
        Serving serving = serving(privacy, "cs");
        world.notices.served(serving);

        assertThatThrownBy(() -> world.notices.served(serving(privacy, "en").withId(serving.id())))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining(serving.id().toString());
        assertThat(world.ledgerOf(eva)).hasSize(1);
    }

    @Test
    void whatIsNotPublishedOrNotInThatLanguageCannotBeServed() {
        assertThatThrownBy(() -> world.notices.served(serving(new NoticeId("privacy", 2), "cs")))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("privacy@2");
        assertThatThrownBy(() -> world.notices.served(serving(privacy, "de")))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("'de'");
    }

    @Test
    void whatHappenedOnPaperIsRecordedForItsTimeButNeverAhead() {
        Instant yesterday = World.START.minus(Duration.ofDays(1));
        ServedNotice served =
                world.notices.served(Serving.of(eva, privacy, "cs", Channel.IN_PERSON, Manner.HANDED_OVER, World.JANA)
                        .at(yesterday));

        assertThat(served.at()).isEqualTo(yesterday);
        assertThatThrownBy(() -> world.notices.served(serving(privacy, "cs").at(World.START.plusSeconds(1))))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("ahead");
    }

    @Test
    void theLastByTimeIsTheLastServed() {
        NoticeId second = world.publish(World.privacy(2).purpose(World.ORDERS));
        ServedNotice newer = world.serve(eva, second);
        world.notices.served(serving(privacy, "cs").at(World.START.minusSeconds(1)));

        assertThat(world.notices.lastServed(eva, "privacy")).contains(newer);
        assertThat(world.notices.lastServed(eva, "other")).isEmpty();
    }

    @Test
    void whatTheCallersTransactionUndoesWasNeverServed() {
        assertThatThrownBy(() -> world.transactions.inNew(() -> {
                    world.serve(eva, privacy);
                    throw new GdprException("undone");
                }))
                .hasMessage("undone");

        assertThat(world.notices.servedTo(eva)).isEmpty();
        assertThat(world.ledgerOf(eva)).isEqualTo(java.util.List.<LedgerEntry>of());
    }

    @Test
    void onlyWhatAServedVersionSaysWasTold() {
        assertThat(told("orders")).isFalse();
        world.serve(eva, privacy);

        assertThat(told("orders")).isTrue();
        assertThat(told("newsletter")).isTrue();
        assertThat(told("scoring")).isFalse();
        assertThat(world.notices.wasTold(World.customer(2), "orders", World.START))
                .isFalse();
        assertThatThrownBy(() -> told("profiling"))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("profiling");
    }

    @Test
    void beforeItWasServedItWasNotTold() {
        world.later(Duration.ofDays(1));
        world.serve(eva, privacy);

        assertThat(world.notices.wasTold(
                        eva, "orders", World.START.plus(Duration.ofDays(1)).minusNanos(1_000)))
                .isFalse();
        assertThat(world.notices.wasTold(eva, "orders", World.START.plus(Duration.ofDays(1))))
                .isTrue();
    }

    @Test
    void aMaterialChangeEndsItFromWhenItIsValidAndAnotherDoesNot() {
        world.serve(eva, privacy);
        Instant change = World.START.plus(Duration.ofDays(10));
        world.publish(World.privacy(2)
                .purpose(World.ORDERS)
                .purpose(NoticePurpose.of(World.NEWS).changedMaterially())
                .validFrom(change));

        assertThat(world.notices.wasTold(eva, "newsletter", change.minusNanos(1_000)))
                .isTrue();
        assertThat(world.notices.wasTold(eva, "newsletter", change)).isFalse();
        assertThat(world.notices.wasTold(eva, "orders", change)).isTrue();
    }

    @Test
    void whoWasToldAheadIsToldWhenItBecomesValid() {
        Instant change = World.START.plus(Duration.ofDays(10));
        NoticeId second = world.publish(World.privacy(2)
                .purpose(World.ORDERS)
                .purpose(NoticePurpose.of(World.SCORING).withInterest("risk"))
                .validFrom(change));
        world.serve(eva, second);

        assertThat(world.notices.wasTold(eva, "scoring", World.START)).isTrue();
        assertThat(world.notices.wasTold(eva, "scoring", change)).isTrue();
    }

    @Test
    void beingToldAheadThatAPurposeWillBeDroppedTakesNoKnowledgeAway() {
        world.serve(eva, privacy);
        Instant change = World.START.plus(Duration.ofDays(10));
        world.serve(eva, world.publish(World.privacy(2).purpose(World.ORDERS).validFrom(change)));

        assertThat(told("newsletter")).isTrue();
        world.later(Duration.ofDays(10));
        assertThat(told("newsletter")).isTrue();
    }

    private boolean told(String purpose) {
        return world.notices.wasTold(eva, purpose, world.clock.instant());
    }

    private Serving serving(NoticeId notice, String language) {
        return Serving.of(eva, notice, language, Channel.WEB, Manner.LINKED_IN_FORM, World.JANA)
                .withId(UUID.randomUUID());
    }

    private String hash(NoticeId notice, String language) {
        return world.notices
                .find(notice)
                .orElseThrow()
                .text(language)
                .orElseThrow()
                .sha256();
    }
}
