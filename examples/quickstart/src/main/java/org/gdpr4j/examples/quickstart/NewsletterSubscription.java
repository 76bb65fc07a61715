package org.gdpr4j.examples.quickstart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.subject.IdentifierType;

/** Whoever left their address for the newsletter. There is no foreign key: the address says whose it is. */
@Entity
@Table(indexes = @Index(columnList = "email"))
class NewsletterSubscription {

    @Id
    @GeneratedValue
    Long id;

    @PersonalData(Categories.EMAIL)
    @OwnedBy(by = IdentifierType.EMAIL, subject = "customer")
    @Column(nullable = false)
    String email;

    @PersonalData(Categories.PREFERENCE)
    @Column(nullable = false)
    LocalDate subscribedOn;
}
