package org.gdpr4j.examples.adopting.pujcovna;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

/** Customer of the Czech rental shop for wheelchairs and beds, bought together with its software. */
@Entity
@Access(AccessType.FIELD)
public class Zakaznik {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String jmeno;

    String prijmeni;

    @Column(length = 11)
    String rodneCislo;

    @Transient
    String telefon;

    String ulice;

    String mesto;

    @Column(length = 6)
    String psc;

    @Column(length = 9)
    String cisloObcanky;

    @Column(length = 1000)
    String poznamka;

    protected Zakaznik() {}

    public Zakaznik(String jmeno, String prijmeni, String telefon) {
        this.jmeno = jmeno;
        this.prijmeni = prijmeni;
        this.telefon = telefon;
    }

    public Long getId() {
        return id;
    }

    @Access(AccessType.PROPERTY)
    @Column(name = "telefon", length = 20)
    public String getTelefon() {
        return telefon;
    }

    public void setTelefon(String telefon) {
        this.telefon = telefon == null ? null : telefon.replace(" ", "");
    }
}
