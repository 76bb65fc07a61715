package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.crm.PrivateCustomer;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.PersonName;

@Entity
public class Patient extends AuditedEntity {

    @OneToOne(fetch = FetchType.LAZY)
    PrivateCustomer customer;

    @Embedded
    PersonName name;

    LocalDate birthDate;

    @Column(length = 20)
    String insuranceNumber;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    BloodGroup bloodGroup;

    @ElementCollection
    @CollectionTable(name = "patient_allergy")
    @Column(name = "allergy", length = 80)
    Set<String> allergies = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    Patient legalGuardian;

    @Column(length = 40)
    String religion;

    @Lob
    String anamnesis;

    protected Patient() {}

    public Patient(PersonName name, LocalDate birthDate, BloodGroup bloodGroup) {
        this.name = name;
        this.birthDate = birthDate;
        this.bloodGroup = bloodGroup;
    }

    public Set<String> getAllergies() {
        return allergies;
    }
}
