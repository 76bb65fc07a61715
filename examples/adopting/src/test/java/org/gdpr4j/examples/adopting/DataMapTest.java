package org.gdpr4j.examples.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the application gets for the dependency alone: the page of its own data. */
@SpringBootTest
class DataMapTest {

    static final Path PAGE = Path.of("target", "gdpr-data-map.html");

    @Autowired
    EntityManager entities;

    private String page;

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(PAGE);
    }

    @Test
    void showsEveryEntityThatHasRows() {
        assertThat(page.split("<details class=\"card\" id=\"record-", -1)).hasSizeGreaterThan(60);
        assertThat(entities.getMetamodel().getEntities())
                .map(EntityType::getJavaType)
                .filteredOn(type -> !Modifier.isAbstract(type.getModifiers()))
                .allSatisfy(type -> assertThat(card(type.getSimpleName())).isNotEmpty());
    }

    @ParameterizedTest(name = "{0}.{1} is suspected to be {2} {3}")
    @CsvSource({
        "Zakaznik, jmeno, name, ''",
        "Zakaznik, telefon, phone, ''",
        "Kontrahent, pesel, identity.national-number, Art. 87",
        "BankTransfer, iban, financial, ''",
        "Patient, bloodGroup, special.health, Art. 9",
        "BackgroundCheck, verdict, criminal, Art. 10",
    })
    void suspectsFieldsByTheirNamesInThreeLanguages(String record, String field, String category, String article) {
        assertThat(row(record, field)).contains(">suspected<").contains(category);
        if (!article.isEmpty()) {
            assertThat(row(record, field)).contains(article);
        }
    }

    @Test
    void aVansNumberPlateIsNoNationalNumberOfAPerson() {
        assertThat(row("DeliveryVan", "licencePlate")).contains("device").doesNotContain("Art.");
        String step = page.substring(page.indexOf("Decide on special categories,"));
        assertThat(step.substring(0, step.indexOf("</li>")))
                .contains("Patient", "BackgroundCheck")
                .doesNotContain("DeliveryVan");
    }

    @Test
    void asksWhoseTheRecordsAreWhereALinkLeadsToAPersonAndSaysNothing() {
        assertThat(row("BackgroundCheck", "employee")).contains("whose?").contains("#record-Employee");
        assertThat(row("Payment", "invoice")).contains("whose?");
    }

    @Test
    void draftsTheDeclarationsForPeopleToAcceptOrRefuse() {
        assertThat(card("BackgroundCheck"))
                .contains("@PersonalData(&quot;criminal&quot;) String verdict;")
                .contains("@OwnedBy Employee employee;");
        assertThat(page).contains("0</strong> personal").contains("links without an owner");
    }

    @Test
    void aValueOfNoRowIsOnThePage() {
        assertThat(page).contains("no value was read").doesNotContain("@example.org");
    }

    private String card(String record) {
        int from = page.indexOf("<details class=\"card\" id=\"record-" + record + "\"");
        assertThat(from).as("card of %s", record).isNotNegative();
        int to = page.indexOf("<details class=\"card\"", from + 1);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private String row(String record, String field) {
        String card = card(record);
        int from = card.indexOf("<th scope=\"row\" class=\"code\">" + field + "</th>");
        assertThat(from).as("row of %s.%s", record, field).isNotNegative();
        return card.substring(from, card.indexOf("</tr>", from));
    }
}
