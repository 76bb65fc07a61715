package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

/** Child or spouse for whom the employee claims tax relief. */
@Entity
public class Dependant extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Employee employee;

    String fullName;

    LocalDate dateOfBirth;

    @Column(length = 20)
    String birthNumber;

    boolean disabled;
}
