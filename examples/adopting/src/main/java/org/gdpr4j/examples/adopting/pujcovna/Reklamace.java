package org.gdpr4j.examples.adopting.pujcovna;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class Reklamace extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Vypujcka vypujcka;

    @Column(length = 254)
    String emailZakaznika;

    @Lob
    String popisZavady;

    String vyridil;
}
