package org.gdpr4j.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gdpr4j.problem.GdprException;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final Actor MAILER = Actor.job("mailer");

    private final World world = new World();
    private final Post post = new Post();
    private final Deliveries deliveries = Deliveries.of(world.notices, world.deliveries, post);
    private final List<SubjectId> persons = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> world.person(World.customer(i), World.START))
            .toList();
    private final NoticeId privacy = world.publish(World.privacy(1)
            .purpose(World.ORDERS)
            .text(new NoticeText("pl", "Prywatność", "Przetwarzamy …", "Sprzeciw: …")));
    private final Campaign campaign = new Campaign("spring", privacy, Channel.EMAIL, "cs");

    @Test
    void everybodyWhoLacksTheNoticeGetsItOnceAndIsThenTold() {
        world.serve(persons.get(0), privacy);

        assertThat(deliveries.plan(campaign, World.JANA)).isEqualTo(4);
        assertThat(deliveries.plan(campaign, World.JANA)).isZero();
        assertThat(deliveries.send("spring", 3, MAILER)).isEqualTo(new Batch(3, 0, 0, 0));
        assertThat(deliveries.send("spring", 3, MAILER)).isEqualTo(new Batch(1, 0, 0, 0));
        assertThat(deliveries.send("spring", 3, MAILER)).isEqualTo(Batch.NONE);

        assertThat(post.sent()).extracting(Message::subject).containsExactlyInAnyOrderElementsOf(persons.subList(1, 5));
        assertThat(world.lacking(privacy)).isEmpty();
        assertThat(deliveries.progress("spring")).isEqualTo(Map.of(DeliveryState.SENT, 4L));
    }

    @Test
    void whatWasSentIsRecordedAsServedWithTheLedger() {
        deliveries.plan(campaign, World.JANA);
        world.later(Duration.ofHours(1));
        deliveries.send("spring", 10, MAILER);

        assertThat(world.notices.servedTo(persons.get(2))).singleElement().satisfies(served -> {
            assertThat(served.notice()).isEqualTo(privacy);
            assertThat(served.channel()).isEqualTo(Channel.EMAIL);
            assertThat(served.how()).isEqualTo(Manner.MAILED);
            assertThat(served.by()).isEqualTo(MAILER);
            assertThat(served.at()).isEqualTo(World.START.plus(Duration.ofHours(1)));
            assertThat(served.id())
                    .as("the ledger must not lead back to the person")
                    .isNotEqualTo(post.ids().get(0));
        });
        assertThat(world.ledgerOf(persons.get(2)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.type()).isEqualTo("notice.served"));
    }

    @Test
    void theIdOfAMessageIsThatOfCampaignAndPerson() {
        deliveries.plan(campaign, World.JANA);
        UUID id = deliveries.queue(campaign, persons.get(0), World.JANA);

        assertThat(id).isEqualTo(DerivedId.of("gdpr4j.delivery", "default", "spring", "customer", "1"));
        assertThat(deliveries.progress("spring")).isEqualTo(Map.of(DeliveryState.QUEUED, 5L));
    }

    @Test
    void eachPersonReadsTheirOwnLanguageWhereThereIsOne() {
        deliveries.plan(campaign, subject -> subject.key().equals("1") ? "pl-PL" : "not a tag", World.JANA);
        deliveries.send("spring", 10, MAILER);

        assertThat(post.sent()).allSatisfy(message -> {
            boolean polish = message.subject().key().equals("1");
            assertThat(message.language()).isEqualTo(polish ? "pl" : "cs");
            assertThat(message.subjectLine()).isEqualTo(polish ? "Prywatność" : "Ochrana údajů");
            assertThat(message.body().endsWith("\n\nSprzeciw: …")).isEqualTo(polish);
        });
    }

    @Test
    void aLetterIsInTheHostsWords() {
        Deliveries friendly = deliveries.withLetters((subject, notice, text) ->
                new Letter("Hello", "Read " + notice + " on our site", Map.of("Auto-Submitted", "auto-generated")));
        friendly.plan(campaign, World.JANA);
        friendly.send("spring", 1, MAILER);

        assertThat(post.sent()).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("Read privacy@1 on our site");
            assertThat(message.headers()).containsEntry("Auto-Submitted", "auto-generated");
        });
    }

    @Test
    void whoHasNoMoreNeedIsPassedOver() {
        deliveries.plan(campaign, World.JANA);
        deliveries.queue(campaign, SubjectId.of("ghost", 1), World.JANA);
        world.serve(persons.get(0), privacy);
        world.persons.remove(persons.get(1));
        world.notices.exempt(privacy, persons.get(2), ExemptionGround.ALREADY_INFORMED, "told", World.JANA);

        assertThat(deliveries.send("spring", 10, MAILER)).isEqualTo(new Batch(2, 4, 0, 0));
        assertThat(world.deliveries.list(
                        world.controller.id(), "spring", java.util.Set.of(DeliveryState.SKIPPED), null, 10))
                .extracting(Delivery::code)
                .containsExactlyInAnyOrder("told-meanwhile", "gone", "told-meanwhile", "gone");
    }

    @Test
    void aNoticeThatHasBeenFollowedIsNotSentAnyMore() {
        deliveries.plan(campaign, World.JANA);
        world.publish(World.privacy(2).purpose(World.ORDERS));

        assertThat(deliveries.send("spring", 10, MAILER)).isEqualTo(new Batch(0, 5, 0, 0));
    }

    @Test
    void onePersonGetsItFromTheirCardEvenIfTheyKnowIt() {
        world.serve(persons.get(0), privacy);
        deliveries.queue(new Campaign("card-77", privacy, Channel.POST, "en"), persons.get(0), World.JANA);

        assertThat(deliveries.send("card-77", 1, World.JANA).sent()).isEqualTo(1);
        assertThat(world.notices.lastServed(persons.get(0), "privacy"))
                .hasValueSatisfying(served -> assertThat(served.how()).isEqualTo(Manner.POSTED));
    }

    @Test
    void whatWasCertainlyNotSentIsQueuedAgainOnDemandOnly() {
        deliveries.plan(campaign, World.JANA);
        post.before = message -> {
            throw new MessageNotSentException("no-address");
        };
        assertThat(deliveries.send("spring", 10, MAILER)).isEqualTo(new Batch(0, 0, 5, 0));
        post.before = message -> {};

        assertThat(deliveries.send("spring", 10, MAILER)).isEqualTo(Batch.NONE);
        assertThat(deliveries.requeueFailed("spring", 2)).isEqualTo(2);
        assertThat(deliveries.send("spring", 10, MAILER)).isEqualTo(new Batch(2, 0, 0, 0));
        assertThat(deliveries.progress("spring")).isEqualTo(Map.of(DeliveryState.SENT, 2L, DeliveryState.FAILED, 3L));
    }

    @Test
    void aLetterThatCannotBeWrittenIsNotSent() {
        Deliveries broken = deliveries.withLetters((subject, notice, text) -> {
            throw new IllegalStateException("Eva Nováková has no greeting");
        });
        broken.plan(campaign, World.JANA);

        assertThat(broken.send("spring", 10, MAILER)).isEqualTo(new Batch(0, 0, 5, 0));
        assertThat(post.sent()).isEmpty();
    }

    @Test
    void whatMayHaveBeenSentWaitsForAPerson() {
        deliveries.plan(campaign, World.JANA);
        post.after = message -> {
            throw new IllegalStateException("timeout talking to eva@example.cz");
        };
        assertThat(deliveries.send("spring", 10, MAILER)).isEqualTo(new Batch(0, 0, 0, 5));
        post.after = message -> {};

        assertThat(deliveries.send("spring", 10, MAILER)).isEqualTo(Batch.NONE);
        assertThat(deliveries.requeueFailed("spring", 10)).isZero();
        List<Delivery> unsettled = deliveries.unsettled("spring", 10);
        assertThat(unsettled).hasSize(5);
        deliveries.settle(unsettled.get(0).id(), true, World.JANA);
        deliveries.settle(unsettled.get(1).id(), false, World.JANA);

        assertThat(deliveries.unsettled("spring", 10)).hasSize(3);
        assertThat(world.notices.servedTo(unsettled.get(0).subject())).hasSize(1);
        assertThat(world.notices.servedTo(unsettled.get(1).subject())).isEmpty();
        assertThat(world.ledgerOf(unsettled.get(1).subject()))
                .extracting(World::body)
                .containsExactly(Map.of("delivery", unsettled.get(1).id().toString(), "sent", false));
        assertThatThrownBy(() -> deliveries.settle(unsettled.get(0).id(), false, World.JANA))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("unsettled");
    }

    @Test
    void aCampaignIsOfOneNotice() {
        deliveries.plan(campaign, World.JANA);
        NoticeId bought = world.publish(World.bought(1).purpose(World.ORDERS));

        assertThatThrownBy(() -> deliveries.plan(new Campaign("spring", bought, Channel.EMAIL, "cs"), World.JANA))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("another name");
        assertThatThrownBy(() -> deliveries.plan(new Campaign("summer", bought, Channel.EMAIL, "de"), World.JANA))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("no text in 'de'");
    }

    @Test
    void sendingInTheCallersTransactionIsRefused() {
        deliveries.plan(campaign, World.JANA);

        assertThatThrownBy(() -> world.transactions.inNew(() -> deliveries.send("spring", 1, MAILER)))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("outside");
        assertThat(post.sent()).isEmpty();
    }

    @Test
    void recipientsAreToldWhatBecameOfTheData() {
        SubjectId eva = persons.get(0);
        world.disclosed.recipients.put(eva, List.of("Carrier", "Bureau"));
        List<RecipientMessage> told = new java.util.ArrayList<>();
        assertThatThrownBy(() -> deliveries.notifyRecipients("case-1", eva, RecipientChange.ERASURE, World.JANA))
                .isInstanceOf(GdprException.class)
                .hasMessageContaining("RecipientMessenger");
        Deliveries reaching = deliveries.withRecipients(told::add);

        assertThat(reaching.notifyRecipients("case-1", eva, RecipientChange.ERASURE, World.JANA))
                .containsExactly("Carrier", "Bureau");
        reaching.notifyRecipients("case-1", eva, RecipientChange.ERASURE, World.JANA);
        world.persons.remove(eva);
        assertThat(reaching.send("case-1", 10, MAILER)).isEqualTo(new Batch(2, 0, 0, 0));
        assertThat(reaching.send("case-1", 10, MAILER)).isEqualTo(Batch.NONE);

        assertThat(told).extracting(RecipientMessage::recipient).containsExactlyInAnyOrder("Carrier", "Bureau");
        assertThat(told).extracting(RecipientMessage::change).containsOnly(RecipientChange.ERASURE);
        assertThat(world.ledgerOf(eva))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.type()).isEqualTo("recipient.notified"))
                .allSatisfy(entry -> assertThat(World.body(entry)).containsEntry("article", "19"));
        assertThat(deliveries.send("case-1", 10, MAILER)).isEqualTo(Batch.NONE);
    }
}
