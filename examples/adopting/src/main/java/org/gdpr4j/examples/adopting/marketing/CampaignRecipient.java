package org.gdpr4j.examples.adopting.marketing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.gdpr4j.examples.adopting.shared.BaseEntity;

@Entity
@Table(indexes = @Index(columnList = "recipientEmail"))
public class CampaignRecipient extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Campaign campaign;

    @Column(length = 254)
    String recipientEmail;

    Instant sentAt;

    Instant openedAt;

    @Column(length = 45)
    String openedFromIp;

    boolean bounced;
}
