package org.gdpr4j.spring.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.DataSubject;
import org.gdpr4j.catalog.Identifies;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.subject.IdentifierType;

/** A record that is wholly declared. */
@Entity
@DataSubject("customer")
public class Customer {

    @Id
    @GeneratedValue
    public Long id;

    @PersonalData(Categories.NAME)
    public String name;

    @PersonalData(Categories.EMAIL)
    @Identifies(IdentifierType.EMAIL)
    public String email;

    protected Customer() {}

    public Customer(String name, String email) {
        this.name = name;
        this.email = email;
    }
}
