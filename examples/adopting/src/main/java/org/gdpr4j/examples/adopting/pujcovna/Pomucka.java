package org.gdpr4j.examples.adopting.pujcovna;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

/** Aid that is lent out, with its serial number. */
@Entity
public class Pomucka extends BaseEntity {

    String nazev;

    @Column(length = 40, unique = true)
    String vyrobniCislo;

    @ManyToOne(fetch = FetchType.LAZY)
    Pobocka pobocka;

    @Column(precision = 10, scale = 2)
    BigDecimal denniSazba;
}
