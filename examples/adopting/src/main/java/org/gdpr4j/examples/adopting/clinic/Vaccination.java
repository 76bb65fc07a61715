package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class Vaccination extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Patient patient;

    String vaccine;

    @Column(length = 30)
    String batchNumber;

    LocalDate givenOn;

    @Column(length = 1000)
    String sideEffects;
}
