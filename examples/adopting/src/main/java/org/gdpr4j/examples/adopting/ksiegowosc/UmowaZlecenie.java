package org.gdpr4j.examples.adopting.ksiegowosc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

/** Contract of mandate with a private person, with what the social insurance wants to know. */
@Entity
@Table(name = "umowy_zlecenia")
public class UmowaZlecenie extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Kontrahent zleceniobiorca;

    String przedmiotUmowy;

    LocalDate dataUrodzenia;

    String miejsceUrodzenia;

    @Column(length = 28)
    String numerRachunku;

    @Column(precision = 12, scale = 2)
    BigDecimal wynagrodzenie;

    boolean emeryt;

    String orzeczenieNiepelnosprawnosci;
}
