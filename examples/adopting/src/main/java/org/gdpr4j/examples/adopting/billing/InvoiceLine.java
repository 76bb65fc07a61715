package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.reference.TaxRate;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.gdpr4j.examples.adopting.shared.Money;

@Entity
public class InvoiceLine extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Invoice invoice;

    String productName;

    int quantity;

    @Embedded
    Money net;

    @ManyToOne(fetch = FetchType.LAZY)
    TaxRate taxRate;
}
