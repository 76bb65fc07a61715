package org.gdpr4j.examples.adopting.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Currency {

    @Id
    @Column(length = 3)
    String code;

    String name;

    String symbol;

    int decimals;
}
