package org.gdpr4j.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNamesTest {

    @ParameterizedTest
    @CsvSource({
        "dateOfBirth, identity.birth",
        "DATUM_NAROZENÍ, identity.birth",
        "rodneCislo, identity.national-number",
        "pesel, identity.national-number",
        "telefon, contact.phone",
        "phone2, contact.phone",
        "buyer.address.city, contact.address",
        "adres_zamieszkania, contact.address",
        "submittedFromIp, device",
        "licencePlate, device",
        "registrationPlate, device",
        "spz, device",
        "cardholderName, identity.name",
        "technicalContact, identity",
        "author.name, identity.name",
        "grupaKrwi, special.health",
        "createdBy, account"
    })
    void aNameThatSoundsPersonalSuggestsACategory(String path, String category) {
        assertThat(PersonalNames.category(path)).contains(category);
    }

    @ParameterizedTest
    @CsvSource({"productName", "quantity", "fileName", "name", "city.population", "hostName", "parent", "customerNumber"
    })
    void aNameThatSaysNothingSuggestsNothing(String path) {
        assertThat(PersonalNames.category(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Customer",
        "PrivateCustomer",
        "ContactPerson",
        "user_account",
        "Kontrahent",
        "Zákazník",
        "Pracownik",
        "Pacientka",
        "JobApplicant",
        "Klient"
    })
    void aRecordWhoseLastWordIsAPersonSoundsLikeOne(String record) {
        assertThat(PersonalNames.person(record)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"CustomerSegment", "UserGroup", "Invoice", "ProductOwner", "PatientRoom", "Faktura"})
    void aRecordAboutPersonsIsNoPerson(String record) {
        assertThat(PersonalNames.person(record)).isFalse();
    }

    @Test
    void aBareNameIsAPersonsWhereTheRecordSoundsLikeOne() {
        assertThat(PersonalNames.category("Customer", "name")).contains(Categories.NAME);
        assertThat(PersonalNames.category("Zakaznik", "nazev")).contains(Categories.NAME);
        assertThat(PersonalNames.category("Klient", "nazwa")).contains(Categories.NAME);
        assertThat(PersonalNames.category("Product", "name")).isEmpty();
        assertThat(PersonalNames.category("Customer", "companyName")).isEmpty();
        assertThat(PersonalNames.category("Product", "email")).contains(Categories.EMAIL);
    }
}
