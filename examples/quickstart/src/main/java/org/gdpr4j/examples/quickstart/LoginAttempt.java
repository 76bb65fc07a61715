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

/** From where and when a customer logged in or tried to. */
@Entity
@PersonalData(Categories.DEVICE)
@Table(indexes = @Index(columnList = "customer_id"))
class LoginAttempt {

    @Id
    @GeneratedValue
    Long id;

    @OwnedBy
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    Customer customer;

    @Column(nullable = false)
    String ip;

    @Column(nullable = false)
    String userAgent;

    @Column(nullable = false)
    LocalDateTime attemptedAt;

    boolean succeeded;
}
