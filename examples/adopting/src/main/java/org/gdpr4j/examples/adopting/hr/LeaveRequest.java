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
public class LeaveRequest extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Employee employee;

    @ManyToOne(fetch = FetchType.LAZY)
    Employee substitute;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    LeaveKind leaveKind;

    @Embedded
    DateRange period;

    @Column(length = 12)
    String sicknessCode;

    @Column(length = 60)
    String approvedBy;
}
