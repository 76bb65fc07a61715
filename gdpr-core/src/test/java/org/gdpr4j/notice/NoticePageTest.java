package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.purpose.Purpose;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

/** What docs/notice.md shows. */
class NoticePageTest {

    private static final Purpose ORDERS = World.ORDERS;
    private static final Purpose NEWS = World.NEWS;
    private static final Purpose SCORING = World.SCORING;

    private final World world = new World();
    private final Notices notices = world.notices;
    private final Post mailer = new Post();
    private final SubjectId eva = world.person(World.customer(1), World.START);
    private final SubjectId jan = world.person(World.customer(2), World.START);
    private final Instant january = World.START;
    private final Actor clerk = World.JANA;

    @Test
    void fromPublishingToTheCampaign() {
        // snippet:first
        NoticeVersion privacy = NoticeDraft.of("privacy", 1)
                .validFrom(january)
                .audience("customer")
                .collectedFromThePerson()
                .controller("ACME s.r.o.", "Dlouhá 1, Brno, privacy@acme.example")
                .noDataProtectionOfficer()
                .purpose(ORDERS)
                .purpose(NoticePurpose.of(SCORING).withInterest("not to deliver to who never pays"))
                .recipients("carriers", "a credit bureau")
                .noTransfers()
                .kept("orders", "10 years from the end of the tax period")
                .allRights()
                .requirement(Requirement.Kind.CONTRACTUAL, true, "we cannot deliver without an address")
                .noAutomatedDecisions()
                .text(new NoticeText("cs", "Ochrana údajů", "Zpracováváme …", "Máte právo vznést námitku …"))
                .version();

        List<MissingPoint> missing = Notices.completeness(privacy); // empty: Art. 13 asks for nothing more
        notices.publish(privacy, clerk);

        // The form links the notice; the same transaction saves the customer.
        notices.served(
                Serving.of(eva, privacy.id(), "cs", Channel.WEB, Manner.LINKED_IN_FORM, Actor.job("order-form")));

        // Who lacks it? One person, for their card; or everybody, for a mailing.
        List<Outstanding> lacking = notices.outstanding(jan);
        Deliveries deliveries = Deliveries.of(notices, world.deliveries, mailer);
        deliveries.plan(new Campaign("privacy-spring", privacy.id(), Channel.EMAIL, "cs"), clerk);
        Batch batch = deliveries.send("privacy-spring", 500, Actor.job("mailer")); // again until total() is 0
        // end

        assertThat(missing).isEmpty();
        assertThat(lacking).extracting(Outstanding::article).containsExactly("13(1)");
        assertThat(batch).isEqualTo(new Batch(1, 0, 0, 0));
        assertThat(mailer.sent()).extracting(Message::subject).containsExactly(jan);
        assertThat(notices.wasTold(jan, "scoring", world.clock.instant())).isTrue();
    }

    @Test
    void aSecondVersionSaysWhatIsMaterial() {
        world.publish(World.privacy(1).purpose(ORDERS));
        NoticeDraft draft = World.privacy(2);

        // snippet:second
        draft.validFrom(january.plus(Duration.ofDays(30)))
                .purpose(NoticePurpose.of(ORDERS).changedMaterially()) // who knows version 1 must be told anew
                .purpose(NEWS); // version 1 did not have it, so they must be told of it anyway
        // end

        assertThat(world.publish(draft).version()).isEqualTo(2);
    }

    @Test
    void anExemptionHasAReasonAndAnEnd() {
        NoticeId bought = world.publish(World.bought(1).purpose(ORDERS));

        // snippet:exempt
        UUID exemption = notices.exempt(
                bought, jan, ExemptionGround.ALREADY_INFORMED, "told by the broker on 2026-01-07", clerk);
        notices.exemptAll(
                bought, ExemptionGround.IMPOSSIBLE_OR_DISPROPORTIONATE, "no addresses; published on our site", clerk);
        notices.endExemption(exemption, clerk);
        // end

        assertThat(notices.outstanding(jan)).isEmpty();
    }

    @Test
    void aPersonDecidesWhatMayHaveBeenSent() {
        NoticeId privacy = world.publish(World.privacy(1).purpose(ORDERS));
        Deliveries deliveries = Deliveries.of(notices, world.deliveries, mailer);
        deliveries.plan(new Campaign("spring", privacy, Channel.EMAIL, "cs"), clerk);
        mailer.after = message -> {
            throw new IllegalStateException("time-out");
        };
        deliveries.send("spring", 10, clerk);
        mailer.after = message -> {};

        // snippet:unsettled
        for (Delivery open : deliveries.unsettled("spring", 100)) {
            boolean wasSent = askSomebody(open.id()); // the id went out with the message
            deliveries.settle(open.id(), wasSent, clerk);
        }
        deliveries.requeueFailed("spring", 100);
        // end

        assertThat(deliveries.unsettled("spring", 100)).isEmpty();
        assertThat(mailer.ids()).hasSize(2);
    }

    @Test
    void recipientsHearOfAnErasureBeforeIt() {
        world.disclosed.recipients.put(eva, List.of("Carrier"));
        List<RecipientMessage> letters = new ArrayList<>();
        Deliveries deliveries = Deliveries.of(notices, world.deliveries, mailer).withRecipients(letters::add);

        // snippet:recipients
        List<String> recipients = deliveries.notifyRecipients("erasure-2026-117", eva, RecipientChange.ERASURE, clerk);
        deliveries.send("erasure-2026-117", recipients.size(), clerk);
        // end

        assertThat(letters).extracting(RecipientMessage::recipient).containsExactly("Carrier");
    }

    private boolean askSomebody(UUID id) {
        return mailer.ids().contains(id);
    }
}
