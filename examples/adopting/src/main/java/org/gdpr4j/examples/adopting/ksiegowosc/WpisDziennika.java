package org.gdpr4j.examples.adopting.ksiegowosc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
@Table(name = "dziennik")
public class WpisDziennika extends BaseEntity {

    LocalDateTime dataKsiegowania;

    @Column(length = 20)
    String kontoWinien;

    @Column(length = 20)
    String kontoMa;

    @Column(precision = 14, scale = 2)
    BigDecimal kwota;

    String tresc;

    @Column(length = 60)
    String uzytkownik;
}
