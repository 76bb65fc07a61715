package org.gdpr4j.examples.adopting.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.crm.ContactChannel;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
public class DunningNotice extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Invoice invoice;

    int reminderLevel;

    LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    ContactChannel sentThrough;

    @Lob
    String letter;
}
