package org.gdpr4j.jpa.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gdpr4j.Gdpr;
import org.gdpr4j.erasure.ErasureGround;
import org.gdpr4j.erasure.ErasurePlan;
import org.gdpr4j.source.Hit;
import org.gdpr4j.source.Key;
import org.gdpr4j.source.Needles;
import org.gdpr4j.source.SearchingSource;
import org.gdpr4j.subject.Actor;
import org.junit.jupiter.api.Test;

class SourcesPageTest {

    /** Letters in a folder: they can be searched, and that is all. */
    record Letters(Map<String, String> texts) implements SearchingSource {

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public Set<String> records() {
            return Set.of();
        }

        // snippet:search
        @Override
        public void search(Needles needles, Consumer<Hit> hits) {
            texts.forEach((file, text) -> needles.match(
                    text, number -> hits.accept(new Hit(number, "letters", "text", null, null, Key.of(file)))));
        }
        // end
    }

    @Test
    void aSourceThatCanOnlySearchIsSearchedAndItsGapsAreFindings() {
        try (Shop shop = new Shop()) {
            Shop.Customer eva = shop.customer("Eva Nováková", "eva@example.cz");
            Letters letters = new Letters(Map.of("2026-03.txt", "Dear Eva Nováková"));
            // snippet:register
            Gdpr gdpr = shop.builder().source(letters).build();
            // end

            ErasurePlan plan =
                    gdpr.erasure().plan(Shop.subject(eva), ErasureGround.NO_LONGER_NEEDED, Actor.user("clerk-7"));
            gdpr.erasure().approve(plan.id(), plan.fingerprint(), Actor.user("clerk-7"));
            gdpr.erasure().execute(plan.id(), Actor.job("erasures"));

            assertThat(plan.uncovered()).containsExactly("source letters cannot locate, erase");
            assertThat(gdpr.erasure().prove(Actor.job("proof")).findings(plan.id()))
                    .extracting(finding -> finding.place() + "." + finding.detail())
                    .containsExactlyInAnyOrder("letters.text", "source letters cannot locate, erase.");
        }
    }
}
