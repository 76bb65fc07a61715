package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.gdpr4j.examples.adopting.shared.DateRange;

@Entity
public class TaxRate extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Country country;

    @Column(length = 20)
    String label;

    @Column(precision = 5, scale = 2)
    BigDecimal percent;

    @Embedded
    DateRange validity;
}
