package org.gdpr4j.examples.adopting.clinic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.util.HashSet;
import java.util.Set;
import org.gdpr4j.examples.adopting.hr.Employee;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class Physician extends BaseEntity {

    @OneToOne(fetch = FetchType.LAZY)
    Employee employee;

    @Column(length = 20, unique = true)
    String licenceNumber;

    String specialisation;

    @ElementCollection
    @CollectionTable(name = "physician_language")
    @Column(name = "language", length = 5)
    Set<String> spokenLanguages = new HashSet<>();
}
