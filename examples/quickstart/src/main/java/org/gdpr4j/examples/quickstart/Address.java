package org.gdpr4j.examples.quickstart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;

/** Where a customer lives or wants parcels. No law asks for it, so it goes with the customer. */
@Entity
@PersonalData(Categories.ADDRESS)
@Table(indexes = @Index(columnList = "customer_id"))
class Address {

    @Id
    @GeneratedValue
    Long id;

    @OwnedBy
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    Customer customer;

    @Column(nullable = false)
    String street;

    @Column(nullable = false)
    String city;

    @Column(nullable = false)
    String country;
}
