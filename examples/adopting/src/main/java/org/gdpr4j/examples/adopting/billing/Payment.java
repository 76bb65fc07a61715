package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.Money;

@Entity
public class Payment extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Invoice invoice;

    @ManyToOne(fetch = FetchType.LAZY)
    PaymentMethod paidWith;

    @Embedded
    Money paid;

    LocalDate paidOn;

    @Column(length = 20)
    String variableSymbol;
}
