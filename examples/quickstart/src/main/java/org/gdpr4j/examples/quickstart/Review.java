package org.gdpr4j.examples.quickstart;

import static org.gdpr4j.catalog.Strategy.Kind.CLEAR;
import static org.gdpr4j.catalog.Strategy.Kind.CONSTANT;
import static org.gdpr4j.catalog.Strategy.Kind.KEEP;

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
import org.gdpr4j.catalog.Erase;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.catalog.RecordStrategy;
import org.gdpr4j.catalog.WhenErased;

/** What a customer thinks of a product. The stars stay for the average, their author is cut out. */
@Entity
@WhenErased(RecordStrategy.DETACH)
@Table(indexes = {@Index(columnList = "author_id"), @Index(columnList = "product_id")})
class Review {

    @Id
    @GeneratedValue
    Long id;

    /** Empty once the author has been cut out. */
    @OwnedBy
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    Customer author;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    Product product;

    @PersonalData(Categories.NAME)
    @Erase(value = CONSTANT, with = "a former customer")
    @Column(nullable = false)
    String signedAs;

    @PersonalData(Categories.COMMUNICATION)
    @Erase(CLEAR)
    @Column(length = 2000)
    String text;

    @PersonalData(Categories.PREFERENCE)
    @Erase(value = KEEP, with = "one to five stars without an author tell of nobody")
    int stars;
}
