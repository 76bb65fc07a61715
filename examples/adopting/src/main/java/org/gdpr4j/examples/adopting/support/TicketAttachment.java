package org.gdpr4j.examples.adopting.support;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
public class TicketAttachment extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    Ticket ticket;

    String fileName;

    long sizeInBytes;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    byte[] content;
}
