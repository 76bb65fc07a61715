package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;

/** Catalogue of the health insurers: code, points and length, the same for everyone. */
@Entity
public class MedicalProcedure {

    @Id
    @Column(length = 10)
    String code;

    String title;

    int insurancePoints;

    Duration usualLength;
}
