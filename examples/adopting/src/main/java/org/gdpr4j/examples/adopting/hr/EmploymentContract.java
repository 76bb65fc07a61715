package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.DateRange;

@Entity
public class EmploymentContract extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Employee employee;

    @ManyToOne(fetch = FetchType.LAZY)
    JobGrade grade;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    Kind kind;

    @Embedded
    DateRange term;

    @Column(length = 1000)
    String terminationReason;

    public enum Kind {
        PERMANENT,
        FIXED_TERM,
        PART_TIME,
        INTERNSHIP
    }
}
