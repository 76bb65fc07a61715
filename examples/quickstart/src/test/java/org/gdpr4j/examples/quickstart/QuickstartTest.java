package org.gdpr4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.gdpr4j.examples.quickstart.Quickstart.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {

    private static final int CUSTOMERS = 300;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void thePersonGoesAndTheProofByHandAgrees(String which) throws Exception {
        try (ShopDatabase database = ShopDatabase.open(which)) {
            assertThat(run(database, true, "")).as(printed()).isEqualTo(End.PROVED);

            assertThat(printed())
                    .contains("PROVED: ", "accepted: " + OthersTexts.REASON, "CZ VAT Act 235/2004, s. 35")
                    .doesNotContain(Person.TRACES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void aCopyInATableThatNobodyMappedWithholdsTheReport(String which) throws Exception {
        try (ShopDatabase database = ShopDatabase.open(which)) {
            execute(database, "CREATE TABLE forgotten_import(id INT PRIMARY KEY, line VARCHAR(200))");
            execute(database, "INSERT INTO forgotten_import VALUES (1, 'row 7;" + Person.EMAIL + ";Brno')");

            assertThat(run(database, true, "")).as(printed()).isEqualTo(End.NOT_PROVED);

            assertThat(printed())
                    .containsIgnoringCase("forgotten_import.line, row 1")
                    .contains("not accepted", "The report is withheld.")
                    .doesNotContain("PROVED");
        }
    }

    @Test
    void whoTypesYesApproves() throws Exception {
        try (ShopDatabase database = ShopDatabase.open("h2")) {
            assertThat(run(database, false, "yes\n")).as(printed()).isEqualTo(End.PROVED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no\n", "yes please\n", ""})
    void withoutApprovalNothingChanges(String answer) throws Exception {
        try (ShopDatabase refused = ShopDatabase.open("h2");
                ShopDatabase untouched = ShopDatabase.open("h2")) {
            assertThat(run(refused, false, answer)).isEqualTo(End.REFUSED);
            try (EntityManagerFactory shop = Shop.open(untouched)) {
                ShopData.fill(shop, CUSTOMERS, LocalDate.now(Shop.ZONE));
            }

            assertThat(printed()).contains("Not approved, so nothing has been changed.");
            assertThat(DumpComparison.differences(dump(untouched), dump(refused)))
                    .allMatch(cell -> cell.row().table().startsWith("gdpr_"));
        }
    }

    private End run(ShopDatabase database, boolean yes, String answers) throws IOException, SQLException {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Options options = new Options(yes, CUSTOMERS, "given");
        return new Quickstart(options, database, new StringReader(answers), out).run();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Dump dump(ShopDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return Dump.of(connection);
        }
    }

    private static void execute(ShopDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
