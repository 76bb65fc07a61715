package org.gdpr4j.jpa.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.gdpr4j.Gdpr;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.erasure.ErasureReport;
import org.gdpr4j.erasure.Finding;
import org.gdpr4j.erasure.Outcome;
import org.gdpr4j.erasure.PlanDriftException;
import org.gdpr4j.erasure.ProofResult;
import org.gdpr4j.subject.Actor;
import org.gdpr4j.subject.SubjectId;
import org.junit.jupiter.api.Test;

class ErasurePageTest {

    @Test
    void aPersonIsErasedAndTheReportEarned() {
        try (Shop shop = new Shop()) {
            Gdpr gdpr = shop.gdpr;
            Shop.Customer eva = shop.customer("Eva Nováková", "eva@example.cz");
            Shop.Customer jan = shop.customer("Jan Malíček", "jan@example.cz");
            Shop.Message evas = shop.message(eva, jan, "Good morning");
            Shop.Message jans = shop.message(jan, null, "I met Eva Nováková");
            SubjectId person = Shop.subject(eva);

            // snippet:erase
            ErasurePlan plan = gdpr.erasure().plan(person, ErasureGround.CONSENT_WITHDRAWN, Actor.user("clerk-3"));
            String toRead = plan.toText(); // what goes, what stays and why, and the fingerprint
            gdpr.erasure().approve(plan.id(), plan.fingerprint(), Actor.user("clerk-7"));
            Outcome outcome = gdpr.erasure().execute(plan.id(), Actor.job("erasures"));
            ProofResult proof = gdpr.erasure().prove(Actor.job("nightly proof"));
            // end

            assertThat(toRead).contains("delete 1 × Message", "Art. 17(1)(b)", plan.fingerprint());
            assertThat(outcome.repeated()).isFalse();
            assertThat(shop.find(Shop.Customer.class, eva.id)).isNull();
            assertThat(shop.find(Shop.Message.class, evas.id)).isNull();
            assertThat(shop.find(Shop.Message.class, jans.id)).isNotNull();
            assertThat(gdpr.erasure().report(plan.id())).isEmpty();

            // snippet:accept
            for (Finding finding : proof.findings(plan.id())) {
                show(finding.words()); // the value of Customer.name stands in message.text, row …
                gdpr.erasure().accept(plan.id(), finding.id(), Actor.user("dpo"), "Jan's own words, case 12");
            }
            ErasureReport report = gdpr.erasure().report(plan.id()).orElseThrow();
            // end

            assertThat(report.accepted()).singleElement().satisfies(it -> {
                assertThat(it.by()).isEqualTo("user:dpo");
                assertThat(it.finding().words())
                        .containsIgnoringCase("the value of Customer.name stands in message.text, row " + jans.id);
            });
        }
    }

    @Test
    void whatChangedAfterTheApprovalIsDriftAndNothingIsTouched() {
        try (Shop shop = new Shop()) {
            Shop.Customer eva = shop.customer("Eva Nováková", "eva@example.cz");
            ErasurePlan plan =
                    shop.gdpr.erasure().plan(Shop.subject(eva), ErasureGround.NO_LONGER_NEEDED, Actor.user("clerk-3"));
            shop.gdpr.erasure().approve(plan.id(), plan.fingerprint(), Actor.user("clerk-7"));
            shop.invoice(eva, LocalDate.of(2026, 12, 31));

            assertThatExceptionOfType(PlanDriftException.class)
                    .isThrownBy(() -> shop.gdpr.erasure().execute(plan.id(), Actor.job("erasures")))
                    .satisfies(drift -> {
                        assertThat(drift.differences()).isNotEmpty();
                        assertThat(drift.newPlan().kept()).isNotEmpty();
                    });
            assertThat(shop.find(Shop.Customer.class, eva.id).name).isEqualTo("Eva Nováková");
        }
    }

    private static void show(String words) {
        assertThat(words).isNotBlank();
    }
}
