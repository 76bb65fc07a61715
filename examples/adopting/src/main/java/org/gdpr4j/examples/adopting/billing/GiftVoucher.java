package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.gdpr4j.examples.adopting.shared.Money;

@Entity
public class GiftVoucher extends PaymentMethod {

    @Column(length = 16, unique = true)
    String voucherCode;

    @Embedded
    Money balance;

    String dedication;
}
