package org.gdpr4j.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gdpr4j.catalog.AttributeShape;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.catalog.Declarations;
import org.gdpr4j.catalog.DeclaredAt;
import org.gdpr4j.catalog.RecordShape;
import org.gdpr4j.catalog.Schema;
import org.gdpr4j.catalog.Schema.Column;
import org.gdpr4j.catalog.Shop;
import org.gdpr4j.catalog.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataMapTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern FRAGMENT = Pattern.compile(" href=\"#([^\"]+)\"");

    private final String undeclared = DataMap.of(Clinic.undeclared()).toHtml();

    @Test
    void anApplicationThatDeclaredNothingSeesWhoIsProbablyAPersonAndWhy() {
        assertThat(DataMap.of(Clinic.undeclared()).toText())
                .contains("patient (suspected): Patient", "physician (suspected): Physician")
                .contains("subscription (suspected): Subscription")
                .doesNotContain("room (suspected)", "bill (suspected)");
    }

    @Test
    void aBareNameIsSuspectedInAPersonAndNotInARoom() {
        assertThat(DataMap.of(Clinic.undeclared()).toText())
                .containsPattern("(?s)\nPatient\n[^\n]*\n.*?  name: suspected, identity.name\n")
                .containsPattern("(?s)\nSubscription\n[^\n]*\n.*?  name: suspected, identity.name\n")
                .containsPattern("(?s)\nRoom\n.*?unclassified: name");
    }

    @Test
    void linksThatSayNothingAreShownWithTheWayToTheSuspectedPerson() {
        assertThat(DataMap.of(Clinic.undeclared()).toText())
                .contains("belongs perhaps to a patient through BillLine.bill, then Bill.payer")
                .contains("whose? patient, physician")
                .contains("whose? deputy");
        assertThat(draft("Physician").annotations()).contains("@Refers Physician deputy;");
    }

    @Test
    void suspectedSpecialCategoriesBearTheirArticle() {
        assertThat(undeclared).contains("class=\"badge art\">Art. 9<", "class=\"badge art\">Art. 87<");
    }

    @Test
    void theDraftIsReadyToCopyAsAnnotationsAndAsTheFluentTwin() {
        Draft patient = draft("Patient");

        assertThat(patient.annotations()).isEqualTo("""
                        @DataSubject("patient")
                        class Patient {
                            @PersonalData("special.health") String bloodGroup;
                            @PersonalData("contact.email") @Identifies(IdentifierType.EMAIL) String email;
                            @PersonalData("identity.name") String name;
                            @PersonalData("identity.national-number") @Identifies(IdentifierType.NATIONAL_NUMBER) String pesel;
                        }
                        """);
        assertThat(patient.fluent()).isEqualTo("""
                        .on(Patient.class, type -> type
                                .dataSubject("patient")
                                .field("bloodGroup", field -> field.personal("special.health"))
                                .field("email", field -> field.personal("contact.email").identifies(IdentifierType.EMAIL))
                                .field("name", field -> field.personal("identity.name"))
                                .field("pesel", field -> field.personal("identity.national-number").identifies(IdentifierType.NATIONAL_NUMBER)))
                        """);
        assertThat(draft("Bill").annotations())
                .contains("    @OwnedBy Patient payer;\n")
                .contains("    // @PersonalData(\"…\") or @NotPersonal(\"why not\")? number\n");
    }

    @Test
    void whereOnlyAPersonCanChooseTheDraftLeavesTheChoiceOpen() {
        assertThat(draft("Visit").annotations())
                .contains("@OwnedBy(onLeave = /* DELETE, DETACH or UNLINK? */) Patient patient;")
                .contains("or @AccessedBy: may only see it");
    }

    @Test
    void whatTwoRecordsEmbedIsDraftedOnceForBoth() {
        Draft address = draft("Address");

        assertThat(address.own()).isFalse();
        assertThat(address.records()).containsExactly("Patient", "Room");
        assertThat(address.annotations()).contains("@PersonalData(\"contact.address\") String street;");
    }

    @Test
    void thePageIsOneFileThatCanBeMailed(@TempDir Path folder) throws IOException {
        Catalog catalog = Clinic.undeclared();
        Path file = folder.resolve("data-map.html");

        // snippet:write
        Files.writeString(file, DataMap.of(catalog).toHtml());
        // end

        assertThat(file).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void thePageSaysThatADraftCountsAsUnclassified() {
        assertThat(undeclared).contains("A draft counts as unclassified until a person accepts it");
    }

    @Test
    void aDeclaredApplicationShowsItsPathsFloorsStrategiesAndPurposes() {
        String page = DataMap.of(Shop.declared()).toHtml();

        assertThat(page)
                .contains("belongs to a customer through Invoice.buyer (may be empty).")
                .contains("Kept at least P10Y from taxPeriodEnd: CZ VAT Act 235/2004, s. 35.")
                .contains("<td>GIVEN</td><td>EMAIL</td><td>CLEAR</td><td>newsletter</td>")
                .contains("tariff (a price list, the same for everyone)")
                .contains("may see it, when they leave: UNLINK, hides senderNote");
    }

    @Test
    void problemsNameTheirRemedy() {
        assertThat(DataMap.of(Shop.declared()).toHtml()).contains("<em>Make one of them NOT NULL, or know that");
    }

    @Test
    void theSameCatalogGivesTheSamePage() {
        assertThat(DataMap.of(Clinic.undeclared()).toHtml()).isEqualTo(undeclared);
    }

    @Test
    void thePageLoadsNothingAndEveryFragmentLeadsSomewhere() {
        assertThat(undeclared).doesNotContain("src=", "http:", "https:", "@import", "url(");
        assertThat(found(ID, undeclared)).doesNotHaveDuplicates();
        assertThat(found(ID, undeclared)).containsAll(found(FRAGMENT, undeclared));
        assertThat(found(ID, DataMap.of(Shop.undeclared()).toHtml()))
                .containsAll(found(FRAGMENT, DataMap.of(Shop.undeclared()).toHtml()));
    }

    @Test
    void namesAreEscapedWhereverTheyStand() {
        String evil = "<img src=x onerror='alert(1)'>\"&";
        Column column = new Column(evil, evil, Column.Kind.TEXT, true, 0, false);
        AttributeShape email = new AttributeShape(
                evil + ".email",
                String.class,
                null,
                Set.of(),
                List.of(column),
                List.of(new DeclaredAt(Clinic.Patient.class, evil, List.of())));
        RecordShape shape = new RecordShape(
                evil, Clinic.Patient.class, List.of(email), List.of(), List.of(evil), List.of(), List.of());
        Schema schema = new Schema(List.of(
                new Schema.Table("<script>alert(2)</script>", List.of(column), List.of(), List.of(), List.of())));

        String page = DataMap.of(Catalog.of(() -> new Structure(List.of(shape), schema), Declarations.none()))
                .toHtml();

        assertThat(page).doesNotContain("<img", "<script>alert", "onerror='").contains("&lt;img src=x");
    }

    @Test
    void aHundredAndTenRecordsGiveOnePageWithALineForEach() {
        List<RecordShape> shapes = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            String name = "Record" + i;
            Column column = new Column(name, "email", Column.Kind.TEXT, true, 0, false);
            shapes.add(new RecordShape(
                    name,
                    Map.class,
                    List.of(new AttributeShape("email", String.class, null, Set.of(), List.of(column), List.of())),
                    List.of(),
                    List.of(name),
                    List.of(),
                    List.of()));
        }
        Catalog catalog = Catalog.of(() -> new Structure(shapes, new Schema(List.of())), Declarations.none());

        String page = DataMap.of(catalog).toHtml();

        assertThat(page.split("class=\"row\"", -1)).hasSize(111);
        assertThat(page.length()).isLessThan(300_000);
        assertThat(page).doesNotContain("<details class=\"card\" open");
    }

    @Test
    void anApplicationWithoutRecordsGetsAPageToo() {
        Catalog catalog = Catalog.of(() -> new Structure(List.of(), new Schema(List.of())), Declarations.none());

        assertThat(DataMap.of(catalog).toHtml()).contains("No record is declared as a person");
        assertThat(DataMap.of(catalog).toText()).contains("0 records, 0 fields");
    }

    private static Draft draft(String type) {
        return Survey.of(Clinic.undeclared()).drafts().stream()
                .filter(it -> it.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(it -> it.group(1)).toList();
    }
}
