package org.gdpr4j.examples.adopting.pujcovna;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Pobocka {

    @Id
    @Column(length = 8)
    String kod;

    String nazev;

    String mesto;

    String vedouci;
}
