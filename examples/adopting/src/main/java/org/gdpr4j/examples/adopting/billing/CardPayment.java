package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

@Entity
public class CardPayment extends PaymentMethod {

    String cardholderName;

    @Column(length = 19)
    String maskedPan;

    @Column(length = 64)
    String gatewayToken;

    int expiryMonth;

    int expiryYear;
}
