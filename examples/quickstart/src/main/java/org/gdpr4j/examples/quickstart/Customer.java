package org.gdpr4j.examples.quickstart;

import static org.gdpr4j.catalog.Strategy.Kind.CLEAR;
import static org.gdpr4j.catalog.Strategy.Kind.GENERALISE;
import static org.gdpr4j.catalog.Strategy.Kind.KEEP;
import static org.gdpr4j.catalog.Strategy.Kind.RANDOM;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.Erase;
import org.gdpr4j.catalog.Identifies;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.subject.IdentifierType;

/**
 * A person. While an order of theirs must be kept, this row has to stay, so each field says how it is erased then;
 * without such orders the row simply goes.
 */
@Entity
@DataSubject("customer")
class Customer {

    @Id
    @GeneratedValue
    Long id;

    @PersonalData(Categories.NAME)
    @Erase(value = KEEP, with = "an invoice names its buyer (CZ VAT Act 235/2004, s. 29)")
    @Column(nullable = false)
    String name;

    @PersonalData(Categories.EMAIL)
    @Identifies(IdentifierType.EMAIL)
    @Erase(RANDOM)
    @Column(nullable = false, unique = true)
    String email;

    @PersonalData(Categories.PHONE)
    @Identifies(IdentifierType.PHONE)
    @Erase(CLEAR)
    String phone;

    @PersonalData(Categories.BIRTH)
    @Erase(CLEAR)
    LocalDate birthDate;

    @PersonalData(Categories.PREFERENCE)
    @Erase(CLEAR)
    String language;

    @PersonalData(Categories.BEHAVIOUR)
    @Erase(value = GENERALISE, with = "year")
    @Column(nullable = false)
    LocalDate registeredOn;

    @Version
    int version;
}
