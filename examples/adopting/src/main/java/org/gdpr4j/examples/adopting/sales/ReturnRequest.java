package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

@Entity
public class ReturnRequest extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    OrderLine line;

    @Column(length = 1000)
    String reason;

    @Column(length = 34)
    String refundIban;

    LocalDate receivedOn;

    boolean accepted;
}
