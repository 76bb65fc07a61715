package org.gdpr4j.examples.adopting.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.gdpr4j.examples.adopting.shared.AuditedEntity;

/** Link sent to somebody outside the company. */
@Entity
public class DocumentShare extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Document document;

    @Column(length = 254)
    String sharedWithEmail;

    @Column(length = 64)
    String token;

    Instant expiresAt;

    Instant lastOpenedAt;
}
