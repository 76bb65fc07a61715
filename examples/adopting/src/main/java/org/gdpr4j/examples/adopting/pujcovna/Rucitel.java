package org.gdpr4j.examples.adopting.pujcovna;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Guarantor of a rental. */
@Embeddable
public class Rucitel {

    String jmenoRucitele;

    @Column(length = 20)
    String telefonRucitele;

    String vztah;
}
