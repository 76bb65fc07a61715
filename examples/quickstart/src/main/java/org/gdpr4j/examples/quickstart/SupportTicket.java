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
import java.time.LocalDateTime;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;

/** What a customer asks the shop, in their own words: anything can stand in it, also about others. */
@Entity
@PersonalData(Categories.COMMUNICATION)
@Table(indexes = @Index(columnList = "customer_id"))
class SupportTicket {

    @Id
    @GeneratedValue
    Long id;

    @OwnedBy
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    Customer customer;

    @Column(nullable = false, length = 4000)
    String text;

    @Column(nullable = false)
    LocalDateTime openedAt;
}
