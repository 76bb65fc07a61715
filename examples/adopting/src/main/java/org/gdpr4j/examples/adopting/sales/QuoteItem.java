package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.gdpr4j.examples.adopting.products.Product;
import org.gdpr4j.examples.adopting.shared.Money;

@Embeddable
public class QuoteItem {

    @ManyToOne(fetch = FetchType.LAZY)
    Product product;

    int quantity;

    @Embedded
    Money unitPrice;

    @Column(precision = 5, scale = 2)
    BigDecimal discountPercent;
}
