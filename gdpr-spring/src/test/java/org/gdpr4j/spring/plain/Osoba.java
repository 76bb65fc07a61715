package org.gdpr4j.spring.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A record that nobody declared. */
@Entity
public class Osoba {

    @Id
    Long id;

    String jmeno;
    String telefon;
}
