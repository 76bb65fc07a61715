package org.gdpr4j.examples.adopting.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.DateRange;
import org.gdpr4j.examples.adopting.shared.PersonName;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
public class PowerOfAttorney extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Document scan;

    @Embedded
    @EmbeddedColumnNaming("principal_%s")
    PersonName principal;

    @Embedded
    @EmbeddedColumnNaming("agent_%s")
    PersonName agent;

    LocalDate agentBirthDate;

    @Column(length = 1000)
    String scope;

    @Embedded
    DateRange validity;
}
