package org.gdpr4j.examples.quickstart;

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
import org.gdpr4j.catalog.NotPersonal;
import org.gdpr4j.catalog.OwnedBy;
import org.gdpr4j.catalog.PersonalData;
import org.gdpr4j.catalog.Retain;

/** One line of an order: it belongs to whoever the order belongs to, and stays as long. */
@Entity
@Table(indexes = {@Index(columnList = "order_id"), @Index(columnList = "product_id")})
@Retain(atLeast = "P10Y", from = "taxPeriodEnd", basis = LEGAL_OBLIGATION, law = "CZ VAT Act 235/2004, s. 35")
class OrderLine {

    @Id
    @GeneratedValue
    Long id;

    @OwnedBy
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    Order order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    Product product;

    @PersonalData(Categories.CONTRACT)
    int quantity;

    @PersonalData(Categories.FINANCIAL)
    @Column(nullable = false)
    BigDecimal amount;

    @NotPersonal("the last day of the month in which the tax is due")
    @Column(nullable = false)
    LocalDate taxPeriodEnd;
}
