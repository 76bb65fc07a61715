package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import org.gdpr4j.examples.adopting.shared.DateRange;

@Entity
public class DiscountCode {

    @Id
    @Column(length = 20)
    String code;

    @Column(precision = 5, scale = 2)
    BigDecimal percent;

    @Embedded
    DateRange validity;

    int maximumUses;
}
