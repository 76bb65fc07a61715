package org.gdpr4j.examples.adopting.ksiegowosc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

@Entity
@Table(name = "stawki_vat")
public class StawkaVat {

    @Id
    @Column(length = 5)
    String kod;

    @Column(precision = 5, scale = 2)
    BigDecimal procent;

    String opis;
}
