package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gdpr4j.ledger.LedgerEntry;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.LawfulBasis;
import org.gdpr4j.purpose.Purpose;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private final World world = new World();

    @Test
    void aPublishedVersionIsFoundAsItWasPublished() {
        NoticeVersion version = CompletenessTest.complete13().version();
        world.notices.publish(version, World.JANA);

        assertThat(world.notices.find(version.id())).contains(version);
        assertThat(world.notices.find(new NoticeId("privacy", 2))).isEmpty();
        assertThat(world.notices.find(new NoticeId("other", 1))).isEmpty();
    }

    @Test
    void publishingGoesToTheLedgerWithTheHashOfEveryText() {
        NoticeVersion version = World.privacy(1).purpose(World.ORDERS).version();
        world.notices.publish(version, World.JANA);

        UUID id = DerivedId.of("notice.published", "default", "privacy@1");
        LedgerEntry entry = world.ledger.find(id).orElseThrow();
        assertThat(entry.type()).isEqualTo("notice.published");
        assertThat(World.body(entry))
                .containsEntry("notice", "privacy@1")
                .containsEntry(
                        "texts",
                        Map.of(
                                "cs", version.text("cs").orElseThrow().sha256(),
                                "en", version.text("en").orElseThrow().sha256()));
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        NoticeVersion version = World.privacy(1).purpose(World.ORDERS).version();
        world.notices.publish(version, World.JANA);

        assertThat(world.notices.publish(World.privacy(1).purpose(World.ORDERS).version(), World.JANA))
                .isEqualTo(version);
        assertThat(world.notices.versions("privacy")).containsExactly(version.id());
    }

    @Test
    void aChangedTextIsRefused() {
        world.publish(World.privacy(1).purpose(World.ORDERS));

        refused(World.privacy(1).purpose(World.ORDERS).text("de", "a", "b"), "privacy@2 instead");
        refused(World.privacy(1).purpose(World.NEWS), "never changes");
    }

    @Test
    void aGapIsRefused() {
        refused(World.privacy(2).purpose(World.ORDERS), "Publish privacy@1 next");
        world.publish(World.privacy(1).purpose(World.ORDERS));
        refused(World.privacy(3).purpose(World.ORDERS), "the last is privacy@1");
        world.publish(World.privacy(2).purpose(World.ORDERS));

        assertThat(world.notices.versions("privacy")).hasSize(2);
    }

    @Test
    void aVersionIsNotValidBeforeThePreviousOne() {
        world.publish(World.privacy(1).purpose(World.ORDERS));
        refused(World.privacy(2).purpose(World.ORDERS).validFrom(World.START.minusSeconds(1)), "valid before");
    }

    @Test
    void aNoticeStaysUnderItsArticle() {
        world.publish(World.privacy(1).purpose(World.ORDERS));
        refused(World.privacy(2).purpose(World.ORDERS).obtainedFrom("a register", true, "name"), "another article");
    }

    @Test
    void aPurposeIsDeclaredAndToldOnTheSameGround() {
        Purpose unknown = new Purpose("profiling", "To profile", LawfulBasis.CONSENT);
        refused(World.privacy(1).purpose(unknown), "'profiling' is not declared");
        Purpose other = new Purpose("orders", "To send what was ordered", LawfulBasis.LEGAL_OBLIGATION);
        refused(World.privacy(1).purpose(other), "Say the same in both places");
    }

    @Test
    void anotherInterestIsMaterial() {
        NoticePurpose scoring = NoticePurpose.of(World.SCORING);
        world.publish(World.privacy(1).purpose(scoring.withInterest("not to lose money")));

        refused(World.privacy(2).purpose(scoring.withInterest("to earn more")), "changedMaterially()");
        world.publish(
                World.privacy(2).purpose(scoring.withInterest("to earn more").changedMaterially()));
    }

    @Test
    void aKindOfPersonThatNobodyDeclaresIsRefused() {
        refused(World.privacy(1).purpose(World.ORDERS).audience("martian"), "martian");
    }

    @Test
    void theVersionToBeToldIsTheLastThatIsValid() {
        world.publish(World.privacy(1).purpose(World.ORDERS));
        world.publish(World.privacy(2).purpose(World.ORDERS).validFrom(World.START.plusSeconds(60)));

        assertThat(world.notices.current("privacy").orElseThrow().id().version())
                .isEqualTo(1);
        world.at("2026-01-10T12:01:00Z");
        assertThat(world.notices.current("privacy").orElseThrow().id().version())
                .isEqualTo(2);
        assertThat(world.notices.current("other")).isEmpty();
    }

    @Test
    void whatAFailedTransactionPublishedIsNotThere() {
        assertThatThrownBy(() -> world.transactions.inNew(() -> {
                    world.publish(World.privacy(1).purpose(World.ORDERS));
                    throw new GdprException("undone");
                }))
                .hasMessage("undone");

        assertThat(world.notices.versions("privacy")).isEqualTo(List.of());
    }

    private void refused(NoticeDraft draft, String because) {
        assertThatThrownBy(() -> world.publish(draft))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining(because);
    }
}
