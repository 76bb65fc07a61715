package org.gdpr4j.jpa.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.RecordId;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.Kept;
import org.gdpr4j.retention.RecordState;
import org.gdpr4j.retention.Retention;
import org.gdpr4j.subject.Actor;
import org.junit.jupiter.api.Test;

class RetentionPageTest {

    @Test
    void aHoldKeepsEverythingUntilItIsEnded() {
        try (Shop shop = new Shop()) {
            Shop.Customer eva = shop.customer("Eva Nováková", "eva@example.cz");
            Shop.Invoice invoice = shop.invoice(eva, LocalDate.of(2001, 12, 31));
            Actor clerk = Actor.user("clerk-7");

            // snippet:states
            Retention retention = shop.gdpr.retention();
            UUID hold = retention.hold(Shop.subject(eva), "claim for damages", "case 12 C 7/2026", clerk);
            UUID restriction = retention.restrict(
                    new RecordId("Invoice", invoice.id.toString()), "accuracy contested", "Art. 18(1)(a)", clerk);
            retention.end(restriction, clerk);
            // end

            assertThat(plan(shop.gdpr, eva).steps()).isEmpty();
            assertThat(plan(shop.gdpr, eva).kept()).extracting(Kept::state).containsOnly(RecordState.HELD);
            retention.end(hold, clerk);
            assertThat(plan(shop.gdpr, eva).kept()).isEmpty();
        }
    }

    @Test
    void aFloorIsCountedInTheControllersZoneAndAMissingStartKeepsTheRow() {
        try (Shop shop = new Shop()) {
            Shop.Customer eva = shop.customer("Eva Nováková", "eva@example.cz");
            shop.invoice(eva, LocalDate.of(2026, 6, 30));
            Clock summer = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);
            Gdpr gdpr = shop.builder().clock(summer).build();

            assertThat(plan(gdpr, eva).kept())
                    .filteredOn(kept -> kept.record().equals("Invoice"))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.until()).isEqualTo("2036-06-30T22:00:00Z"));

            Shop.Customer jan = shop.customer("Jan Malíček", "jan@example.cz");
            shop.invoice(jan, null);
            assertThat(plan(gdpr, jan).kept()).extracting(Kept::until).containsOnlyNulls();
        }
    }

    private static ErasurePlan plan(Gdpr gdpr, Shop.Customer customer) {
        return gdpr.erasure().plan(Shop.subject(customer), ErasureGround.NO_LONGER_NEEDED, Actor.user("clerk-7"));
    }
}
