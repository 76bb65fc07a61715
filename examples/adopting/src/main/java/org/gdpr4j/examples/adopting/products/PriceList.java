package org.gdpr4j.examples.adopting.products;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.reference.Currency;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.gdpr4j.examples.adopting.shared.DateRange;

@Entity
public class PriceList extends BaseEntity {

    @Column(length = 40, unique = true)
    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    Currency currency;

    @Embedded
    DateRange validity;

    protected PriceList() {}

    public PriceList(String name, DateRange validity) {
        this.name = name;
        this.validity = validity;
    }
}
