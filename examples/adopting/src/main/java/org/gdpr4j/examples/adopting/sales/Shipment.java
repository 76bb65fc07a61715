package org.gdpr4j.examples.adopting.sales;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.gdpr4j.examples.adopting.shared.Address;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;
import org.gdpr4j.examples.adopting.shared.PhoneNumber;

@Entity
public class Shipment extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    SalesOrder order;

    @Column(length = 40)
    String trackingNumber;

    String recipientName;

    PhoneNumber recipientPhone;

    @Embedded
    Address destination;

    Instant deliveredAt;

    String receivedBy;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    byte[] signatureImage;
}
