package org.gdpr4j.examples.adopting.ksiegowosc;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

@Embeddable
@Access(AccessType.FIELD)
public class PozycjaFaktury {

    String nazwaTowaru;

    @Column(precision = 10, scale = 3)
    BigDecimal ilosc;

    @Column(precision = 14, scale = 2)
    BigDecimal cenaNetto;

    @ManyToOne(fetch = FetchType.LAZY)
    StawkaVat stawka;

    protected PozycjaFaktury() {}

    public PozycjaFaktury(String nazwaTowaru, BigDecimal ilosc, BigDecimal cenaNetto) {
        this.nazwaTowaru = nazwaTowaru;
        this.ilosc = ilosc;
        this.cenaNetto = cenaNetto;
    }
}
