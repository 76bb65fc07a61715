package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.BaseEntity;
import org.gdpr4j.examples.adopting.shared.Money;

/** Imported from the bank; matched to invoices by hand, so there is no foreign key to a customer. */
@Entity
public class BankStatementLine extends BaseEntity {

    LocalDate bookedOn;

    @Embedded
    Money booked;

    String counterpartyName;

    @Column(length = 34)
    String counterpartyAccount;

    @Column(length = 140)
    String messageForPayee;

    @OneToOne(fetch = FetchType.LAZY)
    Payment matched;
}
