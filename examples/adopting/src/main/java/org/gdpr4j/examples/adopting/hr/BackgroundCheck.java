package org.gdpr4j.examples.adopting.hr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

/** Extract from the criminal register, asked for before someone handles controlled substances. */
@Entity
public class BackgroundCheck extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Employee employee;

    LocalDate requestedOn;

    @Column(length = 40)
    String registerExtractNumber;

    @Column(length = 500)
    String verdict;

    boolean cleared;
}
