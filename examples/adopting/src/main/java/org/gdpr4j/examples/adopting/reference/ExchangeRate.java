package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Daily rate of the central bank. */
@Entity
@IdClass(ExchangeRate.Key.class)
public class ExchangeRate {

    @Id
    @Column(length = 3)
    String currencyCode;

    @Id
    LocalDate quotedOn;

    @Column(precision = 12, scale = 6)
    BigDecimal rate;

    protected ExchangeRate() {}

    public ExchangeRate(String currencyCode, LocalDate quotedOn, BigDecimal rate) {
        this.currencyCode = currencyCode;
        this.quotedOn = quotedOn;
        this.rate = rate;
    }

    public BigDecimal getRate() {
        return rate;
    }

    public record Key(String currencyCode, LocalDate quotedOn) {}
}
