package org.gdpr4j.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.gdpr4j.jpa.JpaTransactions;
import org.gdpr4j.jpa.source.CountingDataSource;
import org.gdpr4j.notice.Campaign;
import org.gdpr4j.notice.Deliveries;
import org.gdpr4j.notice.DeliveryState;
import org.gdpr4j.notice.ExemptionGround;
import org.gdpr4j.notice.Manner;
import org.gdpr4j.notice.NoticeId;
import org.gdpr4j.notice.Notices;
import org.gdpr4j.notice.Outstanding;
import org.gdpr4j.notice.Serving;
import org.gdpr4j.purpose.Channel;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How much is sent to the database, the ledger included; the directory of persons is in memory here. */
class NoticeStatementsTest {

    private static final int MANY = 1_300;
    private static final int WINDOWS = 3;

    @ParameterizedTest
    @EnumSource
    void servingIsAtMostFourStatementsAndAskingIsFourHoweverMuchThereIs(Place place) {
        NoticeRoom room = new NoticeRoom();
        Notices notices = room.notices(place.transactions());
        NoticeId first = room.publish(notices, 1);
        SubjectId eva = room.person(UUID.randomUUID());

        assertThat(place.statementsOf(() -> serve(notices, eva, first))).hasSize(serving(place));
        assertCounts(place, notices, eva, 3);
        for (int i = 2; i <= 9; i++) {
            NoticeId next = room.publish(notices, i);
            for (int j = 0; j < 5; j++) {
                serve(notices, eva, next);
                notices.exempt(next, eva, ExemptionGround.ALREADY_INFORMED, "told", NoticeRoom.JANA);
            }
        }
        assertThat(place.statementsOf(() -> serve(notices, eva, first))).hasSize(serving(place));
        assertCounts(place, notices, eva, 3);
        SubjectId never = room.person(UUID.randomUUID());
        assertCounts(place, notices, never, 4);
    }

    /** The hash of the text, the serving, and the ledger's entry, which is one statement on PostgreSQL and two elsewhere. */
    private static int serving(Place place) {
        return place == Place.HIBERNATE_POSTGRESQL ? 3 : 4;
    }

    private static void assertCounts(Place place, Notices notices, SubjectId subject, int asking) {
        assertThat(place.statementsOf(() -> notices.outstanding(subject))).hasSize(asking);
        assertThat(place.statementsOf(() -> notices.wasTold(subject, "orders", NoticeRoom.NOW)))
                .hasSize(2);
        assertThat(place.statementsOf(() -> notices.lastServed(subject, "bought-data")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCampaignAsksAndAddsInPortions(Place place) {
        NoticeRoom room = new NoticeRoom();
        Notices notices = room.notices(place.transactions());
        NoticeId notice = room.publish(notices, 1);
        for (int i = 0; i < MANY; i++) {
            room.person(i);
        }
        Deliveries deliveries = room.deliveries(place.transactions(), message -> {});
        Campaign campaign = new Campaign("spring", notice, Channel.EMAIL, "cs");

        List<Outstanding> found = new ArrayList<>();
        assertThat(place.statementsOf(done(() -> notices.outstanding(notice, found::add))))
                .hasSize(1 + 3 * WINDOWS);
        assertThat(found).hasSize(MANY);
        // The versions twice, the texts, the campaign; what one portion asks; two batches, the second of which has two
        // parts.
        assertThat(place.statementsOf(() -> deliveries.plan(campaign, NoticeRoom.JANA)))
                .hasSizeLessThanOrEqualTo(4 + 3 * WINDOWS + 3);
        assertThat(deliveries.progress("spring")).isEqualTo(Map.of(DeliveryState.QUEUED, (long) MANY));
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "HIBERNATE_POSTGRESQL"})
    void tablesThatHibernateMadeServeAsWell(Place place) {
        Map<String, Object> create = Map.of("jakarta.persistence.schema-generation.database.action", "create");
        try (EntityManagerFactory factory = place.start(new CountingDataSource(place.freshUrl()), create)) {
            JpaTransactions transactions = JpaTransactions.of(factory);
            useOnce(transactions, StoreTables.defaults());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherPrefixServesAsWell(Place place) {
        StoreTables tables = StoreTables.defaults().withPrefix("x_");
        try (EntityManagerFactory factory = place.start(new CountingDataSource(place.freshUrl()), Map.of())) {
            JpaTransactions transactions = JpaTransactions.of(factory);
            JpaSchema.create(transactions, tables);
            useOnce(transactions, tables);
        }
    }

    private static void useOnce(JpaTransactions transactions, StoreTables tables) {
        NoticeRoom room = new NoticeRoom();
        Notices notices = room.notices(transactions, tables);
        NoticeId notice = room.publish(notices, 1);
        SubjectId eva = room.person(1L);
        Deliveries deliveries = Deliveries.of(notices, JpaDeliveryStore.of(transactions, tables), message -> {});
        deliveries.plan(new Campaign("spring", notice, Channel.EMAIL, "cs"), NoticeRoom.JANA);
        notices.communicated(eva, NoticeRoom.NOW, NoticeRoom.JANA);

        assertThat(notices.outstanding(eva)).hasSize(1);
        assertThat(deliveries.send("spring", 10, NoticeRoom.JANA).sent()).isEqualTo(1);
        assertThat(notices.outstanding(eva)).isEmpty();
        assertThat(notices.find(notice)).isPresent();
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    private static boolean serve(Notices notices, SubjectId subject, NoticeId notice) {
        Serving serving = Serving.of(subject, notice, "cs", Channel.WEB, Manner.LINKED_IN_FORM, NoticeRoom.JANA);
        return notices.served(serving).notice().equals(notice);
    }
}
