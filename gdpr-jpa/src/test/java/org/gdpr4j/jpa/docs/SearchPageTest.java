package org.gdpr4j.jpa.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.Gdpr;
import org.gdpr4j.catalog.Role;
import org.gdpr4j.search.Found;
import org.gdpr4j.search.FoundRow;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    @Test
    void everythingAboutAPersonIsFoundWithTheWaysThatLeadThere() {
        try (Shop shop = new Shop()) {
            Gdpr gdpr = shop.gdpr;
            Shop.Customer eva = shop.customer("Eva Nováková", "eva@example.cz");
            Shop.Customer jan = shop.customer("Jan Malíček", "jan@example.cz");
            shop.message(eva, jan, "Good morning");
            shop.bounce(" EVA@example.cz");
            List<String> lines = new ArrayList<>();

            // snippet:find
            Found found = gdpr.search().find(Shop.subject(eva));
            for (FoundRow row : found.rows()) {
                String record = row.type().name(); // Customer, Message, Bounce
                Role role = row.role(); // OWNER: it is hers; ACCESSOR: she may only see it
                List<String> ways =
                        row.ways().stream().map(way -> way.link().name()).toList(); // sender, address
                lines.add(record + " " + role + " " + ways);
            }
            // end

            assertThat(lines)
                    .containsExactlyInAnyOrder("Customer OWNER []", "Message OWNER [sender]", "Bounce OWNER [address]");
            assertThat(gdpr.search().find(Shop.subject(jan)).of("Message"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.role()).isEqualTo(Role.ACCESSOR));
        }
    }
}
