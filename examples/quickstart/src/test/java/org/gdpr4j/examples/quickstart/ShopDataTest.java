package org.gdpr4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void theSameShopIsMadeEachTime() throws Exception {
        Dump once = dumpOfAShop();
        Dump again = dumpOfAShop();

        assertThat(DumpComparison.differences(once, again)).isEmpty();
        assertThat(once.tables().get("customer").rows()).hasSize(50);
        assertThat(once.tables().keySet())
                .filteredOn(name -> once.tables().get(name).rows().isEmpty())
                .allMatch(name -> name.startsWith("gdpr_"));
    }

    @Test
    void thePersonIsNamedInTextsOfOthers() throws Exception {
        Dump dump = dumpOfAShop();

        assertThat(DumpComparison.occurrences(dump, List.of(Person.NAME)).get(Person.NAME))
                .extracting(cell -> cell.row().table() + "." + cell.column())
                .containsExactlyInAnyOrder(
                        "customer.name", "review.signedas", "message.text", "review.text", "supportticket.text");
    }

    private static Dump dumpOfAShop() throws Exception {
        try (ShopDatabase database = ShopDatabase.open("h2");
                EntityManagerFactory shop = Shop.open(database);
                Connection connection = database.connect()) {
            ShopData.fill(shop, 50, TODAY);
            return Dump.of(connection);
        }
    }
}
