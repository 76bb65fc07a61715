package org.gdpr4j.examples.adopting.ksiegowosc;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/** Business partner of the Polish accounting module, which came with the branch in Wroclaw. */
@Entity
@Table(name = "kontrahenci")
public class Kontrahent {

    private Long id;
    private String imie;
    private String nazwisko;
    private String nazwaFirmy;
    private String pesel;
    private String nip;
    private String telefon;
    private String adresZamieszkania;
    private String uwagi;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kontrahenci_seq")
    @SequenceGenerator(name = "kontrahenci_seq", allocationSize = 20)
    public Long getId() {
        return id;
    }

    protected void setId(Long id) {
        this.id = id;
    }

    public String getImie() {
        return imie;
    }

    public void setImie(String imie) {
        this.imie = imie;
    }

    @Column(nullable = false)
    public String getNazwisko() {
        return nazwisko;
    }

    public void setNazwisko(String nazwisko) {
        this.nazwisko = nazwisko;
    }

    public String getNazwaFirmy() {
        return nazwaFirmy;
    }

    public void setNazwaFirmy(String nazwaFirmy) {
        this.nazwaFirmy = nazwaFirmy;
    }

    @Column(length = 11)
    public String getPesel() {
        return pesel;
    }

    public void setPesel(String pesel) {
        this.pesel = pesel;
    }

    @Column(length = 10)
    public String getNip() {
        return nip;
    }

    public void setNip(String nip) {
        this.nip = nip;
    }

    public String getTelefon() {
        return telefon;
    }

    public void setTelefon(String telefon) {
        this.telefon = telefon;
    }

    @Column(name = "adres")
    public String getAdresZamieszkania() {
        return adresZamieszkania;
    }

    public void setAdresZamieszkania(String adresZamieszkania) {
        this.adresZamieszkania = adresZamieszkania;
    }

    @Lob
    public String getUwagi() {
        return uwagi;
    }

    public void setUwagi(String uwagi) {
        this.uwagi = uwagi;
    }

    @Transient
    public String getPelnaNazwa() {
        return nazwaFirmy == null ? imie + " " + nazwisko : nazwaFirmy;
    }
}
