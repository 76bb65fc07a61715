package org.gdpr4j.examples.adopting.pujcovna;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class Vypujcka extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Zakaznik zakaznik;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Pomucka pomucka;

    LocalDate vypujcenoDne;

    LocalDate vracenoDne;

    String diagnoza;

    String vydal;

    @ElementCollection
    @CollectionTable(name = "vypujcka_ruceni")
    List<Rucitel> rucitele = new ArrayList<>();
}
