package org.gdpr4j.examples.quickstart;

import static org.gdpr4j.catalog.Strategy.Kind.KEEP;
import static org.gdpr4j.purpose.LawfulBasis.LEGAL_OBLIGATION;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gdpr4j.catalog.Categories;
import org.gdpr4j.catalog.Erase;
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.catalog.Refers;
import org.gdpr4j.catalog.Retain;

/** An order, which is also the tax document: it stays ten years, whatever its buyer asks. */
@Entity
@Table(
        name = "orders",
        indexes = {@Index(columnList = "buyer_id"), @Index(columnList = "delivery_id")})
// snippet:order
@Retain(atLeast = "P10Y", from = "taxPeriodEnd", basis = LEGAL_OBLIGATION, law = "CZ VAT Act 235/2004, s. 35")
class Order {

    @OwnedBy
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "buyer_id")
    Customer buyer;
    // end

    @Id
    @GeneratedValue
    Long id;

    /** Empty once the address has gone; the order stays. */
    @Refers
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "delivery_id")
    Address delivery;

    @PersonalData(Categories.CONTRACT)
    @Erase(value = KEEP, with = "the number of the tax document")
    @Column(nullable = false, unique = true)
    String number;

    @PersonalData(Categories.FINANCIAL)
    @Erase(value = KEEP, with = "the amount of the tax document")
    @Column(nullable = false)
    BigDecimal total;

    @NotPersonal("the last day of the month in which the tax is due")
    @Column(nullable = false)
    LocalDate taxPeriodEnd;
}
