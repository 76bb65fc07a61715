package org.gdpr4j.examples.adopting.ksiegowosc;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "faktury")
public class Faktura {

    private Long id;
    private String numer;
    private LocalDate dataWystawienia;
    private Kontrahent nabywca;
    private List<PozycjaFaktury> pozycje = new ArrayList<>();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long getId() {
        return id;
    }

    protected void setId(Long id) {
        this.id = id;
    }

    @Column(length = 30, unique = true)
    public String getNumer() {
        return numer;
    }

    public void setNumer(String numer) {
        this.numer = numer;
    }

    public LocalDate getDataWystawienia() {
        return dataWystawienia;
    }

    public void setDataWystawienia(LocalDate dataWystawienia) {
        this.dataWystawienia = dataWystawienia;
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "nabywca_id")
    public Kontrahent getNabywca() {
        return nabywca;
    }

    public void setNabywca(Kontrahent nabywca) {
        this.nabywca = nabywca;
    }

    @ElementCollection
    @CollectionTable(name = "faktury_pozycje")
    public List<PozycjaFaktury> getPozycje() {
        return pozycje;
    }

    public void setPozycje(List<PozycjaFaktury> pozycje) {
        this.pozycje = pozycje;
    }
}
