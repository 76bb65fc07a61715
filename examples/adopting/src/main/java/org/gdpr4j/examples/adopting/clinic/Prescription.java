package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
public class Prescription extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Patient patient;

    @ManyToOne(fetch = FetchType.LAZY)
    Physician prescribedBy;

    @Column(length = 44)
    String accessCode;

    @Column(length = 10)
    String diagnosisIcd10;

    @ElementCollection
    @CollectionTable(name = "prescription_drug")
    List<Drug> drugs = new ArrayList<>();

    @Embeddable
    public record Drug(String medicineName, String dosage, Integer packages) {}
}
